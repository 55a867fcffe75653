package dev.hotseat.adapter.playground.room;

import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** All places with their messages, and the windows that look at them. Safe for threads; nothing in it waits for a window. */
public final class PlaygroundRooms implements AutoCloseable {
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final String epoch;
    private final Map<ChannelId, Log> logs = new HashMap<>();
    private final Audience audience = new Audience();
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * Empty rooms.
     *
     * @param ids new ids, unguessable, at most 64 visible ASCII characters without a slash
     */
    public PlaygroundRooms(InstantSource clock, Supplier<String> ids) {
        this.clock = clock;
        this.ids = ids;
        this.epoch = ids.get();
        Place.all().forEach(p -> logs.put(p.channel(), new Log()));
    }

    /** What a member sees in a place, with the mark to listen on from. */
    public record View(List<Message> messages, String mark) {}

    public View view(Place place, Member member) {
        return locked(() -> new View(log(place).seenBy(member), mark(place)));
    }

    /** The message, if that member sees it in that place. */
    public Optional<Message> find(Place place, Member member, String id) {
        return locked(() -> log(place).find(id).filter(m -> m.isVisibleTo(member)));
    }

    /** The message with that id, wherever it stands and whoever sees it. */
    public Optional<Message> find(String id) {
        return locked(
                () -> logs.values().stream().flatMap(l -> l.find(id).stream()).findFirst());
    }

    /** Posts a member's own words. */
    public Message say(Place place, Member by, String words) {
        return add(place, Optional.empty(), Optional.empty(), new Message.Content.Said(by, words));
    }

    /**
     * Posts a card.
     *
     * @param onlyFor the only member to see it, or everybody there
     * @param thread the message in whose thread it goes; ignored if that message is gone
     */
    public Message show(
            Place place, Optional<Member> onlyFor, Optional<String> thread, Card card, Optional<Message.Cause> cause) {
        return add(place, onlyFor, thread, new Message.Content.Shown(card, cause));
    }

    private Message add(Place place, Optional<Member> onlyFor, Optional<String> thread, Message.Content content) {
        return locked(() -> {
            var within = thread.filter(t -> log(place).find(t).isPresent());
            var message = new Message(ids.get(), 0, clock.instant(), onlyFor, within, Optional.empty(), content);
            put(place, message);
            return message;
        });
    }

    /** Gives a card message another card; empty if it is not there any more. */
    public Optional<Message> edit(Place place, String id, Card card) {
        return locked(() -> {
            var edited = log(place).find(id).filter(m -> m.card().isPresent()).map(m -> m.withCard(card));
            edited.ifPresent(m -> put(place, m));
            return edited;
        });
    }

    /** Opens a thread with a card below a message; empty if that is not there, or is in a thread or has one already. */
    Optional<Message> openThread(Place place, String id, String title, Card card) {
        return locked(() -> log(place)
                .find(id)
                .filter(m -> m.within().isEmpty() && m.threadTitle().isEmpty())
                .map(m -> {
                    put(place, m.withThread(title));
                    return show(place, Optional.empty(), Optional.of(id), card, Optional.empty());
                }));
    }

    /** Takes a private message away from its member. Any other message stays. */
    public boolean dismiss(Place place, Member member, String id) {
        return locked(() -> {
            boolean theirs = log(place)
                    .find(id)
                    .flatMap(Message::onlyFor)
                    .filter(member::equals)
                    .isPresent();
            if (theirs) {
                tellGone(place, log(place).remove(id));
            }
            return theirs;
        });
    }

    /**
     * Starts to listen in the name of the current thread, which is interrupted when it falls behind. It is told
     * everything anew first, unless the mark is where the place stands.
     */
    public Listener listen(Place place, Member member, String mark) {
        return locked(() -> {
            var listener = new Listener(member, place, Thread.currentThread());
            var first = new ArrayList<Change>();
            if (!mark.equals(mark(place))) {
                first.add(new Change.All(log(place).seenBy(member)));
            }
            first.add(new Change.Ready());
            audience.join(listener, first, mark(place));
            return listener;
        });
    }

    /** How many windows listen. */
    public int listening() {
        return locked(audience::size);
    }

    public void leave(Listener listener) {
        locked(() -> {
            audience.leave(listener);
            return listener;
        });
    }

    /** Cuts every listener off, now and from now on. */
    @Override
    public void close() {
        locked(() -> {
            audience.close();
            return audience;
        });
    }

    /** What a later edit of the message needs. */
    public static MessageReference reference(Place place, Message message) {
        return new MessageReference(place.channel(), message.within(), message.id());
    }

    private void put(Place place, Message message) {
        var gone = log(place).put(message);
        audience.tellPut(place, message, mark(place));
        tellGone(place, gone);
    }

    private void tellGone(Place place, List<Message> gone) {
        gone.forEach(message -> audience.tellGone(place, message, mark(place)));
    }

    private String mark(Place place) {
        return epoch + "." + log(place).version();
    }

    private Log log(Place place) {
        var log = logs.get(place.channel());
        if (log == null) {
            throw new IllegalArgumentException("not a place of the playground: " + place);
        }
        return log;
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
