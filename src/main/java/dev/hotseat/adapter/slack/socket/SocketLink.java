package dev.hotseat.adapter.slack.socket;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket to Slack, from its opening to its end. It never opens another one. Not by the SDK's clients: they close the
 * old one before they open another, look for messages every 10 ms, and that over Java-WebSocket takes longer to check and
 * to mask an answer, byte by byte, than the answer takes to be made.
 */
final class SocketLink implements AutoCloseable {
    private static final Duration TO_GREET = Duration.ofSeconds(10);
    private static final int NORMAL = 1000;

    /** A socket whose other end does not answer within this time is broken. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final OkHttpClient client;
    private final Request request;
    private final Listener listener;
    private final AtomicReference<@Nullable WebSocket> socket = new AtomicReference<>();
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
     * @param client from {@link #client}
     * @throws IllegalArgumentException if Slack named something that is no address
     */
    SocketLink(OkHttpClient client, String address, Listener listener) {
        this.client = client;
        this.request = new Request.Builder().url(address).build();
        this.listener = listener;
    }

    /** What opens sockets as that one calls methods, by way of the same proxy. */
    static OkHttpClient client(OkHttpClient calls) {
        return calls.newBuilder()
                .pingInterval(HEARTBEAT)
                // The heartbeat does it: timeouts of single reads and writes would wake a thread for each message
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                // Answers are small, and Slack does not ask for it
                .minWebSocketMessageToCompress(Long.MAX_VALUE)
                .build();
    }

    private final class Ear extends WebSocketListener {
        @Override
        public void onOpen(WebSocket opened, Response response) {
            socket.set(opened);
        }

        @Override
        public void onMessage(WebSocket from, String message) {
            listener.message(SocketLink.this, message);
        }

        @Override
        public void onClosing(WebSocket from, int code, String reason) {
            from.close(NORMAL, null);
            end("closed with " + code);
        }

        @Override
        public void onFailure(WebSocket from, Throwable reason, @Nullable Response response) {
            end("broken: " + reason.getClass().getSimpleName());
        }
    }

    private void end(String why) {
        greeted.complete(false);
        listener.ended(this, why);
    }

    /** Opens, and waits for Slack's greeting; whether it came. */
    boolean open() throws InterruptedException {
        // Now already, so that one that never opens can be closed
        socket.set(client.newWebSocket(request, new Ear()));
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
        var open = socket.get();
        return open != null && open.send(message);
    }

    /** Says goodbye first, if somebody was there who may still hear it. */
    @Override
    public void close() {
        var open = socket.get();
        if (open != null && !(greeted.getNow(false) && open.close(NORMAL, null))) {
            open.cancel();
        }
    }
}
