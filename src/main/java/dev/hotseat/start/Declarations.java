package dev.hotseat.start;

import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.pace.Pace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The commands that the bot has, from a bot that is started for the moment on an empty database and talks to nobody. */
final class Declarations {
    private Declarations() {}

    static List<CommandSpec> commands() throws IOException {
        var folder = Files.createTempDirectory("hotseat-commands");
        var settings = new Settings(
                folder,
                Optional.empty(),
                new Settings.Http("127.0.0.1", 0, List.of()),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Pace(1, Duration.ofSeconds(1)),
                false);
        try (var hotseat = Hotseat.start(settings, bank(), Seams.real())) {
            return hotseat.answering().commands();
        } finally {
            delete(folder);
        }
    }

    private static Bank bank() {
        return switch (BankFiles.shipped().read()) {
            case BankReading.Read(var bank) -> bank;
            case BankReading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }
}
