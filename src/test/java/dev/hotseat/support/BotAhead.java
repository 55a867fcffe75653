package dev.hotseat.support;

import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.start.Hotseat;
import dev.hotseat.start.Seams;
import dev.hotseat.start.Settings;
import dev.hotseat.start.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** The bot of a process of its own whose clock is ahead of the real one, by as much as a file says at the moment. */
public final class BotAhead {
    private BotAhead() {}

    /** Runs until it is killed; the argument is the file. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var file = Path.of(arguments[0]);
        var real = Seams.real();
        var seams = new Seams(() -> Instant.now().plus(read(file)), real.chance(), real.ids(), real.incidents());
        if (SettingsReader.read(Path.of("none"), System.getenv()) instanceof Settings.Outcome.Fine(var settings)
                && BankFiles.shipped().read() instanceof BankReading.Read(var bank)) {
            var hotseat = Hotseat.start(settings, bank, seams);
            System.out.println("Listens at http://127.0.0.1:" + hotseat.port() + "/");
            new CountDownLatch(1).await();
        }
        throw new IllegalStateException("no settings or no bank");
    }

    /** How far ahead. */
    static Duration read(Path file) {
        try {
            return Duration.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At once and as a whole, since it is read while it is written. */
    static void write(Path file, Duration ahead) {
        try {
            var next = file.resolveSibling("next");
            Files.writeString(next, ahead.toString());
            Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
