package dev.hotseat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Hotseat beside bare bots on JDA and Bolt, at the same fakes and under the same load. Arguments: a new folder for what the
 * bots write, runs, seconds for each load, interactions in all, and the tables or casts wanted.
 */
final class PlatformBench {
    private static final int PER_SECOND = 100;
    private static final int AT_ONCE = 64;
    private static final int WARM = 5_000;
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(10);
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration LONGEST_BUSY = Duration.ofMinutes(3);
    private static final String LATE = "later than 3 s, or never";
    private static final String OTHER = "not the answer asked for";
    private static final Path OUT = Path.of("target", "bench");

    private final Path folder;
    private final Duration time;
    private final int interactions;
    private final Figures figures = new Figures();

    private PlatformBench(Path folder, Duration time, int interactions) {
        this.folder = folder;
        this.time = time;
        this.interactions = interactions;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new PlatformBench(
                Path.of(arguments[0]),
                Duration.ofSeconds(Long.parseLong(arguments[2])),
                Integer.parseInt(arguments[3]));
        var wanted = List.of(arguments).subList(4, arguments.length);
        var casts = Arrays.stream(Cast.values())
                .filter(cast -> wanted.contains(cast.table()) || wanted.contains(cast.name()))
                .toList();
        int runs = Integer.parseInt(arguments[1]);
        for (int run = 1; run <= runs; run++) {
            for (var cast : casts) {
                System.err.println("Run " + run + " of " + runs + ": " + cast);
                bench.measure(cast, run);
            }
        }
        bench.print(casts.stream().map(Cast::table).distinct().toList());
    }

    private void print(List<String> tables) throws IOException {
        Files.createDirectories(OUT);
        figures.write(OUT.resolve("platforms.csv"));
        var words = new StringBuilder();
        tables.forEach(table -> words.append(figures.table(table)).append('\n'));
        Files.writeString(OUT.resolve("platforms.md"), words);
        System.out.print(words);
        // Threads of the fakes may still be waiting for their next request.
        System.exit(0);
    }

    private void measure(Cast cast, int run) throws Exception {
        var own = Files.createDirectories(folder.resolve(cast + "-" + run));
        try (var stage = Stage.of(cast, own)) {
            measure(cast, stage);
        } catch (TimeoutException | RuntimeException e) {
            throw new IllegalStateException(cast + " failed; it wrote:\n" + Files.readString(own.resolve("log")), e);
        }
    }

    private void measure(Cast cast, Stage stage) throws InterruptedException, ExecutionException, TimeoutException {
        var bot = stage.bot();
        long ready = stage.ready().get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        var first = stage.members().next();
        first.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        figures.add(cast, "start to ready, ms", (ready - bot.start()) / 1e6);
        figures.add(cast, "first answer after ready, ms", (System.nanoTime() - ready) / 1e6);
        Thread.sleep(time.compareTo(LONGEST_IDLE) < 0 ? time : LONGEST_IDLE);
        figures.add(cast, "memory idle, MB", bot.memory());

        var marks = marks(cast);
        var load = new Load(stage.members(), total -> {
            if (marks.contains(total)) {
                figures.add(cast, "memory after %,d, MB".formatted(total), bot.memory());
            }
        });
        var warm = load.atOnce(AT_ONCE, total -> total < WARM);
        var calm = calm(cast, bot, load);
        var busy = busy(cast, bot, load);
        var all = List.of(warm, calm, busy);
        figures.add(cast, LATE, all.stream().mapToInt(Times::late).sum());
        figures.add(cast, OTHER, all.stream().mapToInt(Times::other).sum());
        if (!bot.isAlive()) {
            throw new IllegalStateException("the bot ended by itself");
        }
    }

    /** Where memory is read: whether it stays flat is asked of both platforms together. */
    private Set<Long> marks(Cast cast) {
        var between = cast == Cast.BOTH
                ? LongStream.iterate(10_000, n -> n < interactions, n -> n + 10_000)
                : LongStream.of();
        return LongStream.concat(LongStream.of(WARM, interactions), between)
                .boxed()
                .collect(Collectors.toSet());
    }

    private Times calm(Cast cast, BotProcess bot, Load load) throws InterruptedException {
        var phase = new Phase("at " + PER_SECOND + "/s", bot);
        var times = load.atRate(PER_SECOND, time);
        phase.end(cast, times, figures);
        return times;
    }

    /** For its time, and then until there were as many interactions as memory is asked for, if that comes in time. */
    private Times busy(Cast cast, BotProcess bot, Load load) throws InterruptedException {
        var phase = new Phase(AT_ONCE + " at once", bot);
        long least = System.nanoTime() + time.toNanos();
        long most = System.nanoTime() + LONGEST_BUSY.toNanos();
        var times = load.atOnce(AT_ONCE, total -> {
            long now = System.nanoTime();
            return now < least || (now < most && total < interactions);
        });
        phase.end(cast, times, figures);
        return times;
    }
}
