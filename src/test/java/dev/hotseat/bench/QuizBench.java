package dev.hotseat.bench;

import dev.hotseat.support.discord.FakeDiscord;
import dev.hotseat.support.slack.FakeSlack;
import dev.hotseat.support.slack.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Twenty quizzes with a hundred players each, half of them on Discord and half on Slack, on one process of the packaged bot;
 * then the same presses on bare bots. Arguments: a new folder for what the bots write, runs, seconds for each load.
 */
final class QuizBench {
    private static final int QUIZZES = 10;
    private static final int TEAMS = 3;
    private static final int PER_SECOND = 250;
    private static final int WARM_SECONDS = 15;
    private static final int PATIENCE_SECONDS = 60;

    /** Rounds end all the time, as they do where nobody has agreed when to start. */
    private static final Duration APART = Duration.ofMillis(1_550);

    private static final Path OUT = Path.of("target", "bench");

    private final Path folder;
    private final Duration time;
    private final Figures figures = new Figures();

    private QuizBench(Path folder, Duration time) {
        this.folder = folder;
        this.time = time;
    }

    public static void main(String[] arguments) throws Exception {
        int runs = Integer.parseInt(arguments[1]);
        var bench = new QuizBench(Path.of(arguments[0]), Duration.ofSeconds(Long.parseLong(arguments[2])));
        for (int run = 1; run <= runs; run++) {
            System.err.println("Run " + run + " of " + runs);
            bench.run(Files.createDirectories(bench.folder.resolve("run-" + run)));
        }
        Files.createDirectories(OUT);
        bench.figures.write(OUT.resolve("quiz.csv"));
        System.out.print(bench.figures.table("quizzes"));
        // Threads of the fakes may still be waiting for their next request.
        System.exit(0);
    }

    private void run(Path own) throws Exception {
        var log = own.resolve("log");
        List<Game.Round> rounds;
        try {
            rounds = hotseat(own, log);
        } catch (TimeoutException | RuntimeException e) {
            throw new IllegalStateException("the bot failed; it wrote:\n" + Files.readString(log), e);
        }
        try (var lines = Files.lines(log)) {
            lines.filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                    .limit(20)
                    .forEach(System.err::println);
        }
        bare(own, rounds);
    }

