package dev.hotseat.support.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Socket Mode as Slack's end of it. */
public final class FakeSockets implements AutoCloseable {
    private final Server server = new Server();
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<Acknowledged>> waiting = new ConcurrentHashMap<>();
    private final List<String> strange = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Long> firstOpen = new CompletableFuture<>();
    private int turn;

    /**
     * An acknowledgement.
     *
     * @param payload missing if there is none
     */
    public record Acknowledged(JsonNode payload, WebSocket on) {}

    FakeSockets() {
        server.setReuseAddr(true);
        server.setTcpNoDelay(true);
        server.start();
        try {
            if (!server.started.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the fake's WebSockets do not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "ws://127.0.0.1:" + server.getPort() + "/link";
    }

    /** The open sockets, oldest first. */
    public List<WebSocket> open() {
        return List.copyOf(open);
    }

    /** The {@link System#nanoTime} at which the first socket was open and greeted. */
    public CompletableFuture<Long> firstOpen() {
        return firstOpen;
    }

    /** Acknowledgements of nothing, or of the same twice. */
    public List<String> strange() {
        return List.copyOf(strange);
    }

    /** Delivers on one of the sockets in turn, on another one if it is just closing; the future is the acknowledgement. */
    public CompletableFuture<Acknowledged> deliver(String type, JsonNode payload) {
        var sockets = new ArrayList<>(open);
        while (!sockets.isEmpty()) {
            var socket = sockets.remove(Math.floorMod(turn++, sockets.size()));
            try {
                return deliver(socket, type, payload);
            } catch (WebsocketNotConnectedException _) {
                // Its end is not noticed yet
            }
        }
        throw new IllegalStateException("no socket is open");
    }

    /** Delivers on that socket. */
    public CompletableFuture<Acknowledged> deliver(WebSocket socket, String type, JsonNode payload) {
        var id = UUID.randomUUID().toString();
        var envelope = FakeSlack.object().put("envelope_id", id).put("type", type);
        envelope.set("payload", payload);
        var acknowledged = new CompletableFuture<Acknowledged>();
        waiting.put(id, acknowledged);
        socket.send(envelope.toString());
        return acknowledged;
    }

    /** Says that a socket is about to be closed. */
    public void notice(WebSocket socket, String reason) {
        socket.send(FakeSlack.object()
                .put("type", "disconnect")
                .put("reason", reason)
                .toString());
    }

    /** Closes a socket politely. */
    public void close(WebSocket socket) {
        open.remove(socket);
        socket.close();
    }

    /** Cuts a socket off without a word. */
    public void cut(WebSocket socket) {
        open.remove(socket);
        socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut");
    }

    @Override
    public void close() {
        try {
            server.stop(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {
        private final CountDownLatch started = new CountDownLatch(1);

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            socket.send(FakeSlack.object().put("type", "hello").toString());
            open.add(socket);
            firstOpen.complete(System.nanoTime());
        }

        @Override
        public void onMessage(WebSocket socket, String message) {
            var acknowledgement = FakeSlack.read(message);
            var future = waiting.remove(acknowledgement.path("envelope_id").asText());
            if (future == null) {
                strange.add(message);
            } else {
                future.complete(new Acknowledged(acknowledgement.path("payload"), socket));
            }
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            open.remove(socket);
        }

        @Override
        public void onError(WebSocket socket, Exception error) {
            strange.add("broken: " + error);
        }
    }
}
