package dev.hotseat.adapter.slack.api;

import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.app.port.Connection;
import dev.hotseat.core.place.Platform;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** How the bot stands with Slack: what goes out needs the bot's token, what comes in needs the events' way. */
public final class Standing implements Connection {
    private final AtomicReference<State> calls = new AtomicReference<>(new State.Away("not signed in yet"));
    private final AtomicReference<State> events;

    /**
     * Not signed in yet.
     *
     * @param events how the way stands on which events come
     */
    public Standing(State events) {
        this.events = new AtomicReference<>(events);
    }

    @Override
    public Platform platform() {
        return Slack.PLATFORM;
    }

    /** The worse of the two. */
    @Override
    public State state() {
        var both = Stream.of(calls.get(), events.get()).toList();
        return both.stream()
                .filter(State.Lost.class::isInstance)
                .findFirst()
                .or(() -> both.stream().filter(State.Away.class::isInstance).findFirst())
                .or(() -> both.stream().filter(State.Partly.class::isInstance).findFirst())
                .orElseGet(State.Up::new);
    }

    /** What the last call with the bot's token showed. */
    public void calls(State state) {
        calls.set(state);
    }

    /** How the way stands on which events come. */
    public void events(State state) {
        events.set(state);
    }

    /** The state after Slack refused a token. */
    public static State lost(String what, String error) {
        return new State.Lost("Slack refuses the " + what + " token (" + error + "); install the app anew, and set its"
                + " new token");
    }
}
