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
import java.util.function.IntSupplier;

/** What {@code /metrics} shows, in the form that Prometheus reads. */
final class Metrics implements Edge.Watch {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

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
        Timer.builder("hotseat.answers")
                .description("Answers to interactions")
                .tag("kind", kind)
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(3))
                .register(registry)
                .record(took);
    }

    String text() {
        return registry.scrape();
    }
}
