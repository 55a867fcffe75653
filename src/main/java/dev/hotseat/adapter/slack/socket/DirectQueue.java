package dev.hotseat.adapter.slack.socket;

import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A queue that keeps nothing: it hands each message over at once, where the SDK's own is looked into every 10 ms. */
final class DirectQueue implements SocketModeMessageQueue {
    private final Consumer<String> to;

    /**
     * Hands over.
     *
     * @param to called on the thread that reads the socket: it must not block
     */
    DirectQueue(Consumer<String> to) {
        this.to = to;
    }

    @Override
    public void add(String message) {
        to.accept(message);
    }

    /** Nothing is ever kept. */
    @Override
    @SuppressWarnings("NullAway") // The library's interface says in words alone that null means empty.
    public @Nullable String poll() {
        return null;
    }
}
