package dev.hotseat.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.hotseat.start.Secret;
import dev.hotseat.start.Settings;
import dev.hotseat.support.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Discord on this machine with one server: REST API, gateway, and what its members do in their clients. */
public final class FakeDiscord implements AutoCloseable {
    public static final String SERVER = Town.GUILD;
    public static final String GENERAL = "710000000000000001";
    public static final String RESULTS = "710000000000000002";
    public static final String TOKEN = "a-token.of.the-fake";

    public static final User PLAYER_1 = new User("810000000000000001", "player 1", false);
    public static final User PLAYER_2 = new User("810000000000000002", "player 2", false);
    public static final User OWNER = new User("810000000000000003", "manager", true);

    /** Nobody may mention it without a permission. */
    public static final String QUIET_ROLE = "720000000000000001";

    /** Everybody may mention it. */
    public static final String LOUD_ROLE = "720000000000000002";

    private static final int BUTTON = 2;
    private static final int MENU = 3;

    private final Load load;
    private final Board board;
    private final Payloads payloads;
    private final FakeGateway gateway;
    private final FakeRest rest;
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /** A member. */
    public record User(String id, String name, boolean managesServer) {}

    /** What it is used for. */
    enum Load {
        /** Everything is kept and checked. */
        LIGHT,
        /** Next to nothing is kept, and bodies are not checked: that would be most of what is measured. */
        HEAVY
    }

    private FakeDiscord(Load load, int moreChannels, int shards) {
        this.load = load;
        var channels = Town.channels(moreChannels);
        board = new Board(channels, load);
        payloads = new Payloads(board);
        gateway = new FakeGateway(TOKEN, Town.guild(OWNER.id(), channels), load, shards).listen();
        rest = new FakeRest(this, load);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", rest);
        server.setExecutor(threads);
        server.start();
    }

    public static FakeDiscord start() {
        return new FakeDiscord(Load.LIGHT, 0, 1);
    }

    /** One with so many more channels. */
    public static FakeDiscord withChannels(int more) {
        return new FakeDiscord(Load.LIGHT, more, 1);
    }

    /** One that recommends to divide the bot into so many shards. */
    public static FakeDiscord withShards(int count) {
        return new FakeDiscord(Load.LIGHT, 0, count);
    }

    /** One for a heavy load: it forgets what was answered, and checks nothing. */
    public static FakeDiscord underLoad(int moreChannels) {
        return underLoad(moreChannels, 1);
    }

    /** As that, and it recommends to divide the bot into so many shards. */
    public static FakeDiscord underLoad(int moreChannels, int shards) {
        return new FakeDiscord(Load.HEAVY, moreChannels, shards);
    }

    /** Tells of every message and every edit from now on, on the thread that brought it. */
    public void watch(Consumer<Shown> told) {
        board.watch(told);
    }

