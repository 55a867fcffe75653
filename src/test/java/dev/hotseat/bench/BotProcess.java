package dev.hotseat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A bot in a process of its own with the shipped flags, seen from outside: what it takes of CPU and memory. */
final class BotProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "hotseat.jar");
    private static final Path CACHE = Path.of("target", "hotseat.aot");
    private static final int LONGEST_STOP_SECONDS = 15;

    private final Process process;
    private final long start;

    private BotProcess(Process process, long start) {
        this.process = process;
        this.start = start;
    }

    /**
     * The packaged bot, with the AOT cache if there is one.
     *
     * @param log what it writes
     */
    static BotProcess hotseat(Path log, Map<String, String> environment) {
        var options = Files.exists(CACHE) ? List.of("-XX:AOTCache=" + CACHE) : List.<String>of();
        return start(log, environment, options, List.of("-jar", JAR.toString()));
    }

    /** A program of the tests' class path. */
    static BotProcess bare(Path log, Class<?> program, String... arguments) {
        var call = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        call.addAll(List.of(arguments));
        return start(log, Map.of(), List.of(), call);
    }

    private static BotProcess start(
            Path log, Map<String, String> environment, List<String> options, List<String> program) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@config/jvm.options"));
        command.addAll(options);
        // As in -XX:StartFlightRecording:filename=target/bench/%p.jfr
        var more = System.getenv().getOrDefault("BOT_OPTIONS", "");
        if (!more.isBlank()) {
            command.addAll(List.of(more.split(" ")));
        }
        command.addAll(program);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            long start = System.nanoTime();
            return new BotProcess(builder.start(), start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@link System#nanoTime} at which it was started. */
    long start() {
        return start;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** CPU time that it took so far, to 10 ms. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in MB. */
    double memory() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
