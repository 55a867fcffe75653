package dev.hotseat.support.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.hotseat.support.Hold;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What goes wrong with calls, in the order in which it was asked for. */
public final class Faults {
    private final List<Planned> planned = new ArrayList<>();

    /** What goes wrong. */
    public sealed interface Fault {
        record Status(int status, Map<String, String> headers) implements Fault {}

        record Refused(String error, String needed) implements Fault {}

        record Garbage() implements Fault {}

        /** The connection is cut, and nothing happened. */
        record DroppedBefore() implements Fault {}

        /** Nothing happens until the hold is let go; with it done before, or only then. */
        record Held(Hold hold, boolean after) implements Fault {}

        /** The connection is cut, and it happened. */
        record DroppedAfter() implements Fault {}
    }

    private record Planned(String method, Predicate<Map<String, String>> when, Fault fault) {}

    /** The next call of that method goes wrong. */
    public void next(String method, Fault fault) {
        next(method, _ -> true, fault);
    }

    /** The next call of that method with such arguments goes wrong. */
    public synchronized void next(String method, Predicate<Map<String, String>> when, Fault fault) {
        planned.add(new Planned(method, when, fault));
    }

    private synchronized List<Fault> take(String method, Map<String, String> arguments) {
        for (var plan : planned) {
            if (plan.method().equals(method) && plan.when().test(arguments)) {
                var fault = plan.fault();
                planned.remove(plan);
                return List.of(fault);
            }
        }
        return List.of();
    }

    void around(HttpExchange exchange, String method, Map<String, String> arguments, Supplier<JsonNode> effect)
            throws IOException {
        for (var fault : take(method, arguments)) {
            switch (fault) {
                case Fault.Status(var status, var headers) -> {
                    headers.forEach(
                            (name, value) -> exchange.getResponseHeaders().set(name, value));
                    exchange.sendResponseHeaders(status, -1);
                }
                case Fault.Refused(var error, var needed) ->
                    FakeSlack.send(
                            exchange,
                            200,
                            FakeSlack.object()
                                    .put("ok", false)
                                    .put("error", error)
                                    .put("needed", needed));
                case Fault.Garbage() -> {
                    var garbage = "<html>not what you want</html>".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, garbage.length);
                    exchange.getResponseBody().write(garbage);
                }
                case Fault.Held(var hold, boolean after) -> {
                    var whole = after ? effect.get() : FakeSlack.object();
                    hold.here();
                    FakeSlack.send(exchange, 200, whole);
                }
                // Closing the exchange without an answer cuts the connection.
                case Fault.DroppedBefore() -> {}
                case Fault.DroppedAfter() -> {
                    var _ = effect.get();
                }
            }
            return;
        }
        try {
            FakeSlack.send(exchange, 200, effect.get());
        } catch (Conversations.Refused e) {
            FakeSlack.send(
                    exchange,
                    method.equals("response_url") ? 404 : 200,
                    FakeSlack.object().put("ok", false).put("error", e.getMessage()));
        }
    }
}
