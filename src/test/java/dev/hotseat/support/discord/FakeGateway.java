package dev.hotseat.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The gateway: sessions of shards that can be resumed, heartbeats, and everything that goes wrong with them. */
public final class FakeGateway extends WebSocketServer {
    private static final int DISPATCH = 0;
    private static final int HEARTBEAT = 1;
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;
    private static final int RECONNECT = 7;
    private static final int INVALID = 9;
    private static final int HELLO = 10;
    private static final int ACKNOWLEDGED = 11;

    private static final Duration BETWEEN_LOGINS = Duration.ofSeconds(5);
    private static final Duration TOLERATED = Duration.ofMillis(200);

    private final String token;
    private final ObjectNode guild;
    private final FakeDiscord.Load load;
    private final int shards;
    private final CountDownLatch started = new CountDownLatch(1);
    private boolean removed;
    private final CompletableFuture<Long> firstReady = new CompletableFuture<>();
    private final Map<WebSocket, Deflater> connections = new ConcurrentHashMap<>();
    private final List<JsonNode> log = new CopyOnWriteArrayList<>();
    private volatile Duration heartbeat = Duration.ofSeconds(40);
    private volatile boolean silent;
    private volatile boolean revoked;
    private final Map<Integer, Session> sessions = new ConcurrentHashMap<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private int begun;
    private boolean joined;
    private long lastLogin = System.nanoTime() - BETWEEN_LOGINS.toNanos();

    private static final class Session {
        private final String id;
        private final int shard;
        private final List<ObjectNode> events = new ArrayList<>();
        private int sequence;

        Session(String id, int shard) {
            this.id = id;
            this.shard = shard;
        }
    }

    FakeGateway(String token, ObjectNode guild, FakeDiscord.Load load, int shards) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.token = token;
        this.guild = guild;
        this.load = load;
        this.shards = shards;
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
            sessions.clear();
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

    /** How many shards the bot is to be divided into. */
    int shards() {
        return shards;
    }

    /** The shard of the server. */
    public int shardOfServer() {
        return shardOf(Town.GUILD);
    }

    private int shardOf(String guild) {
        return (int) ((Long.parseLong(guild) >>> 22) % shards);
    }

    /** The shards that a client is connected for, as often as one is. */
    public List<Integer> connected() {
        return connections.keySet().stream()
                .map(WebSocket::<Session>getAttachment)
                .filter(Objects::nonNull)
                .map(session -> session.shard)
                .sorted()
                .toList();
    }

    /** What clients did that Discord does not allow. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    /**
     * Sends an event to the session of the server's shard, or of the first one if it is of no server; without a connection it
     * waits until the session is taken up again.
     */
    synchronized void dispatch(String type, JsonNode data) {
        var guild = data.path("guild_id")
                .asText(type.startsWith("GUILD_") ? data.path("id").asText() : "");
        var session = sessions.get(guild.isEmpty() ? 0 : shardOf(guild));
        if (session == null) {
            throw new AssertionError("no session to send " + type + " to");
        }
        dispatch(session, type, data);
    }

    private void dispatch(Session session, String type, JsonNode data) {
        var event = operation(DISPATCH, data).put("t", type).put("s", ++session.sequence);
        if (load == FakeDiscord.Load.LIGHT) {
            session.events.add(event);
        }
        connections.keySet().forEach(c -> {
            if (session.equals(c.getAttachment())) {
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
            try {
                connection.send(out.toByteArray());
            } catch (WebsocketNotConnectedException e) {
                return; // it left in this moment: what it missed it gets when it takes its session up again
            }
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

    /** The bot was added to the server at that time, before it logs in at all. */
    public synchronized void addedAt(Instant time) {
        Town.addedAt(guild, time);
        joined = true;
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
        int shard = data.path("shard").path(0).asInt();
        watch(shard, data.path("shard").path(1).asInt(1));
        begun++;
        var session = new Session("session-" + begun, shard);
        sessions.put(shard, session);
        connection.setAttachment(session);
        boolean ofServer = shard == shardOfServer();
        var ready = Json.object()
                .put("v", 10)
                .put("session_type", "normal")
                .put("session_id", session.id)
                .put("resume_gateway_url", address().toString());
        ready.set("user", Town.bot());
        ready.set("application", Json.object().put("id", Town.BOT).put("flags", 0));
        // The first time the bot is added while it looks on, unless it was before; later it is there already.
        ready.set(
                "guilds",
                Json.array(
                        !ofServer || !joined || removed
                                ? List.of()
                                : List.of(Json.object().put("id", Town.GUILD).put("unavailable", true))));
        ready.set("private_channels", Json.array(List.of()));
        dispatch(session, "READY", ready);
        if (ofServer && !removed) {
            dispatch(session, "GUILD_CREATE", guild);
            joined = true;
        }
        firstReady.complete(System.nanoTime());
    }

    /** With several shards: one session of each, and time between their logins. */
    private void watch(int shard, int of) {
        if (shards == 1) {
            return;
        }
        if (of != shards) {
            violations.add("a login of " + shard + " of " + of + " shards");
        }
        if (connected().contains(shard)) {
            violations.add("a login of shard " + shard + ", which is connected");
        }
        long now = System.nanoTime();
        if (now - lastLogin < BETWEEN_LOGINS.minus(TOLERATED).toNanos()) {
            violations.add("a login of shard " + shard + " " + (now - lastLogin) / 1_000_000 + " ms after another");
        }
        lastLogin = now;
    }

    private synchronized void resume(WebSocket connection, JsonNode data) {
        if (refused(connection, data)) {
            return;
        }
        var wanted = data.path("session_id").asText();
        var session =
                sessions.values().stream().filter(s -> s.id.equals(wanted)).findFirst();
        if (session.isEmpty()) {
            send(connection, operation(INVALID, Json.value(false)));
            return;
        }
        resume(connection, session.get(), data);
    }

    private void resume(WebSocket connection, Session session, JsonNode data) {
        connection.setAttachment(session);
        session.events.stream().skip(data.path("seq").asLong()).toList().forEach(event -> send(connection, event));
        dispatch(session, "RESUMED", Json.object());
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
