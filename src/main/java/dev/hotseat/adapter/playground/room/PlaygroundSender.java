package dev.hotseat.adapter.playground.room;

import dev.hotseat.app.port.Connection;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Posts to the playground's rooms as others do to their platforms. Safe for threads. */
public final class PlaygroundSender implements Sender, Connection {
    private final PlaygroundRooms rooms;
    private final Posted posted = new Posted();
    private final ReentrantLock lock = new ReentrantLock();

    public PlaygroundSender(PlaygroundRooms rooms) {
        this.rooms = rooms;
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

    @Override
    public Outcome send(String key, Post post) {
        lock.lock();
        try {
            var outcome = send(post);
            if (outcome instanceof Outcome.Sent sent && !(post instanceof Post.Update)) {
                posted.note(key, sent);
            }
            return outcome;
        } finally {
            lock.unlock();
        }
    }

    /** What was posted before this process is gone with the rooms of that time. */
    @Override
    public Sight look(String key, Post post, Instant since) {
        lock.lock();
        try {
            return posted.of(key)
                    .filter(sent -> rooms.find(sent.message().message()).isPresent())
                    .<Sight>map(sent -> new Sight.There(sent.message(), sent.created()))
                    .orElseGet(Sight.NotThere::new);
        } finally {
            lock.unlock();
        }
    }

    private Outcome send(Post post) {
        return switch (post) {
            case Post.Say(var channel, var thread, var card) -> say(channel, thread, card);
            case Post.Update(var message, var card) -> refresh(message, card);
            case Post.OpenThread(var message, var title, var card) -> openThread(message, title, card);
            case Post.Direct(var workspace, var to, var card) -> direct(workspace, to, card);
        };
    }

    private Outcome say(ChannelId channel, Optional<String> thread, Card card) {
        var place = Place.of(channel);
        if (place.isEmpty()) {
            return new Outcome.Never(Trouble.SHUT_OUT, "the playground has no channel " + channel.key());
        }
        if (thread.isPresent() && rooms.find(thread.get()).isEmpty()) {
            return noMessage();
        }
        return shown(place.get(), thread, card);
    }

    @Override
    public Outcome refresh(MessageReference message, Card card) {
        return Place.of(message.channel())
                .flatMap(p -> rooms.edit(p, message.message(), card).map(m -> sent(p, m)))
                .orElseGet(PlaygroundSender::noMessage);
    }

    private Outcome openThread(MessageReference message, String title, Card card) {
        return Place.of(message.channel())
                .flatMap(
                        p -> rooms.openThread(p, message.message(), title, card).map(m -> sent(p, m)))
                .orElseGet(() -> new Outcome.Never("the message is gone, in a thread, or has one already"));
    }

    private Outcome direct(WorkspaceId workspace, AccountId to, Card card) {
        return Member.of(to)
                .filter(_ -> workspace.equals(Place.WORKSPACE))
                .map(m -> shown(Place.directTo(m), Optional.empty(), card))
                .orElseGet(() -> new Outcome.Never(Trouble.SHUT_OUT, "the playground has no member " + to.key()));
    }

    private Outcome shown(Place place, Optional<String> thread, Card card) {
        return sent(place, rooms.show(place, Optional.empty(), thread, card, Optional.empty()));
    }

    private static Outcome noMessage() {
        return new Outcome.Never("the message is no longer in the playground");
    }

    private static Outcome sent(Place place, Message message) {
        return new Outcome.Sent(PlaygroundRooms.reference(place, message), message.at());
    }

    /** What was said goes with the process, and so does who said it. */
    @Override
    public Duration remembers() {
        return Duration.ZERO;
    }
}
