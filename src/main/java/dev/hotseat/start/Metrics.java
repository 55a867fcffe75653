package dev.hotseat.start;

import dev.hotseat.app.Edge;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** What {@code /metrics} shows, in the form that Prometheus reads. */
final class Metrics implements Edge.Watch {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Answers, Timer> timers = new ConcurrentHashMap<>();

    private record Answers(String kind, Outcome outcome) {}

    Metrics(IntSupplier postsWaiting) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder("hotseat.posts.waiting", postsWaiting::getAsInt)
                .description("Posts in the outbox that are not sent yet")
                .register(registry);
    }

    @Override
    public void answered(String kind, Outcome outcome, Duration took) {
        // Looking a timer up in the registry makes its description, its tags and its bounds anew
        timers.computeIfAbsent(new Answers(kind, outcome), this::timer).record(took);
    }

    private Timer timer(Answers answers) {
        return Timer.builder("hotseat.answers")
                .description("Answers to interactions")
                .tag("kind", answers.kind())
                .tag("outcome", answers.outcome().name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(3))
                .register(registry);
    }

    String text() {
        return registry.scrape();
    }
}
