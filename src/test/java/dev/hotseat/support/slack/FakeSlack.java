package dev.hotseat.support.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * A small Slack on loopback: a team and others that allow the app, one channel, the methods that Hotseat calls. What real Slack would refuse about a
 * message or a view is refused and noted.
 */
public final class FakeSlack implements AutoCloseable {
    public static final String TEAM = "T0TEAM0001";
    public static final String CHANNEL = "C0PREP0001";
    public static final String BOT_TOKEN = "xoxb-test-bot";
    public static final String APP_TOKEN = "xapp-test-app";
    public static final String SIGNING_SECRET = "test-signing-secret";

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FakeSockets sockets = new FakeSockets();
    private final Conversations conversations;
    private final Faults faults = new Faults();
    private final Tokens tokens = new Tokens();
    private final Methods methods;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> fileTokens = new CopyOnWriteArrayList<>();
    private final Optional<BiConsumer<String, JsonNode>> answers;

    /** A call of a method, with its arguments. */
    public record Call(String method, Map<String, String> arguments) {}

    private FakeSlack(Optional<BiConsumer<String, JsonNode>> answers, LongSupplier now) throws IOException {
        this.answers = answers;
        conversations = new Conversations(now);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        methods = new Methods(conversations, sockets, tokens, origin());
        server.createContext("/api/", this::api);
        server.createContext("/hooks/", this::hook);
        server.createContext("/files/", this::file);
        server.start();
    }

    public static FakeSlack start() {
        return start(Optional.empty(), () -> 0);
    }

    /** One whose messages have moments by that clock. */
    public static FakeSlack start(InstantSource clock) {
        return start(Optional.empty(), () -> micros(clock.instant()));
    }

    /**
     * One for a heavy load: it keeps nothing and checks nothing of what comes to response URLs, and its moments are real.
     *
     * @param answers told the interaction and the message
     */
    public static FakeSlack underLoad(BiConsumer<String, JsonNode> answers) {
        return start(Optional.of(answers), () -> micros(Instant.now()));
    }

    private static FakeSlack start(Optional<BiConsumer<String, JsonNode>> answers, LongSupplier now) {
        try {
            return new FakeSlack(answers, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where the Web API is. */
    public URI api() {
        return URI.create(origin() + "/api/");
    }

    /** What is said and shown. */
    public Conversations conversations() {
        return conversations;
    }

    /** The WebSockets of the app. */
    public FakeSockets sockets() {
        return sockets;
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** The teams that have the app. */
    public Tokens tokens() {
        return tokens;
    }

    /** The calls of a method so far. */
    public List<Call> calls(String method) {
        return calls.stream().filter(c -> c.method().equals(method)).toList();
    }

    /** Another app posts something with that metadata. */
    public void postAs(String bot, String channel, String metadata) {
        methods.postAs(bot, channel, metadata);
    }

    /** An address that takes answers to an interaction: messages that come there are told with its id. */
    public String responseUrl(String interaction) {
        return origin() + "/hooks/" + interaction;
    }

    /** Keeps a file of a member; where it is. */
    public String keep(byte[] content) {
        var id = "F-kept-" + calls.size() + "-" + content.length;
        methods.uploaded(id, content);
        return origin() + "/files/" + id;
    }

    /** The tokens with which files were asked for. */
    public List<String> tokensSeen() {
        return List.copyOf(fileTokens);
    }

    private void api(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestURI().getPath().substring("/api/".length());
            var arguments = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            calls.add(new Call(method, arguments));
            var token = exchange.getRequestHeaders().getFirst("Authorization");
            faults.around(exchange, method, arguments, () -> methods.call(method, token, arguments));
        }
    }

    private void hook(HttpExchange exchange) throws IOException {
        try (exchange) {
            var interaction = exchange.getRequestURI().getPath().substring("/hooks/".length());
            var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            if (answers.isPresent()) {
                answers.get().accept(interaction, body);
                send(exchange, 200, object().put("ok", true));
                return;
            }
            calls.add(new Call("response_url", Map.of("interaction", interaction, "body", body.toString())));
            faults.around(exchange, "response_url", Map.of(), () -> methods.respond(interaction, body));
        }
    }

    private void file(HttpExchange exchange) throws IOException {
        try (exchange) {
            var id = exchange.getRequestURI().getPath().substring("/files/".length());
            if (exchange.getRequestMethod().equals("POST")) {
                methods.uploaded(id, exchange.getRequestBody().readAllBytes());
                send(exchange, 200, JSON.createObjectNode());
                return;
            }
            fileTokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            var content = methods.content(id);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .filter(p -> p.contains("="))
                .map(p -> p.split("=", 2))
                .collect(Collectors.toMap(p -> decoded(p[0]), p -> decoded(p[1]), (a, _) -> a));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes; what was said can still be looked at. Once more does nothing. */
    @Override
    public void close() {
        sockets.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
