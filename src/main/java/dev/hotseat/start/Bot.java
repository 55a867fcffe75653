package dev.hotseat.start;

import dev.hotseat.adapter.storage.NewerDatabase;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.core.bank.Bank;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Runs the bot until it is told to stop. */
final class Bot {
    /** Where the settings file is, from the folder in which the bot is started. */
    static final Path SETTINGS_FILE = Path.of("config", "hotseat.yaml");

    private final Map<String, String> environment;

    Bot(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Where the settings file is: {@code HOTSEAT_CONFIG} names another one. */
    static Path settingsFile(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("HOTSEAT_CONFIG"))
                .map(Path::of)
                .orElse(SETTINGS_FILE);
    }

    /**
     * Starts and, unless something is wrong, blocks until the process ends.
     *
     * @return the exit status: 0, or 1 after every fault was written to standard error
     */
    int run() {
        return switch (SettingsReader.read(settingsFile(environment), environment)) {
            case Settings.Outcome.Faulty(var faults) -> refuse("The settings need mending:", faults);
            case Settings.Outcome.Fine(var settings) -> run(settings);
        };
    }

    private int run(Settings settings) {
        System.setProperty("hotseat.log", settings.jsonLog() ? "json" : "text");
        return ChosenBank.read(ChosenBank.of(settings.bank()))
                .map(bank -> run(settings, bank))
                .orElse(1);
    }

    private int run(Settings settings, Bank bank) {
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var seams = Seams.real();
        try (var hotseat = Hotseat.start(settings, bank, seams)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopWhenAsked(stop, stopped), "stop"));
            stopWithParent();
            greet(settings, bank, hotseat);
            if (environment.containsKey("HOTSEAT_EXIT_AFTER_READY")) {
                new Rehearsal(seams).run(bank, hotseat.answering(), address(settings, hotseat));
                return 0;
            }
            stop.await();
            LoggerFactory.getLogger(Bot.class).info("Stopping");
            return 0;
        } catch (IOException e) {
            return refuse(
                    "Hotseat cannot listen on " + settings.http().host() + ":"
                            + settings.http().port() + ":",
                    List.of(Optional.ofNullable(e.getMessage()).orElse(e.toString()) + ". Free that port, or set "
                            + Setting.HTTP_PORT.variable() + "."));
        } catch (NewerDatabase | StoreUnavailable e) {
            return refuse("The database cannot be used:", List.of(Faults.words(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } finally {
            stopped.countDown();
        }
    }

    /** The hook keeps the process alive until everything is closed. */
    private static void stopWhenAsked(CountDownLatch stop, CountDownLatch stopped) {
        stop.countDown();
        try {
            if (!stopped.await(9, TimeUnit.SECONDS)) {
                LoggerFactory.getLogger(Bot.class).error("Stopping took too long; what was acknowledged is kept");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A build tool that is stopped leaves its child alone: then the child stops itself. */
    private static void stopWithParent() {
        if (Boolean.getBoolean("hotseat.stopWithParent")) {
            ProcessHandle.current()
                    .parent()
                    .ifPresent(parent -> Thread.ofVirtual().start(() -> {
                        parent.onExit().join();
                        System.exit(0);
                    }));
        }
    }

    private static void greet(Settings settings, Bank bank, Hotseat hotseat) {
        var log = LoggerFactory.getLogger(Bot.class);
        var took = ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()).toMillis() + " ms after the start")
                .orElse("now");
        log.info(
                "Ready {}: {} questions in {} topics, {} answered",
                took,
                bank.questions().size(),
                bank.topics().size(),
                bank.questions().stream().filter(q -> !q.draft()).count());
        log.info(
                settings.playground() ? "The playground is at {}" : "Health and metrics are at {}",
                address(settings, hotseat));
    }

    private static URI address(Settings settings, Hotseat hotseat) {
        var host = settings.http().host();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + hotseat.port() + "/");
    }

    private static int refuse(String heading, List<String> faults) {
        Faults.print(heading, faults);
        return 1;
    }
}
