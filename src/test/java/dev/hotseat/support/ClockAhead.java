package dev.hotseat.support;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is shared with a process through a file, goes as fast as the real one, and can be put forward. */
public final class ClockAhead implements InstantSource {
    private final Path file;

    /** One that is not ahead. */
    public ClockAhead(Path file) {
        this.file = file;
        BotAhead.write(file, Duration.ZERO);
    }

    public Path file() {
        return file;
    }

    public Duration ahead() {
        return BotAhead.read(file);
    }

    public void goOn(Duration time) {
        BotAhead.write(file, ahead().plus(time));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead());
    }
}
