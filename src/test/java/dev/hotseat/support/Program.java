package dev.hotseat.support;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program in a process of its own, which can really be killed. */
public final class Program implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)/");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Thread reader;

    private Program(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** Starts the program with these arguments in that folder; the environment is added to a bare one. */
    public static Program start(Path folder, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(classPath(path -> !path.endsWith("test-classes")), "dev.hotseat.Main"));
        command.addAll(List.of(arguments));
        return start(folder, environment, command);
    }

    private static Program start(Path folder, Map<String, String> environment, List<String> classPathAndMore) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp"));
        command.addAll(classPathAndMore);
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tests' class path with absolute paths. The program goes without the tests: their settings for logs are not its. */
    private static String classPath(Predicate<String> wanted) {
        var paths = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(paths.split(File.pathSeparator))
                .filter(wanted)
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Starts the bot on a free port with its data in that folder, and waits until it listens. */
    public static Program bot(Path data, Map<String, String> more) {
        return listening(start(data, environment(data, more)));
    }

    /** The same, by a clock that is ahead by what stands in the file, as of {@link BotAhead}. */
    public static Program ahead(Path data, Path file, Map<String, String> more) {
        var command = List.of(classPath(_ -> true), BotAhead.class.getName(), file.toString());
        return listening(start(data, environment(data, more), command));
    }

    private static Map<String, String> environment(Path data, Map<String, String> more) {
        var environment = new HashMap<>(
                Map.of("HOTSEAT_DATA", data.toString(), "HOTSEAT_HTTP_PORT", "0", "HOTSEAT_COOLDOWN_BURST", "100"));
        environment.putAll(more);
        return environment;
    }

    private static Program listening(Program bot) {
        try {
            bot.port();
        } catch (IllegalStateException e) {
            bot.close();
            throw e;
        }
        return bot;
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                var address = ADDRESS.matcher(line);
                if (address.find()) {
                    port.complete(Integer.valueOf(address.group(1)));
                }
            }
        } catch (IOException _) {
            // A process that is killed takes its output with it.
        }
        port.completeExceptionally(new IllegalStateException("ended without listening: " + lines));
    }

    public int port() {
        try {
            return port.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no port; it said " + lines, e);
        }
    }

    /** What it wrote so far, standard error included. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits for the end; the exit status. */
    public int status() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("does not end; it said " + lines);
            }
            reader.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        status();
    }

    /** Asks it to stop, as {@code kill} does. */
    public void stop() {
        // Process.destroy() would close our end of its output, too.
        signal(process.pid(), "TERM");
    }

    /** Freezes or thaws it. */
    public static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
