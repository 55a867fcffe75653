package dev.hotseat.bench;

import dev.hotseat.adapter.storage.Database;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.discord.FakeDiscord;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Many daily questions that are due at the same minute, on two processes of the packaged bot and one PostgreSQL; one of the
 * two is killed with -9 when half of the posts are there. Arguments: a new folder, schedules, workspaces. Ends with 1 if a
 * post is missing or came twice.
 */
final class DailiesBench {
    private static final int SHARDS = 2;
    private static final Duration STARTED = Duration.ofSeconds(60);

    /** Until the schedules are written, from when the processes are ready. */
    private static final Duration WRITING = Duration.ofMinutes(1);

    private static final Duration WRITING_ONE = Duration.ofMillis(5);

    /** What is not there by then is lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path folder;
    private final int schedules;
    private final int workspaces;
    private final Set<String> channels = ConcurrentHashMap.newKeySet();
    private final Arrivals arrivals = new Arrivals(channels);
    private final List<String> rows = new ArrayList<>();

    private DailiesBench(Path folder, int schedules, int workspaces) {
        this.folder = folder;
        this.schedules = schedules;
        this.workspaces = workspaces;
    }

    public static void main(String[] arguments) throws Exception {
        var bench =
                new DailiesBench(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        boolean whole = bench.run();
        System.out.println("| | |\n|---|---|\n" + String.join("\n", bench.rows));
        System.exit(whole ? 0 : 1);
    }

    private boolean run() throws Exception {
        try (var server = EmbeddedPostgres.builder().start();
                var discord = FakeDiscord.underLoad(schedules, SHARDS)) {
            // The bot greets its server in the first one.
            channels.addAll(discord.channels().subList(1, schedules + 1));
            discord.watch(arrivals::add);
            // At the same time, so that each takes a shard.
            try (var one = process("one", server, discord);
                    var other = process("other", server, discord)) {
                await(STARTED, () -> discord.gateway().connected().size() == SHARDS);
                if (!hasShard("one") || !hasShard("other")) {
                    throw new IllegalStateException("one of the processes has no shard: see " + folder);
                }
                return post(server, one, other);
            }
        }
    }

    private BotProcess process(String name, EmbeddedPostgres server, FakeDiscord discord) throws IOException {
        return BotProcess.hotseat(
                folder.resolve(name + ".log"),
                Map.of(
                        "HOTSEAT_DATA",
                        Files.createDirectories(folder.resolve(name)).toString(),
                        "HOTSEAT_HTTP_PORT",
                        "0",
                        "DATABASE_URL",
                        server.getJdbcUrl("postgres", "postgres"),
                        "DISCORD_TOKEN",
                        FakeDiscord.TOKEN,
                        "DISCORD_API_URL",
                        discord.settings().api().toString()));
    }

    private boolean hasShard(String name) throws IOException {
        try (var lines = Files.lines(folder.resolve(name + ".log"))) {
            return lines.anyMatch(line -> line.contains("Takes shard "));
        }
    }

    private boolean post(EmbeddedPostgres server, BotProcess one, BotProcess other)
            throws IOException, InterruptedException, SQLException {
        var due = Instant.now()
                .plus(WRITING)
                .plus(WRITING_ONE.multipliedBy(schedules))
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(1, ChronoUnit.MINUTES);
        write(server, due);
        var cpu = one.cpu().plus(other.cpu());
        await(Duration.between(Instant.now(), due).plus(PATIENCE), () -> arrivals.channels() >= schedules / 2);
        var before = one.cpu();
        one.kill();
        var killed = Duration.between(due, Instant.now());
        System.err.println("Killed after " + arrivals.channels() + " posts");
        await(Duration.between(Instant.now(), due).plus(PATIENCE), () -> isOver(server));

        var fates = fates(server);
        rows.add(row("schedules due at the same minute", schedules));
        rows.add(row("workspaces that they are in", workspaces));
        rows.add(row("channels with a post", arrivals.channels()));
        rows.add(row("channels with more than one", arrivals.twice()));
        fates.forEach((fate, count) -> rows.add(row("in the ledger: " + fate, count)));
        rows.add(row("first post after the minute, ms", arrivals.first(due).toMillis()));
        rows.add(row("one process killed after, s", killed.toSeconds()));
        rows.add(row("last post after the minute, s", arrivals.last(due).toSeconds()));
        rows.add(row("most posts in any second", arrivals.mostInASecond()));
        double seconds = arrivals.last(due).toMillis() / 1000.0;
        rows.add("| CPU of both processes, %% of one core | %.0f |"
                .formatted(before.plus(other.cpu()).minus(cpu).toMillis() / 10.0 / seconds));
        rows.add("| memory of the one that lived, MB | %.0f |".formatted(other.memory()));
        rows.add(row("size of the database, MB", size(server) / 1_000_000));
        warnings();
        return arrivals.channels() == schedules && arrivals.twice() == 0;
    }

    private void write(EmbeddedPostgres server, Instant due) {
        long start = System.nanoTime();
        try (var database =
                Database.postgresql(server.getJdbcUrl("postgres", "postgres"), Optional.empty(), Optional.empty())) {
            new DueSchedules(List.copyOf(channels), workspaces)
                    .write(database, LocalTime.ofInstant(due, ZoneOffset.UTC));
        }
        long took = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        System.err.println("Wrote " + schedules + " schedules in " + took + " s; they are due at " + due);
        if (!Instant.now().isBefore(due)) {
            throw new IllegalStateException("the schedules were not written in time");
        }
    }

    /** All are there and noted. */
    private boolean isOver(EmbeddedPostgres server) {
        return arrivals.channels() >= schedules
                && fates(server).getOrDefault("claimed", 0L) == 0
                && fates(server).values().stream().mapToLong(Long::longValue).sum() >= schedules;
    }

    private static Map<String, Long> fates(EmbeddedPostgres server) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select fate, count(*) from daily_delivery group by fate")) {
            var fates = new TreeMap<String, Long>();
            while (row.next()) {
                fates.put(row.getString(1), row.getLong(2));
            }
            return fates;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long size(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_database_size('postgres')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void warnings() throws IOException {
        for (var name : List.of("one", "other")) {
            try (var lines = Files.lines(folder.resolve(name + ".log"))) {
                lines.filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                        .limit(10)
                        .forEach(line -> System.err.println(name + ": " + line));
            }
        }
    }

    /** Waits until it holds, or the time is up: what is missing then is counted. */
    private static void await(Duration atMost, BooleanSupplier condition) {
        try {
            Eventually.holds(atMost, () -> {
                if (!condition.getAsBoolean()) {
                    throw new AssertionError("not yet");
                }
            });
        } catch (AssertionError _) {
            System.err.println("Waited " + atMost.toSeconds() + " s in vain");
        }
    }

    private static String row(String name, long figure) {
        return String.format(Locale.ROOT, "| %s | %,d |", name, figure);
    }
}
