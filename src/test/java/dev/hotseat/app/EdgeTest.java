package dev.hotseat.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.support.Members;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EdgeTest {
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> watched = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    private Edge edge(Function<Interaction, Reply> answer) {
        var inner = new Answering() {
            @Override
            public Reply answer(Interaction interaction) {
                return answer.apply(interaction);
            }

            @Override
            public List<Completion.Suggestion> complete(Completion completion) {
                throw new IllegalStateException("no suggestions today");
            }

            @Override
            public List<CommandSpec> commands() {
                return List.of(new CommandSpec("known", "Is known", List.of(), CommandSpec.SeenBy.ASKER));
            }
        };
        return new Edge(inner, workers, () -> "k7q2m", (kind, outcome, took) -> watched.add(kind + " " + outcome));
    }

    private static Interaction command(String name) {
        return new Interaction.Line(Members.origin(1), name, "");
    }

    private static String words(Reply reply) {
        return ((Reply.ToAsker) reply).card().fallback();
    }

    @Test
    void an_answer_passes_unchanged() {
        var reply = new Reply.Nothing();
        assertThat(edge(_ -> reply).answer(command("known"))).isSameAs(reply);
        assertThat(watched).containsExactly("/known ANSWERED");
    }

    @Test
    void a_handler_that_throws_becomes_an_apology_with_an_incident_number() {
        var reply = edge(_ -> {
                    throw new IllegalStateException("secret detail");
                })
                .answer(command("known"));
        assertThat(words(reply)).contains("k7q2m").doesNotContain("secret detail");
        assertThat(watched).containsExactly("/known FAILED");
    }

    @Test
    void a_stack_that_overflows_becomes_an_apology_too() {
        var reply = edge(_ -> {
                    throw new StackOverflowError();
                })
                .answer(command("known"));
        assertThat(words(reply)).contains("k7q2m");
    }

    @Test
    void a_store_that_is_away_is_told_apart() {
        var reply = edge(_ -> {
                    throw new StoreUnavailable("grades.add", new IOException("gone"));
                })
                .answer(command("known"));
        assertThat(words(reply)).contains("most likely not kept", "k7q2m");
        assertThat(watched).containsExactly("/known STORE_UNAVAILABLE");
    }

    @Test
    void a_handler_that_hangs_is_interrupted_and_answered_for() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        long start = System.nanoTime();
        var reply = edge(_ -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return new Reply.Nothing();
                })
                .answer(command("known"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
        assertThat(words(reply)).contains("took too long", "k7q2m");
        assertThat(interrupted.await(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        assertThat(watched).containsExactly("/known TOO_LATE");
    }

    @Test
    void an_edge_without_a_free_thread_says_that_it_is_busy() {
        workers.shutdownNow();
        assertThat(words(edge(_ -> new Reply.Nothing()).answer(command("known"))))
                .contains("Too much", "k7q2m");
        assertThat(watched).containsExactly("/known TOO_BUSY");
    }

    @Test
    void what_a_person_typed_never_becomes_a_metric() {
        var edge = edge(_ -> new Reply.Nothing());
        edge.answer(command("whatever"));
        edge.answer(new Interaction.Command(Members.origin(1), "known", Map.of()));
        edge.answer(new Interaction.Stale(Members.origin(1), "forged"));
        edge.answer(new Interaction.Press(Members.origin(1), new ComponentId.Dismiss(), Optional.empty()));
        assertThat(watched)
                .containsExactly("unknown command ANSWERED", "/known ANSWERED", "stale ANSWERED", "dismiss ANSWERED");
    }

    @Test
    void suggestions_that_break_are_no_suggestions() {
        assertThat(edge(_ -> new Reply.Nothing())
                        .complete(new Completion(Members.origin(1), "known", "x", "", Map.of())))
                .isEmpty();
    }
}
