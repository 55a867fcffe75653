package dev.hotseat.adapter.playground.room;

import dev.hotseat.app.port.Connection;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** All places with their messages, and the windows that look at them. Safe for threads; nothing in it waits for a window. */
public final class PlaygroundRooms implements Sender, Connection, AutoCloseable {
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final String epoch;
    private final Map<ChannelId, Log> logs = new HashMap<>();
    private final Posted posted = new Posted();
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

    @Override
    public Platform platform() {
        return Place.PLATFORM;
    }

    /** Where the process is, it is. */
    @Override
    public State state() {
        return new State.Up();
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

    @Override
    public Outcome send(String key, Post post) {
        return locked(() -> {
            var outcome = send(post);
            if (outcome instanceof Outcome.Sent sent && !(post instanceof Post.Update)) {
                posted.note(key, sent);
            }
            return outcome;
        });
    }

    /** What was posted before this process is gone with the rooms of that time. */
    @Override
    public Sight look(String key, Post post, Instant since) {
        return locked(() -> posted.of(key)
                .filter(sent -> find(sent.message().message()).isPresent())
                .<Sight>map(sent -> new Sight.There(sent.message(), sent.created()))
                .orElseGet(Sight.NotThere::new));
    }

    private Outcome send(Post post) {
        return switch (post) {
            case Post.Say(var channel, var thread, var card) -> sayIn(channel, thread, card);
            case Post.Update(var message, var card) -> refresh(message, card);
            case Post.OpenThread(var message, var title, var card) -> openThread(message, title, card);
            case Post.Direct(var workspace, var to, var card) ->
                Member.of(to)
                        .filter(_ -> workspace.equals(Place.WORKSPACE))
                        .map(m -> sent(Place.directTo(m), post(Place.directTo(m), Optional.empty(), card)))
                        .orElseGet(
                                () -> new Outcome.Never(Trouble.SHUT_OUT, "the playground has no member " + to.key()));
        };
    }

    @Override
    public Outcome refresh(MessageReference message, Card card) {
        return Place.of(message.channel())
                .flatMap(p -> edit(p, message.message(), card).map(m -> sent(p, m)))
                .orElseGet(PlaygroundRooms::noMessage);
    }

    /** What was said goes with the process, and so does who said it. */
    @Override
    public Duration remembers() {
        return Duration.ZERO;
    }

    private Outcome sayIn(ChannelId channel, Optional<String> thread, Card card) {
        return locked(() -> {
            var place = Place.of(channel);
            if (place.isEmpty()) {
                return new Outcome.Never(Trouble.SHUT_OUT, "the playground has no channel " + channel.key());
            }
            if (thread.isPresent() && log(place.get()).find(thread.get()).isEmpty()) {
                return noMessage();
            }
            return sent(place.get(), post(place.get(), thread, card));
        });
    }

    private Outcome openThread(MessageReference reference, String title, Card card) {
        return locked(() -> {
            var place = Place.of(reference.channel());
            var message = place.flatMap(p -> log(p).find(reference.message()));
            if (place.isEmpty() || message.isEmpty()) {
                return noMessage();
            }
            if (message.get().within().isPresent()
                    || message.get().threadTitle().isPresent()) {
                return new Outcome.Never("the message is in a thread or has one already");
            }
            put(place.get(), message.get().withThread(title));
            return sent(place.get(), post(place.get(), Optional.of(reference.message()), card));
        });
    }

    private Message post(Place place, Optional<String> thread, Card card) {
        return show(place, Optional.empty(), thread, card, Optional.empty());
    }

    private static Outcome noMessage() {
        return new Outcome.Never("the message is no longer in the playground");
    }

    private static Outcome sent(Place place, Message message) {
        return new Outcome.Sent(reference(place, message), message.at());
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
