package dev.hotseat.app;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whatever happens: a handler that throws or hangs becomes an apology with an incident number, which the log
 * knows.
 */
public final class Edge implements Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);

    /** Leaves 0.7 s of the platforms' 3 s to the way there and back. */
    private static final Duration PATIENCE = Duration.ofMillis(2300);

    private final Answering inner;
    private final ExecutorService workers;
    private final Supplier<String> incidents;
    private final Watch watch;

    /** What is told about each answer, for the metrics. */
    public interface Watch {
        void answered(String kind, Outcome outcome, Duration took);

        /** How an answer came about. */
        enum Outcome {
            ANSWERED,
            STORE_UNAVAILABLE,
            FAILED,
            TOO_LATE,
            TOO_BUSY
        }
    }

    /**
     * Puts an edge in front of what may throw and hang.
     *
     * @param workers runs the handlers; one that hangs keeps its thread until it notices the interrupt
     * @param incidents new incident numbers, short enough to be read aloud
     */
    public Edge(Answering inner, ExecutorService workers, Supplier<String> incidents, Watch watch) {
        this.inner = inner;
        this.workers = workers;
        this.incidents = incidents;
        this.watch = watch;
    }

    @Override
    public Reply answer(Interaction interaction) {
        long start = System.nanoTime();
        var outcome = Watch.Outcome.FAILED;
        try {
            var reply = inTime(() -> inner.answer(interaction));
            outcome = Watch.Outcome.ANSWERED;
            return reply;
        } catch (TimeoutException e) {
            outcome = Watch.Outcome.TOO_LATE;
            return incident(
                    interaction,
                    e,
                    "That took too long, and may or may not have been kept. Look before you try again.");
        } catch (StoreUnavailable e) {
            outcome = Watch.Outcome.STORE_UNAVAILABLE;
            return incident(
                    interaction,
                    e,
                    "My memory cannot be reached right now, so this was most likely not kept. Try again in a minute.");
        } catch (RejectedExecutionException e) {
            outcome = Watch.Outcome.TOO_BUSY;
            return incident(
                    interaction, e, "Too much is going on right now. Nothing was changed; try again in a minute.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return incident(interaction, e, "I am shutting down. Try again in a minute.");
        } catch (ExecutionException e) {
            return incident(interaction, e, "Something broke on my side, sorry. Nothing was changed.");
        } finally {
            watch.answered(kind(interaction), outcome, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /**
     * Does the work on a thread of its own, which is interrupted when the time is up. Waiting for a free thread is a part
     * of that time.
     */
    private <T> T inTime(Callable<T> work) throws TimeoutException, ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var future = workers.submit(work);
        try {
            return future.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreUnavailable unavailable) {
                throw unavailable;
            }
            throw e;
        } finally {
            future.cancel(true);
        }
    }

    private Reply incident(Interaction interaction, Throwable cause, String words) {
        var number = incidents.get();
        LOG.atError()
                .setCause(cause)
                .addKeyValue("incident", number)
                .addKeyValue("event", interaction.origin().event().key())
                .addKeyValue("workspace", interaction.origin().workspace().key())
                .log("Incident {} while answering {}", number, kind(interaction));
        return Refusals.incident(number, words);
    }

    /** What was done, in few enough words for a metric: never anything a person typed. */
    private String kind(Interaction interaction) {
        return switch (interaction) {
            case Interaction.Command command -> known(command.name());
            case Interaction.Line line -> known(line.name());
            case Interaction.Press press -> press.button().parts().getFirst();
            case Interaction.Choose choose -> choose.menu().parts().getFirst();
            case Interaction.Submit submit -> submit.form().parts().getFirst();
            case Interaction.AtHome _ -> "home";
            case Interaction.Stale _ -> "stale";
        };
    }

    private String known(String name) {
        return commands().stream().anyMatch(c -> c.name().equals(name)) ? "/" + name : "unknown command";
    }

    @Override
    public List<Completion.Suggestion> complete(Completion completion) {
        try {
            return inTime(() -> inner.complete(completion));
        } catch (TimeoutException | ExecutionException | StoreUnavailable | RejectedExecutionException e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("event", completion.origin().event().key())
                    .log("No suggestions");
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    @Override
    public List<CommandSpec> commands() {
        return inner.commands();
    }
}
