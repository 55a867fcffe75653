package dev.hotseat.bench;

import dev.hotseat.adapter.storage.Database;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.asking.Cell;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What the choice of the next question costs, by size of the bank and length of the channel's history. Arguments: {@code
 * sqlite FOLDER}, where the database is left for the next run, or {@code postgresql}; then the number of questions. Each
 * choice is a transaction of its own, committed to disk.
 */
final class ChoiceBench {
    private static final int TOPICS = 14;
    private static final int CHOICES = 2_000;
    private static final int WARM_UP = 500;
    private static final int TOGETHER = 1_000;

    private final Database database;
    private final Stores stores;
    private final Random random = new Random(1);

    private ChoiceBench(Database database) {
        this.database = database;
        this.stores = Stores.in(database);
    }

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "sqlite" -> {
                var start = System.nanoTime();
                try (var database = Database.sqlite(Files.createDirectories(Path.of(arguments[1])))) {
                    said("open", start);
                    new ChoiceBench(database).run(Integer.parseInt(arguments[2]));
                }
            }
            case "postgresql" -> {
                try (var server = EmbeddedPostgres.start()) {
                    var start = System.nanoTime();
                    try (var database = Database.postgresql(
                            server.getJdbcUrl("postgres", "postgres"),
                            Optional.of("postgres"),
                            Optional.of("postgres"))) {
                        said("open", start);
                        new ChoiceBench(database).run(Integer.parseInt(arguments[1]));
                    }
                }
            }
            default -> throw new IllegalArgumentException("sqlite FOLDER QUESTIONS or postgresql QUESTIONS");
        }
    }

    private void run(int questions) {
        var bank = bank(questions);
        var start = System.nanoTime();
        stores.catalogue().replace(bank);
        said("catalogue of " + questions, start);
        start = System.nanoTime();
        stores.catalogue().replace(bank);
        said("the same catalogue again", start);
        measure(channel("warm-up" + random.nextLong()), WARM_UP);
        for (var history : new int[] {0, 1_000, 100_000}) {
            var channel = channel(history + "-" + System.nanoTime());
            for (var i = 0; i < history; i += TOGETHER) {
                database.inOne(() -> {
                    for (var j = 0; j < TOGETHER; j++) {
                        choose(channel);
                    }
                    return true;
                });
            }
            var nanos = measure(channel, CHOICES);
            System.out.printf(
                    "%,d questions, history of %,d: p50 %.2f ms, p99 %.2f ms%n",
                    questions, history, nanos[CHOICES / 2] / 1e6, nanos[CHOICES * 99 / 100] / 1e6);
        }
    }

    private long[] measure(Audience channel, int choices) {
        var nanos = new long[choices];
        for (var i = 0; i < choices; i++) {
            var start = System.nanoTime();
            choose(channel);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    /** Of anything, of a topic, or of a topic and level. */
    private QuestionId choose(Audience channel) {
        var topic = Optional.of(new TopicId("topic-" + random.nextInt(TOPICS)));
        var selection = switch (random.nextInt(3)) {
            case 0 -> Selection.ANY;
            case 1 -> new Selection(topic, Optional.empty());
            default -> new Selection(topic, Optional.of(Level.BASIC));
        };
        return stores.asked().next(channel, selection, random).orElseThrow();
    }

    private static Map<QuestionId, Cell> bank(int questions) {
        var levels = Level.values();
        var bank = LinkedHashMap.<QuestionId, Cell>newLinkedHashMap(questions);
        for (var i = 0; i < questions; i++) {
            bank.put(
                    new QuestionId("question-number-" + i),
                    new Cell(
                            new TopicId("topic-" + i % TOPICS),
                            levels[i / TOPICS % levels.length],
                            new Likelihood(1 + i / TOPICS / levels.length % 5),
                            false));
        }
        return bank;
    }

    private static Audience channel(String name) {
        return new Audience.Channel(new ChannelId(new WorkspaceId(new Platform("bench"), "one"), name));
    }

    private static void said(String what, long start) {
        System.out.printf(
                "%s: %,d ms%n",
                what, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
