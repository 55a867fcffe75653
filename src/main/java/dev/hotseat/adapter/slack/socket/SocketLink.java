package dev.hotseat.adapter.slack.socket;

import com.slack.api.Slack;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket to Slack, from its opening to its end. It never opens another one: the SDK's client would close the old one
 * first, and send what belongs to the old one on the new one before that is open.
 */
final class SocketLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketLink.class);
    private static final Duration TO_GREET = Duration.ofSeconds(10);

    private final SocketModeClientJavaWSImpl client;
    private final CompletableFuture<Boolean> greeted = new CompletableFuture<>();
    private final long made = System.nanoTime();
    private volatile boolean leaving;

    /** Told what happens. Called on the threads of the sockets: it must not block. */
    interface Listener {
        void message(SocketLink link, String message);

        /** Nothing comes or goes any more; may be told more than once. */
        void ended(SocketLink link, String why);
    }

    /**
     * Not open yet.
     *
     * @throws URISyntaxException if Slack named something that is no address
     */
    SocketLink(Slack slack, String appToken, String address, Listener listener) throws URISyntaxException {
        var queue = new DirectQueue(message -> listener.message(this, message));
        client = new SocketModeClientJavaWSImpl(slack, appToken, address, 0, queue, false, false, 0);
        client.addWebSocketCloseListener((code, _) -> end(listener, "closed with " + code));
        client.addWebSocketErrorListener(
                reason -> end(listener, "broken: " + reason.getClass().getSimpleName()));
    }

    private void end(Listener listener, String why) {
        greeted.complete(false);
        listener.ended(this, why);
    }

    /** Opens, and waits for Slack's greeting; whether it came. */
    boolean open() throws InterruptedException {
        client.connect();
        try {
            return greeted.get(TO_GREET.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Slack said hello. */
    void greet() {
        greeted.complete(true);
    }

    /** Slack closes it any moment now: what is sent on it may be lost. */
    void leave() {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - made);
    }

    /** Sends an acknowledgement; whether it could be sent. */
    boolean send(String message) {
        try {
            client.sendWebSocketMessage(message);
            return true;
        } catch (WebsocketNotConnectedException _) {
            return false;
        }
    }

    /** Whether the other end still answers; takes up to 3 s if it does not. */
    boolean isAlive() {
        return client.verifyConnection();
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            LOG.debug("Closing a socket failed", e);
        }
    }
}
