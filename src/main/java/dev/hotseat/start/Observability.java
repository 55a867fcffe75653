package dev.hotseat.start;

import com.sun.net.httpserver.HttpHandler;
import dev.hotseat.adapter.http.Answers;
import dev.hotseat.adapter.storage.Database;
import dev.hotseat.app.port.Connection;
import dev.hotseat.app.port.StoreUnavailable;
import java.util.List;
import java.util.Map;

/** What machines ask: is it alive, can it work, how is it doing. */
final class Observability {
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final Database database;
    private final Metrics metrics;
    private final List<Connection> connections;

    Observability(Database database, Metrics metrics, List<Connection> connections) {
        this.database = database;
        this.metrics = metrics;
        this.connections = connections;
    }

    Map<String, HttpHandler> handlers() {
        return Map.of(
                "/health/live", Answers.text(PLAIN, () -> new Answers.Text(200, "live\n")),
                "/health/ready", Answers.text(PLAIN, this::ready),
                "/metrics",
                        Answers.text(
                                "text/plain; version=0.0.4; charset=utf-8",
                                () -> new Answers.Text(200, metrics.text())));
    }

    /** Ready as long as one platform can be answered; the others are told about, for whoever mends them. */
    private Answers.Text ready() {
        try {
            database.check();
        } catch (StoreUnavailable e) {
            return new Answers.Text(503, "the database cannot be reached\n");
        }
        var states = connections.stream().map(Connection::state).toList();
        boolean cutOff = !states.isEmpty() && states.stream().noneMatch(Observability::isReached);
        var words = new StringBuilder(cutOff ? "no platform can be reached\n" : "ready\n");
        for (int i = 0; i < states.size(); i++) {
            words.append(connections.get(i).platform().slug())
                    .append(": ")
                    .append(words(states.get(i)))
                    .append('\n');
        }
        return new Answers.Text(cutOff ? 503 : 200, words.toString());
    }

    private static boolean isReached(Connection.State state) {
        return switch (state) {
            case Connection.State.Up _, Connection.State.Partly _, Connection.State.StandsBy _ -> true;
            case Connection.State.Away _, Connection.State.Lost _ -> false;
        };
    }

    private static String words(Connection.State state) {
        return switch (state) {
            case Connection.State.Up() -> "connected";
            case Connection.State.Partly(var why) -> "connected, but not for all: " + why;
            case Connection.State.StandsBy(var why) -> "stands by: " + why;
            case Connection.State.Away(var why) -> "away, trying again: " + why;
            case Connection.State.Lost(var why) -> "lost until somebody mends it: " + why;
        };
    }
}
