package dev.hotseat.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The gateway, for one shard: sessions that can be resumed, heartbeats, and everything that goes wrong with them. */
public final class FakeGateway extends WebSocketServer {
    private static final int DISPATCH = 0;
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int INVALID = 9;
    private static final int HELLO = 10;
    private static final int ACKNOWLEDGED = 11;

    private final String token;
    private final JsonNode guild;
    private final FakeDiscord.Load load;
    private final CountDownLatch started = new CountDownLatch(1);
    private boolean removed;
    private final CompletableFuture<Long> firstReady = new CompletableFuture<>();
    private final Map<WebSocket, Deflater> connections = new ConcurrentHashMap<>();
    private final List<JsonNode> log = new CopyOnWriteArrayList<>();
    private volatile Duration heartbeat = Duration.ofSeconds(40);
    private volatile boolean silent;
    private volatile boolean revoked;
    private volatile Session session;
    private int sessions;

    private static final class Session {
        private final String id;
        private final List<ObjectNode> events = new ArrayList<>();
        private int sequence;

        Session(String id) {
            this.id = id;
        }
    }

    FakeGateway(String token, JsonNode guild, FakeDiscord.Load load) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.token = token;
        this.guild = guild;
        this.load = load;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
    }

    FakeGateway listen() {
        start();
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return this;
    }

    URI address() {
        return URI.create("ws://127.0.0.1:" + getPort());
    }

    /** What clients sent, heartbeats included. */
    public List<JsonNode> log() {
        return List.copyOf(log);
    }

    /** How often a client did that, as in 2 for a new session, 6 for one taken up again. */
    public long count(int operation) {
        return log.stream().filter(m -> m.path("op").asInt() == operation).count();
    }

    /** The {@link System#nanoTime} at which the first session was told that it is ready, and its server. */
    public CompletableFuture<Long> firstReady() {
        return firstReady;
    }

    /** Breaks all connections without a word. */
    public void drop() {
        connections.keySet().forEach(c -> c.closeConnection(1006, "dropped"));
    }

    public void close(int code) {
        connections.keySet().forEach(c -> c.close(code, "by the test"));
    }

    /** Asks all clients to come back. */
    public void askToReconnect() {
        connections.keySet().forEach(c -> send(c, operation(RECONNECT, Json.value(null))));
    }

    /** Ends all sessions; a client may take its own up again or not. */
    public void invalidate(boolean resumable) {
        if (!resumable) {
            session = null;
        }
        connections.keySet().forEach(c -> send(c, operation(INVALID, Json.value(resumable))));
    }

    /** The next connections have to say so often that they are there. */
    public void beat(Duration each) {
        heartbeat = each;
    }

    /** Whether heartbeats go unanswered. */
    public void silence(boolean on) {
        silent = on;
    }

    /** The token is not valid any more. */
    public void revoke() {
        revoked = true;
        close(4004);
    }

    boolean isRevoked() {
        return revoked;
    }

    /** Sends an event to the session; without a connection it waits until the session is taken up again. */
    synchronized void dispatch(String type, JsonNode data) {
        if (session == null) {
            throw new AssertionError("no session to send " + type + " to");
        }
        var event = operation(DISPATCH, data).put("t", type).put("s", ++session.sequence);
        if (load == FakeDiscord.Load.LIGHT) {
            session.events.add(event);
        }
        connections.keySet().forEach(c -> {
            if (session.id.equals(c.getAttachment())) {
                send(c, event);
            }
        });
    }

    private static ObjectNode operation(int number, JsonNode data) {
        var operation = Json.object().put("op", number);
        operation.set("d", data);
        return operation;
    }

    /** Compressed, one stream a connection. */
    private void send(WebSocket connection, JsonNode message) {
        var deflater = connections.get(connection);
        if (deflater == null || !connection.isOpen()) {
            return;
        }
        synchronized (deflater) {
            deflater.setInput(message.toString().getBytes(StandardCharsets.UTF_8));
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            int length;
            do {
                length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                out.write(buffer, 0, length);
            } while (length == buffer.length);
            connection.send(out.toByteArray());
        }
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        connections.put(connection, new Deflater());
        send(connection, operation(HELLO, Json.object().put("heartbeat_interval", heartbeat.toMillis())));
    }

    @Override
    public void onMessage(WebSocket connection, String text) {
        var message = Json.read(text);
        log.add(message);
        switch (message.path("op").asInt()) {
            case HEARTBEAT -> {
                if (!silent) {
                    send(connection, operation(ACKNOWLEDGED, Json.value(null)));
                }
            }
            case IDENTIFY -> identify(connection, message.path("d"));
            case RESUME -> resume(connection, message.path("d"));
            default -> {}
        }
    }

    private boolean refused(WebSocket connection, JsonNode data) {
        boolean refused = revoked || !data.path("token").asText().equals(token);
        if (refused) {
            connection.close(4004, "Authentication failed.");
        }
        return refused;
    }

    /** The bot is in no server any more. */
    public synchronized void remove() {
        removed = true;
        dispatch("GUILD_DELETE", Json.object().put("id", Town.GUILD));
    }

    private synchronized void identify(WebSocket connection, JsonNode data) {
        if (refused(connection, data)) {
            return;
        }
        sessions++;
        session = new Session("session-" + sessions);
        connection.setAttachment(session.id);
        var ready = Json.object()
                .put("v", 10)
                .put("session_type", "normal")
                .put("session_id", session.id)
                .put("resume_gateway_url", address().toString());
        ready.set("user", Town.bot());
        ready.set("application", Json.object().put("id", Town.BOT).put("flags", 0));
        // The first time the bot is added while it looks on, later it is there already.
        ready.set(
                "guilds",
                Json.array(
                        sessions == 1 || removed
                                ? List.of()
                                : List.of(Json.object().put("id", Town.GUILD).put("unavailable", true))));
        ready.set("private_channels", Json.array(List.of()));
        dispatch("READY", ready);
        if (!removed) {
            dispatch("GUILD_CREATE", guild);
        }
        firstReady.complete(System.nanoTime());
    }

    private synchronized void resume(WebSocket connection, JsonNode data) {
        if (refused(connection, data)) {
            return;
        }
        if (session == null || !session.id.equals(data.path("session_id").asText())) {
            send(connection, operation(INVALID, Json.value(false)));
            return;
        }
        connection.setAttachment(session.id);
        session.events.stream().skip(data.path("seq").asLong()).toList().forEach(event -> send(connection, event));
        dispatch("RESUMED", Json.object());
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        connections.remove(connection);
    }

    @Override
    public void onError(WebSocket connection, Exception e) {
        // A broken connection: its client notices by itself.
    }
}
