package dev.hotseat.start;

import dev.hotseat.core.pace.Pace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the operator wants, checked.
 *
 * @param databaseUrl a JDBC address, with its password; empty: the embedded database in {@code data}
 * @param bank a folder of question files; empty: the shipped ones
 * @param cooldown what one member may ask in one channel
 * @param jsonLog whether log lines are JSON
 */
public record Settings(
        Path data,
        Optional<Secret> databaseUrl,
        Http http,
        boolean playground,
        Optional<Path> bank,
        Pace cooldown,
        boolean jsonLog) {

    /**
     * Where the process listens.
     *
     * @param port 0 picks a free one
     * @param names host names beside loopback under which browsers may call
     */
    public record Http(String host, int port, List<String> names) {
        public Http {
            names = List.copyOf(names);
        }
    }

    /** A line for each setting, for people; secrets are hidden. */
    List<String> lines() {
        return List.of(
                Setting.DATA.key() + ": " + data.toAbsolutePath(),
                Setting.DATABASE_URL.key() + ": "
                        + databaseUrl.map(Secret::toString).orElse("the embedded database"),
                Setting.HTTP_HOST.key() + ": " + http.host(),
                Setting.HTTP_PORT.key() + ": " + http.port(),
                Setting.HTTP_NAMES.key() + ": " + String.join(", ", http.names()),
                Setting.PLAYGROUND.key() + ": " + (playground ? "on" : "off"),
                Setting.BANK.key() + ": " + bank.map(Path::toString).orElse("the shipped bank"),
                Setting.COOLDOWN_BURST.key() + ": " + cooldown.burst(),
                Setting.COOLDOWN_SECONDS.key() + ": " + cooldown.each().toSeconds(),
                Setting.LOG.key() + ": " + (jsonLog ? "json" : "text"));
    }

    /** What came of reading the settings. */
    public sealed interface Outcome {
        record Fine(Settings settings) implements Outcome {}

        /** What is wrong, each with its key and how to put it right. */
        record Faulty(List<String> faults) implements Outcome {}
    }
}
