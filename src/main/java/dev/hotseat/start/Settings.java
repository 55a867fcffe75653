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

    /** What came of reading the settings. */
    public sealed interface Outcome {
        record Fine(Settings settings) implements Outcome {}

        /** What is wrong, each with its key and how to put it right. */
        record Faulty(List<String> faults) implements Outcome {}
    }
}
