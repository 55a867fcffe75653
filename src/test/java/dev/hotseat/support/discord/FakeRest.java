package dev.hotseat.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.hotseat.adapter.discord.DiscordLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** The REST API, as far as this bot uses it. Bodies that Discord would refuse are refused and noted. */
final class FakeRest implements HttpHandler {
    private static final String ROOT = "/api/v10/";
    private static final Pattern CALLBACK = Pattern.compile("POST interactions/([0-9]+)/([^/]+)/callback");
    private static final Pattern FOLLOWUP = Pattern.compile("POST webhooks/[0-9]+/([^/]+)");
    private static final Pattern PROMISED = Pattern.compile("PATCH webhooks/[0-9]+/([^/]+)/messages/@original");
    private static final Pattern MESSAGES = Pattern.compile("POST channels/([0-9]+)/messages");
    private static final Pattern MESSAGE = Pattern.compile("PATCH channels/([0-9]+)/messages/([0-9]+)");
    private static final Pattern THREAD = Pattern.compile("POST channels/([0-9]+)/messages/([0-9]+)/threads");
    private static final Pattern HISTORY = Pattern.compile("GET channels/([0-9]+)/messages");
    private static final Pattern CHANNEL = Pattern.compile("GET channels/([0-9]+)");
    private static final Pattern QUERY = Pattern.compile("limit=([1-9][0-9]?|100)&after=([0-9]+)");
    private static final int EPHEMERAL = 1 << 6;

    private final FakeDiscord discord;
    private final FakeDiscord.Load load;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final List<Planned> plans = new CopyOnWriteArrayList<>();
    private volatile ArrayNode commands = Json.array(List.of());

    FakeRest(FakeDiscord discord, FakeDiscord.Load load) {
        this.discord = discord;
        this.load = load;
    }

    private static final class Planned {
        private final Pattern call;
        private final Fault fault;
        private int times;

        Planned(Pattern call, int times, Fault fault) {
            this.call = call;
            this.times = times;
            this.fault = fault;
        }

        synchronized boolean applies(String made) {
            return call.matcher(made).find() && times-- > 0;
        }
    }

    private record Answer(int status, JsonNode body) {
        static Answer ok(JsonNode body) {
            return new Answer(200, body);
        }

        static Answer refused(int status, int code) {
            return new Answer(status, Json.object().put("code", code).put("message", "refused with " + code));
        }
    }

    void plan(Pattern call, int times, Fault fault) {
        plans.add(new Planned(call, times, fault));
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    ArrayNode commands() {
        return commands;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith("/files/")) {
            send(exchange, 200, discord.file(path.substring("/files/".length())));
            return;
        }
        var call = exchange.getRequestMethod() + " " + path.substring(ROOT.length());
        var body = Multipart.of(
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")),
                exchange.getRequestBody().readAllBytes());
        if (load == FakeDiscord.Load.LIGHT) {
            calls.add(call);
        }
        var fault =
                plans.stream().filter(p -> p.applies(call)).map(p -> p.fault).findFirst();
        if (fault.isPresent()) {
            fail(exchange, call, body, fault.get());
        } else {
            var answer = answer(call, body, exchange);
            send(exchange, answer.status(), bytes(answer));
        }
    }

    private static byte[] bytes(Answer answer) {
        return answer.body().toString().getBytes(StandardCharsets.UTF_8);
    }

