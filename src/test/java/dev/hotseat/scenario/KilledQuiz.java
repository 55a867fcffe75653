package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static dev.hotseat.scenario.Driver.Who.PLAYER_2;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.Program;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * A quiz of two players in a real process, which is really killed, at moments of chance and again and again; and what the
 * players were told.
 */
public final class KilledQuiz {
    private static final int ROUNDS = 20;
    private static final List<String> LETTERS = List.of("A", "B", "C", "D");
    private static final Pattern ROUND = Pattern.compile("Round ([0-9]+) of " + ROUNDS);

    private final Path data;
    private final SplittableRandom random;

    /** What players were told that they answered, by round and player; changed by what they were told last. */
    private final Map<String, String> acknowledged = new HashMap<>();

    /** Presses whose confirmation did not come through: they may count or not. */
    private final Map<String, List<String>> unconfirmed = new HashMap<>();

    /** The letters of the right options of rounds that were seen open. */
    private final Map<Integer, String> right = new HashMap<>();

    /** How many rounds count for nobody, the one at the end included. */
    private int uncounted = 1;

    private final List<Duration> back = new ArrayList<>();
    private Optional<Seen> last = Optional.empty();
    private int kills;
    private int anew;

    /**
     * A quiz that has not begun.
     *
     * @param data an empty folder for the process
     * @param random decides when it is killed, and what is answered
     */
    public KilledQuiz(Path data, SplittableRandom random) {
        this.data = data;
        this.random = random;
    }

    /** Starts the process, plays in it, and kills it; false: the quiz came to its end before, and more has no purpose. */
    public boolean liveAndDie() {
        long start = System.nanoTime();
        try (var bot = Program.bot(data, Map.of());
                var driver = new PlaygroundDriver(bot.port())) {
            if (last.isEmpty()) {
                begin(driver);
                Eventually.holds(() -> assertThat(newest(driver)).isPresent());
            } else {
                comesBack(driver, start);
            }
            last = newest(driver);
            long moment = System.nanoTime() + random.nextLong(100_000_000, 2_000_000_000);
            Thread.ofVirtual().start(() -> {
                LockSupport.parkNanos(moment - System.nanoTime());
                bot.kill();
            });
            return playUntilItDies(driver);
        }
    }

    /** How often it was killed while it was on. */
    public int kills() {
        return kills;
    }

    /** How many rounds were open at a kill, and posted anew after it. */
    public int anew() {
        return anew;
    }

    /** For each of those the time from the start of the process until the round was there. */
    public List<Duration> back() {
        return List.copyOf(back);
    }

    /** How many answers players were told of. */
    public int confirmed() {
        return acknowledged.size();
    }

    /** Starts the process once more, ends the quiz, and compares; what players were told and is not so, in words. */
    public List<String> lost() {
        try (var bot = Program.bot(data, Map.of());
                var driver = new PlaygroundDriver(bot.port())) {
            if (last.filter(KilledQuiz::isOver).isEmpty()) {
                driver.command(PLAYER_1, "/quiz stop");
                shown(driver, "The quiz was stopped");
            }
            var lost = new ArrayList<String>();
            var podium = shown(driver, "The quiz ");
            var standings = driver.press(PLAYER_1, podium, "Full standings").text();
            for (var who : List.of(PLAYER_1, PLAYER_2)) {
                lost.addAll(lost(driver, who));
                lost.addAll(misjudged(standings, who));
            }
            return lost;
        }
    }

    private static void begin(Driver driver) {
        driver.command(PLAYER_1, "/quiz start questions:" + ROUNDS + " seconds:120 mode:calm");
        var lobby = shown(driver, "Team quiz");
        driver.press(PLAYER_1, lobby, "Join");
        driver.press(PLAYER_2, lobby, "Join");
        driver.press(PLAYER_1, lobby, "Start now");
    }

    private static Seen shown(Driver driver, String heading) {
        var found = new AtomicReference<Seen>();
        Eventually.holds(() -> {
            var newest = driver.sees(PLAYER_1).reversed().stream()
                    .filter(seen -> seen.heading().contains(heading))
                    .findFirst();
            assertThat(newest).isPresent();
            found.set(newest.orElseThrow());
        });
        return found.get();
    }

    /** Waits for the round that was open, or for what has followed it. The playground has forgotten all older messages. */
    private void comesBack(Driver driver, long start) {
        var before = last.orElseThrow();
        if (!isOpen(before)) {
            // Cuts the pause after a round short
            var told = driver.command(PLAYER_1, "/quiz skip");
            uncounted += told.heading().equals("Skipped") ? 1 : 0;
        }
        Eventually.holds(() -> assertThat(newest(driver)).isPresent());
        var now = newest(driver).orElseThrow();
        if (isOpen(before) && isOpen(now) && number(before) == number(now)) {
            back.add(Duration.ofNanos(System.nanoTime() - start));
            anew++;
        }
    }

