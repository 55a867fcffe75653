package dev.hotseat.start;

import com.sun.net.httpserver.HttpHandler;
import dev.hotseat.adapter.http.Answers;
import dev.hotseat.adapter.storage.Database;
import dev.hotseat.app.port.StoreUnavailable;
import java.util.Map;

/** What machines ask: is it alive, can it work, how is it doing. */
final class Observability {
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final Database database;
    private final Metrics metrics;

    Observability(Database database, Metrics metrics) {
        this.database = database;
        this.metrics = metrics;
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

    private Answers.Text ready() {
        try {
            database.check();
            return new Answers.Text(200, "ready\n");
        } catch (StoreUnavailable e) {
            return new Answers.Text(503, "the database cannot be reached\n");
        }
    }
}
