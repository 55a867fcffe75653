package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.app.Answering;
import dev.hotseat.app.Installations;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.start.Hotseat;
import dev.hotseat.start.Seams;
import dev.hotseat.start.Secret;
import dev.hotseat.start.Settings;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A running bot in this process, with a clock to set and handlers to break. */
public final class World implements AutoCloseable {
    /** A question without an answer. */
    public static final QuestionId DRAFT = new QuestionId("not-yet-answered");

    public static final Bank BANK = bank();
    private static final int CALLS_AT_ONCE = 5;

    private final SettableClock clock = SettableClock.atNoon();
    private final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
    private final AtomicBoolean hanging = new AtomicBoolean();
    private final Hotseat hotseat;

    private enum Fault {
        NONE,
        THROWS,
        HANGS
    }

    private World(
            Path data, Optional<Secret> database, Optional<Settings.Discord> discord, Optional<Settings.Slack> slack) {
        var settings = new Settings(
                data,
                database,
                new Settings.Http("127.0.0.1", 0, List.of()),
                true,
                discord,
                slack,
                Optional.empty(),
                new Pace(CALLS_AT_ONCE, Duration.ofSeconds(10)),
                false);
        var real = Seams.real();
        // Chance is seeded: a failing run can be run again.
        var random = new SplittableRandom(2026);
        var seams = new Seams(clock, () -> nextLong(random), real.ids(), real.incidents());
        try {
            hotseat = Hotseat.start(settings, BANK, seams, Breaking::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized long nextLong(SplittableRandom random) {
        return random.nextLong();
    }

    /** On the embedded database in that folder. */
    public static World at(Path data) {
        return new World(data, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** On Discord, over the embedded database in that folder. */
    public static World onDiscord(Settings.Discord discord, Path data) {
        return new World(data, Optional.empty(), Optional.of(discord), Optional.empty());
    }

    /** On Slack, over the embedded database in that folder. */
    public static World onSlack(Settings.Slack slack, Path data) {
        return new World(data, Optional.empty(), Optional.empty(), Optional.of(slack));
    }

    /** On a PostgreSQL database. */
    public static World on(String jdbcUrl, Path unused) {
        return new World(unused, Optional.of(new Secret(jdbcUrl)), Optional.empty(), Optional.empty());
    }

    private static Bank bank() {
        return switch (BankFiles.shipped().read()) {
            case BankReading.Read(var bank) -> withDraft(bank);
            case BankReading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    /** The shipped bank has no draft, those of others do. */
    private static Bank withDraft(Bank bank) {
        var like = bank.questions().stream().toList().getLast();
        var questions = new ArrayList<>(bank.questions());
        questions.add(new Question(
                DRAFT,
                like.topic(),
                like.subtopic(),
                like.level(),
                like.likelihood(),
                "What has nobody answered yet?",
                List.of(),
                Optional.empty(),
                List.of()));
        return new Bank(bank.topics(), questions, bank.retired());
    }

    public int port() {
        return hotseat.port();
    }

    /** Waits until the bot says that about itself when it is asked whether it is ready. */
    public void awaitReady(String words) {
        var address = URI.create("http://127.0.0.1:" + port() + "/health/ready");
        try (var client = HttpClient.newHttpClient()) {
            Eventually.holds(() -> assertThat(get(client, address)).contains(words));
        }
    }

    private static String get(HttpClient client, URI address) {
        try {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The time on the bot's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** The commands as the adapters see them. */
    public List<CommandSpec> commands() {
        return hotseat.answering().commands();
    }

    /** What an adapter tells of its workspaces. */
    public Installations installations() {
        return hotseat.installations();
    }

    /** What an adapter would be answered. */
    public Reply answer(Interaction interaction) {
        return hotseat.answering().answer(interaction);
    }

    public void goOn(Duration time) {
        clock.goOn(time);
    }

    /** Whatever is done next throws; once. */
    public void breakNext() {
        fault.set(Fault.THROWS);
    }

    /** Whatever is done next hangs; once. */
    public void hangNext() {
        fault.set(Fault.HANGS);
    }

    /** Whether something hangs at the moment. */
    public boolean isHanging() {
        return hanging.get();
    }

    @Override
    public void close() {
        hotseat.close();
    }

    private final class Breaking implements Answering {
        private final Answering inner;

        Breaking(Answering inner) {
            this.inner = inner;
        }

        @Override
        public Reply answer(Interaction interaction) {
            return switch (fault.getAndSet(Fault.NONE)) {
                case NONE -> inner.answer(interaction);
                case THROWS -> throw new IllegalStateException("a fault of the test's making");
                case HANGS -> hang();
            };
        }

        private Reply hang() {
            try {
                hanging.set(true);
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                hanging.set(false);
            }
            throw new IllegalStateException("interrupted, as it should be");
        }

        @Override
        public List<Completion.Suggestion> complete(Completion completion) {
            return inner.complete(completion);
        }

        @Override
        public List<CommandSpec> commands() {
            return inner.commands();
        }
    }
}