    /** The newest round, open or revealed. */
    private static Optional<Seen> newest(Driver driver) {
        return driver.sees(PLAYER_1).reversed().stream()
                .filter(seen ->
                        !seen.privately() && ROUND.matcher(seen.heading()).find())
                .findFirst();
    }

    private static boolean isOpen(Seen round) {
        return round.buttons().contains("A");
    }

    private static int number(Seen round) {
        var number = ROUND.matcher(round.heading());
        assertThat(number.find()).isTrue();
        return Integer.parseInt(number.group(1));
    }

    private static boolean isOver(Seen round) {
        return number(round) == ROUNDS && !isOpen(round);
    }

    private boolean playUntilItDies(Driver driver) {
        try {
            while (true) {
                var round = newest(driver);
                last = round.isPresent() ? round : last;
                if (round.filter(KilledQuiz::isOver).isPresent()) {
                    return false;
                }
                round.ifPresent(shown -> move(driver, shown));
                LockSupport.parkNanos(5_000_000);
            }
        } catch (UncheckedIOException _) {
            // It is dead
            kills++;
            return true;
        }
    }

    private void move(Driver driver, Seen round) {
        if (round.buttons().contains("Next round now")) {
            try {
                driver.press(PLAYER_1, round, "Next round now");
            } catch (org.jsoup.helper.ValidationException _) {
                // The pause was over before this press
            }
        } else if (isOpen(round)) {
            right.computeIfAbsent(number(round), _ -> Rounds.of(round).right());
            // Now and then only one answers, so that the round is still open at the kill
            answer(driver, round, PLAYER_1);
            if (random.nextInt(3) > 0) {
                answer(driver, round, PLAYER_2);
            }
        }
    }

    private void answer(Driver driver, Seen round, Driver.Who who) {
        var letter = LETTERS.get(random.nextInt(LETTERS.size()));
        var key = number(round) + " " + who;
        unconfirmed.computeIfAbsent(key, _ -> new ArrayList<>()).add(letter);
        try {
            var told = driver.press(who, round, letter);
            if (told.text().contains("Your answer: " + letter)) {
                acknowledged.put(key, letter);
                unconfirmed.remove(key);
            }
        } catch (org.jsoup.helper.ValidationException _) {
            // The round was revealed before this press
            unconfirmed.remove(key);
        }
    }

    /** Compares what is kept of the player's answers with what the player was told. */
    private List<String> lost(Driver driver, Driver.Who who) {
        var kept = new HashMap<String, String>();
        for (var row : answers(driver.download(who, driver.command(who, "/privacy export")))) {
            if (row.has("option")) {
                kept.put(
                        row.get("number").asText() + " " + who,
                        LETTERS.get(row.get("option").asInt()));
            }
        }
        var lost = new ArrayList<String>();
        acknowledged.forEach((key, told) -> {
            var possible = new ArrayList<>(unconfirmed.getOrDefault(key, List.of()));
            possible.add(told);
            if (key.endsWith(" " + who) && !possible.contains(kept.get(key))) {
                lost.add("round and player " + key + ": told " + told + ", kept " + kept.get(key));
            }
        });
        kept.keySet().stream()
                .filter(key -> !acknowledged.containsKey(key) && !unconfirmed.containsKey(key))
                .forEach(key -> lost.add("round and player " + key + ": kept, and nobody gave it"));
        return lost;
    }

    /**
     * Compares the standings with what the player was told: each right answer gives a thousand points, but for the rounds that
     * count for nobody.
     */
    private List<String> misjudged(String standings, Driver.Who who) {
        var line = Pattern.compile("Player " + (who == PLAYER_1 ? 1 : 2) + "\\D+([0-9,]+) points, ([0-9]+) of")
                .matcher(standings);
        if (!line.find()) {
            return List.of(who + " is not in the standings: " + standings);
        }
        int points = Integer.parseInt(line.group(1).replace(",", ""));
        int counted = Integer.parseInt(line.group(2));
        int told = (int) right.entrySet().stream()
                .filter(round -> round.getValue().equals(acknowledged.get(round.getKey() + " " + who)))
                .count();
        int perhaps = (int) unconfirmed.keySet().stream()
                .filter(key -> key.endsWith(" " + who))
                .count();
        boolean fits = points == 1_000 * counted && counted >= told - uncounted - perhaps && counted <= told + perhaps;
        return fits
                ? List.of()
                : List.of(
                        "%s: told of %d right answers, of which %d rounds may not count and %d are open; in the standings %s"
                                .formatted(who, told, uncounted, perhaps, line.group()));
    }

    private static JsonNode answers(String export) {
        try {
            return new ObjectMapper().readTree(export).required("quiz answers");
        } catch (JsonProcessingException e) {
            throw new AssertionError(export, e);
        }
    }
}