    private List<Game.Round> hotseat(Path own, Path log) throws Exception {
        try (var discord = new DiscordQuizzes(QUIZZES);
                var slack = new SlackQuizzes(QUIZZES, TEAMS)) {
            var onDiscord = new Games(discord);
            var onSlack = new Games(slack);
            int port = freePort();
            try (var bot = BotProcess.hotseat(log, environment(own, port, discord, slack))) {
                discord.discord().gateway().firstReady().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                slack.slack().sockets().firstOpen().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                discord.discord().awaitBot();
                slack.install(port);
                begin(onDiscord, onSlack);
                load(Duration.ofSeconds(WARM_SECONDS), onDiscord, onSlack);

                long since = System.nanoTime();
                var consumption = new Consumption(bot);
                List<Times> times;
                try (var disk = new Disk(own)) {
                    times = load(time, onDiscord, onSlack);
                    disk.write(QuizCast.HOTSEAT, figures);
                }
                write(QuizCast.HOTSEAT, "Discord", times.getFirst());
                write(QuizCast.HOTSEAT, "Slack", times.getLast());
                consumption.end(QuizCast.HOTSEAT, times, figures);
                writeLate(List.of(onDiscord, onSlack), since);
                writeEdits(onDiscord, onSlack, slack);
                return rounds(List.of(onDiscord, onSlack));
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Map<String, String> environment(Path own, int port, DiscordQuizzes discord, SlackQuizzes slack) {
        var key = Base64.getEncoder().encodeToString("k".repeat(32).getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "HOTSEAT_DATA",
                own.resolve("data").toString(),
                "HOTSEAT_HTTP_PORT",
                Integer.toString(port),
                "DISCORD_TOKEN",
                FakeDiscord.TOKEN,
                "DISCORD_API_URL",
                discord.discord().settings().api().toString(),
                "SLACK_CLIENT_ID",
                Tokens.CLIENT_ID,
                "SLACK_CLIENT_SECRET",
                Tokens.CLIENT_SECRET,
                "HOTSEAT_SECRET_KEY",
                key,
                "SLACK_APP_TOKEN",
                FakeSlack.APP_TOKEN,
                "SLACK_API_URL",
                slack.slack().api().toString());
    }

    private static void begin(Games onDiscord, Games onSlack)
            throws InterruptedException, ExecutionException, TimeoutException {
        long due = System.nanoTime();
        for (int i = 0; i < QUIZZES; i++) {
            for (var games : List.of(onDiscord, onSlack)) {
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                games.all().get(i).begin();
                due += APART.toNanos();
            }
        }
    }

    /** The same load on all of them at once; their times, in that order. */
    private static List<Times> load(Duration time, Members... all) throws InterruptedException {
        var times = new Times[all.length];
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < all.length; i++) {
            int place = i;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    times[place] = new Load(all[place], _ -> {}).atRate(PER_SECOND, time);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        return List.of(times);
    }

    private void write(Column column, String platform, Times times) {
        times.write(column, platform + ", confirmed after", figures);
        figures.add(column, platform + ", refused", times.other());
        figures.add(column, platform + ", later than 3 s, or never", times.late());
    }

    private void writeLate(List<Games> all, long since) {
        var late = all.stream()
                .flatMap(games -> games.late(since).stream())
                .sorted()
                .toList();
        figures.add(QuizCast.HOTSEAT, "rounds closed", late.size());
        figures.add(QuizCast.HOTSEAT, "closed late by: p50, ms", late.get((late.size() - 1) / 2));
        figures.add(QuizCast.HOTSEAT, "closed late by: p99, ms", late.get(Math.ceilDiv(late.size() * 99, 100) - 1));
        figures.add(QuizCast.HOTSEAT, "closed late by: max, ms", late.getLast());
    }

    private void writeEdits(Games onDiscord, Games onSlack, SlackQuizzes slack) {
        var teams = onSlack.all().stream()
                .collect(Collectors.groupingBy(
                        game -> slack.team(game.channel()),
                        Collectors.flatMapping(game -> game.edits().stream(), Collectors.toList())));
        figures.add(
                QuizCast.HOTSEAT,
                "edits of a Slack workspace, most in a minute",
                teams.values().stream()
                        .mapToInt(moments -> Games.most(moments, 60))
                        .max()
                        .orElse(0));
        figures.add(
                QuizCast.HOTSEAT,
                "edits of a Discord channel, most in 5 s",
                onDiscord.all().stream()
                        .mapToInt(game -> Games.most(game.edits(), 5))
                        .max()
                        .orElse(0));
        figures.add(
                QuizCast.HOTSEAT,
                "posts of a Discord channel, most in 5 s",
                onDiscord.all().stream()
                        .mapToInt(game -> Games.most(game.posts(), 5))
                        .max()
                        .orElse(0));
    }

    private static List<Game.Round> rounds(List<Games> all) {
        return all.stream()
                .flatMap(games -> games.all().stream())
                .flatMap(game -> game.newest().stream())
                .toList();
    }

    /** The bare bots take presses below the messages that Hotseat had posted last. */
    private void bare(Path own, List<Game.Round> rounds) throws Exception {
        try (var discord = new DiscordQuizzes(QUIZZES);
                var slack = new SlackQuizzes(QUIZZES, TEAMS);
                var jda = BotProcess.bare(
                        own.resolve("jda"),
                        BareDiscordBot.class,
                        FakeDiscord.TOKEN,
                        discord.discord().settings().api().toString());
                var bolt = BotProcess.bare(
                        own.resolve("bolt"),
                        BareSlackBot.class,
                        FakeSlack.BOT_TOKEN,
                        FakeSlack.APP_TOKEN,
                        slack.slack().api().toString())) {
            discord.discord().gateway().firstReady().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            slack.slack().sockets().firstOpen().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            discord.discord().awaitBot();
            var onDiscord = pressing(discord, rounds);
            var onSlack = pressing(slack, rounds);
            load(Duration.ofSeconds(WARM_SECONDS), onDiscord, onSlack);

            var ofJda = new Consumption(jda);
            var ofBolt = new Consumption(bolt);
            var times = load(time, onDiscord, onSlack);
            write(QuizCast.BARE_JDA, "Discord", times.getFirst());
            write(QuizCast.BARE_BOLT, "Slack", times.getLast());
            ofJda.end(QuizCast.BARE_JDA, times.subList(0, 1), figures);
            ofBolt.end(QuizCast.BARE_BOLT, times.subList(1, 2), figures);
        }
    }

    private static Members pressing(QuizPlace place, List<Game.Round> rounds) {
        var here = rounds.stream()
                .filter(round -> place.channels().contains(round.message().channel()))
                .toList();
        var turn = new AtomicInteger();
        return () -> {
            int number = turn.getAndIncrement();
            var round = here.get(number % here.size());
            return Game.press(place, round, number / here.size());
        };
    }
}