    private void fail(HttpExchange exchange, String call, Multipart body, Fault fault) throws IOException {
        switch (fault) {
            case Fault.Status(int status, int code)
            when code > 0 -> send(exchange, status, bytes(Answer.refused(status, code)));
            case Fault.Status(int status, int _) ->
                send(exchange, status, "<html>unavailable</html>".getBytes(StandardCharsets.UTF_8));
            case Fault.Limited(var pause) -> {
                exchange.getResponseHeaders().set("Retry-After", Long.toString(pause.toSeconds() + 1));
                exchange.getResponseHeaders().set("Via", "1.1 fake");
                send(
                        exchange,
                        429,
                        Json.object()
                                .put("message", "You are being rate limited.")
                                .put("retry_after", pause.toMillis() / 1000.0)
                                .put("global", false)
                                .toString()
                                .getBytes(StandardCharsets.UTF_8));
            }
            case Fault.Garbage() -> {
                var whole = bytes(answer(call, body, exchange));
                send(
                        exchange,
                        200,
                        new String(whole, 0, Math.max(1, whole.length / 2), StandardCharsets.UTF_8)
                                .getBytes(StandardCharsets.UTF_8));
            }
            case Fault.DroppedBefore() -> exchange.close();
            case Fault.Held(var hold, boolean after)
            when after -> {
                var whole = answer(call, body, exchange);
                hold.here();
                send(exchange, whole.status(), bytes(whole));
            }
            case Fault.Held(var hold, boolean _) -> {
                hold.here();
                exchange.close();
            }
            case Fault.DroppedAfter() -> {
                answer(call, body, exchange);
                exchange.close();
            }
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, status == 204 || body.length == 0 ? -1 : body.length);
        if (status != 204) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private Answer answer(String call, Multipart sent, HttpExchange exchange) {
        boolean open = call.startsWith("POST interactions/") || call.contains(" webhooks/");
        if (!open && !discord.isToken(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Answer.refused(401, 0);
        }
        var body = sent.json().isEmpty() ? Json.object() : Json.read(sent.json());
        return switch (call) {
            case "GET gateway/bot" -> Answer.ok(gateway());
            case "GET users/@me" -> Answer.ok(Town.bot());
            case "GET applications/" + Town.BOT + "/commands" -> Answer.ok(commands);
            case "PUT applications/" + Town.BOT + "/commands" ->
                checked(DeclarationLimits.faults(body)).orElseGet(() -> Answer.ok(register(body)));
            case "POST users/@me/channels" -> conversation(body);
            default -> call.startsWith("GET channels/") ? shown(call, exchange) : other(call, body, sent.files());
        };
    }

    private ObjectNode gateway() {
        var gateway = Json.object()
                .put("url", discord.gateway().address().toString())
                .put("shards", discord.gateway().shards());
        gateway.set(
                "session_start_limit",
                Json.of(Map.of("total", 1000, "remaining", 999, "reset_after", 14_400_000, "max_concurrency", 1)));
        return gateway;
    }

    private ArrayNode register(JsonNode declared) {
        declared.forEach(command -> ((ObjectNode) command)
                .put("id", Snowflakes.next())
                .put("version", Snowflakes.next())
                .put("application_id", Town.BOT));
        commands = (ArrayNode) declared;
        return commands;
    }

    private Answer conversation(JsonNode body) {
        var user = discord.user(body.path("recipient_id").asText());
        return user.map(u -> Answer.ok(Town.conversation(discord.board().conversation(u.id()), u)))
                .orElse(Answer.refused(400, 50_033));
    }

    private Answer shown(String call, HttpExchange exchange) {
        var history = HISTORY.matcher(call);
        var channel = CHANNEL.matcher(call);
        var id = history.matches() ? history.group(1) : channel.matches() ? channel.group(1) : "";
        if (!discord.board().isChannel(id)) {
            return Answer.refused(404, 10_003);
        }
        if (channel.matches()) {
            var messages = discord.board().in(id).stream()
                    .filter(m -> m.onlyFor().isEmpty())
                    .toList();
            return Answer.ok(Town.channel(id)
                    .put(
                            "last_message_id",
                            messages.isEmpty() ? null : messages.getLast().id()));
        }
        var query = QUERY.matcher(exchange.getRequestURI().getQuery());
        if (!query.matches()) {
            violations.add("no such query: " + exchange.getRequestURI());
            return Answer.refused(400, 50_035);
        }
        return Answer.ok(Json.array(
                discord.board().after(id, Long.parseLong(query.group(2)), Integer.parseInt(query.group(1)))));
    }

    private Answer other(String call, JsonNode body, Map<String, byte[]> files) {
        var callback = CALLBACK.matcher(call);
        if (callback.matches()) {
            return callback(callback.group(1), callback.group(2), body, files);
        }
        var message = MESSAGES.matcher(call);
        if (message.matches()) {
            return say(message.group(1), body, files);
        }
        var edit = MESSAGE.matcher(call);
        if (edit.matches()) {
            return checked(body)
                    .orElseGet(() -> discord.board()
                            .edit(edit.group(2), body, files)
                            .map(shown -> Answer.ok(shown.json()))
                            .orElse(Answer.refused(404, 10_008)));
        }
        var thread = THREAD.matcher(call);
        if (thread.matches()) {
            return thread(thread.group(1), thread.group(2));
        }
        var promised = PROMISED.matcher(call);
        if (promised.matches()) {
            return checked(body)
                    .orElseGet(() -> Answer.ok(
                            discord.keepPromise(promised.group(1), body, files).json()));
        }
        var followup = FOLLOWUP.matcher(call);
        if (followup.matches()) {
            return checked(body)
                    .orElseGet(() -> Answer.ok(
                            discord.followUp(followup.group(1), body, files).json()));
        }
        violations.add("no such call: " + call);
        return Answer.refused(404, 0);
    }

    /** A refusal if Discord would not take the message. */
    private Optional<Answer> checked(JsonNode message) {
        return load == FakeDiscord.Load.LIGHT ? checked(DiscordLimits.message(message)) : Optional.empty();
    }

    private Optional<Answer> checked(List<String> faults) {
        violations.addAll(faults);
        return faults.isEmpty() ? Optional.empty() : Optional.of(Answer.refused(400, 50_035));
    }

    private Answer say(String channel, JsonNode body, Map<String, byte[]> files) {
        if (!discord.board().isChannel(channel)) {
            return Answer.refused(404, 10_003);
        }
        var refusal = discord.board().refusal(channel);
        return refusal.map(code -> Answer.refused(403, code))
                .or(() -> checked(body))
                .orElseGet(() -> Answer.ok(discord.board()
                        .add(channel, Optional.empty(), body, files)
                        .json()));
    }

    private Answer thread(String channel, String message) {
        if (discord.board().find(message).isEmpty()) {
            return Answer.refused(404, 10_008);
        }
        if (discord.board().parent(message).isPresent()) {
            return Answer.refused(400, 160_004);
        }
        discord.board().open(message, channel);
        return new Answer(201, Town.thread(message, channel));
    }

    private Answer callback(String id, String token, JsonNode body, Map<String, byte[]> files) {
        var asked =
                discord.asked(id).filter(a -> a.payload().path("token").asText().equals(token));
        if (asked.isEmpty()) {
            return Answer.refused(404, 10_062);
        }
        if (asked.get().isAnswered()) {
            return Answer.refused(400, 40_060);
        }
        var data = body.path("data");
        return switch (body.path("type").asInt()) {
            case 4 ->
                checked(data).orElseGet(() -> {
                    boolean privately = (data.path("flags").asInt() & EPHEMERAL) != 0;
                    var shown = discord.board()
                            .add(
                                    asked.get().payload().path("channel_id").asText(),
                                    privately ? Optional.of(asked.get().user().id()) : Optional.empty(),
                                    data,
                                    files);
                    return answered(asked.get(), new Asked.Answer.Message(shown));
                });
            case 5 -> answered(asked.get(), new Asked.Answer.Promised());
            case 6 -> answered(asked.get(), new Asked.Answer.Nothing());
            case 7 ->
                checked(data)
                        .orElseGet(() -> asked.get()
                                .message()
                                .flatMap(m -> discord.board().edit(m, data, files))
                                .map(shown -> answered(asked.get(), new Asked.Answer.Message(shown)))
                                .orElse(Answer.refused(404, 10_008)));
            case 8 -> answered(asked.get(), new Asked.Answer.Suggestions(data.path("choices")));
            case 9 ->
                checked(DiscordLimits.modal(data)).orElseGet(() -> answered(asked.get(), new Asked.Answer.Form(data)));
            default -> {
                violations.add("no such callback: " + body);
                yield Answer.refused(400, 50_035);
            }
        };
    }

    private static Answer answered(Asked asked, Asked.Answer what) {
        asked.answered(what);
        return new Answer(204, Json.object());
    }
}