    /** The channels of its server. */
    public List<String> channels() {
        return board.channels();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How the bot reaches it. */
    public Settings.Discord settings() {
        return new Settings.Discord(
                new Secret(TOKEN),
                URI.create(address() + "/api/v10/"),
                Optional.empty(),
                new Settings.Shards.Recommended());
    }

    boolean isToken(String authorization) {
        return ("Bot " + TOKEN).equals(authorization) && !gateway.isRevoked();
    }

    public FakeGateway gateway() {
        return gateway;
    }

    Board board() {
        return board;
    }

    /** What was asked under that id, for its answer: under load that is the last that is known of it. */
    Optional<Asked> asked(String id) {
        return Optional.ofNullable(load == Load.HEAVY ? asked.remove(id) : asked.get(id));
    }

    Optional<User> user(String id) {
        return List.of(PLAYER_1, PLAYER_2, OWNER).stream()
                .filter(u -> u.id().equals(id))
                .findFirst();
    }

    byte[] file(String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    /** Waits until the bot is in and has declared its commands. */
    public FakeDiscord awaitBot() {
        Eventually.holds(() -> {
            if (rest.commands().isEmpty()) {
                throw new AssertionError("no commands after " + rest.calls());
            }
        });
        return this;
    }

    /** All calls so far, as in {@code POST channels/1/messages}. */
    public List<String> calls() {
        return rest.calls();
    }

    /** What the bot sent that Discord would refuse. */
    public List<String> violations() {
        return Stream.concat(rest.violations().stream(), gateway.violations().stream())
                .toList();
    }

    /** The next so many calls that match the pattern fail. */
    public void fail(String call, int times, Fault fault) {
        rest.plan(Pattern.compile(call), times, fault);
    }

    /** The declarations of the bot's commands. */
    public JsonNode commands() {
        return rest.commands();
    }

    public List<Shown> messages(String channel) {
        return board.in(channel);
    }

    public Optional<Shown> message(String id) {
        return board.find(id);
    }

    public void delete(Shown message) {
        board.delete(message.id());
    }

    /** Refuses messages to a channel with that code. */
    public void refuse(String channel, int code) {
        board.refuse(channel, code);
    }

    /** The bot may not read the history of a channel any more. */
    public void hideHistory(String channel) {
        board.hide(channel);
    }

    /** A member says something, with components that no member could send: whoever did could forge what bots send. */
    public void say(User author, String channel, JsonNode body) {
        board.say(author, channel, body);
    }

    /** Its clock goes on by that much, and what is some minutes old is forgotten where Discord forgets it. */
    public void goOn(Duration time) {
        board.goOn(time);
    }

    /** The user takes no direct messages any more. */
    public void closeDirectMessages(User user) {
        board.silence(user.id());
    }

    /** The bot's conversation with the user. */
    public String conversation(User user) {
        return board.conversation(user.id());
    }

    /** Gives the bot's role the permission to mention everybody in all channels. */
    public void letMentionEveryone() {
        var change = Json.object().put("guild_id", Town.GUILD);
        change.set("role", Town.botRole(true));
        gateway.dispatch("GUILD_ROLE_UPDATE", change);
    }

    /** Takes the bot out of the server. */
    public void removeBot() {
        gateway.remove();
    }

    /** Nothing listens at the address of the REST API any more. */
    public void stopAnswering() {
        server.stop(0);
    }

    /** Forgets that anybody asked: the time is over. */
    public void expire(Asked what) {
        asked.remove(what.id());
    }

    /** The gateway delivers it a second time. */
    public void deliverAgain(Asked what) {
        gateway.dispatch("INTERACTION_CREATE", what.payload());
    }

    // What members do

    /** Sends a command, as typed: nothing is checked. */
    public Asked command(User user, String channel, String name, Map<String, ?> options) {
        return send(user, channel, 2, Optional.empty(), Payloads.invocation(name, options, Optional.empty()));
    }

    /** Sends a command that the user took along into a server without the bot. */
    public Asked commandElsewhere(User user, String name) {
        var payload =
                payloads.of(user, GENERAL, 2, Optional.empty(), Payloads.invocation(name, Map.of(), Optional.empty()));
        payload.put("guild_id", Town.ELSEWHERE);
        ((ObjectNode) payload.path("guild")).put("id", Town.ELSEWHERE);
        payload.set("authorizing_integration_owners", Json.of(Map.of("1", user.id())));
        return send(payload, user, Optional.empty());
    }

    /** Makes a channel of that type, in which everybody is denied those permissions, as Discord's bits. */
    public void make(String channel, int type, long denied) {
        gateway.dispatch("CHANNEL_CREATE", Town.channel(channel, type, denied));
    }

    /** Opens a thread in a channel of the server. */
    public String openThread(String channel) {
        var thread = Snowflakes.next();
        board.open(thread, channel);
        return thread;
    }

    /** Asks for suggestions while an option is typed. */
    public Asked complete(User user, String name, String option, String typed) {
        return send(
                user,
                GENERAL,
                4,
                Optional.empty(),
                Payloads.invocation(name, Map.of(option, typed), Optional.of(option)));
    }

    /** Presses a button with that id, be it there or not. */
    public Asked press(User user, Shown message, String component) {
        return component(user, message, component, BUTTON, Json.object());
    }

    public Asked choose(User user, Shown message, String component, List<String> values) {
        var data = Json.object();
        data.set("values", Json.value(values));
        return component(user, message, component, MENU, data);
    }

    private Asked component(User user, Shown message, String component, int type, ObjectNode data) {
        return send(
                user,
                message.channel(),
                3,
                Optional.of(message),
                data.put("custom_id", component).put("component_type", type).put("id", 2));
    }

    /** Sends off a form that stands over a message. */
    public Asked submit(User user, Shown over, JsonNode form, Map<String, String> fields) {
        return submit(user, over, form, fields, Map.of());
    }

    public Asked submit(User user, Shown over, JsonNode form, Map<String, String> fields, Map<String, byte[]> uploads) {
        var resolved = Json.object();
        var components = new ArrayList<JsonNode>();
        fields.forEach((name, value) -> components.add(Payloads.label(
                Json.object().put("type", 4).put("custom_id", name).put("value", value))));
        uploads.forEach((name, content) -> {
            var id = Snowflakes.next();
            files.put(id, content);
            var upload = Json.object().put("type", 19).put("custom_id", name);
            upload.set("values", Json.value(List.of(id)));
            components.add(Payloads.label(upload));
            resolved.set(id, Payloads.attachment(id, address() + "/files/" + id, content.length));
        });
        var data = Json.object().put("custom_id", form.path("custom_id").asText());
        data.set("components", Json.array(components));
        data.set("resolved", Json.object().set("attachments", resolved));
        return send(user, over.channel(), 5, Optional.of(over), data);
    }

    private Asked send(User user, String channel, int type, Optional<Shown> message, ObjectNode data) {
        return send(payloads.of(user, channel, type, message, data), user, message.map(Shown::id));
    }

    private Asked send(ObjectNode payload, User user, Optional<String> message) {
        var id = payload.path("id").asText();
        var question = new Asked(id, payload, user, message);
        asked.put(id, question);
        gateway.dispatch("INTERACTION_CREATE", payload);
        return question;
    }

    // What the bot does with an interaction's token

    private Asked byToken(String token) {
        return asked.values().stream()
                .filter(a -> a.payload().path("token").asText().equals(token))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such token: " + token));
    }

    Shown keepPromise(String token, JsonNode body, Map<String, byte[]> content) {
        var whose = byToken(token);
        return board.add(
                whose.payload().path("channel_id").asText(),
                Optional.of(whose.user().id()),
                body,
                content);
    }

    Shown followUp(String token, JsonNode body, Map<String, byte[]> content) {
        return board.add(byToken(token).payload().path("channel_id").asText(), Optional.empty(), body, content);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            gateway.stop(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
