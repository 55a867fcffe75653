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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quiz in the real process, which is really killed, at moments of chance and again and again. */
class KilledQuizTest {
    private static final int KILLS = 5;
    private static final int ROUNDS = 20;
    private static final List<String> LETTERS = List.of("A", "B", "C", "D");
    private static final Pattern ROUND = Pattern.compile("Round ([0-9]+) of " + ROUNDS);

    @TempDir
    Path data;

    /** What players were told that they answered, by round and player; changed by what they were told last. */
    private final Map<String, String> acknowledged = new HashMap<>();

    /** Presses whose confirmation did not come through: they may count or not. */
    private final Map<String, List<String>> unconfirmed = new HashMap<>();

    private final SplittableRandom random = new SplittableRandom(2026);

    @Test
    void no_confirmed_answer_is_lost_by_a_kill_and_the_quiz_goes_on() {
        for (int kill = 0; kill < KILLS; kill++) {
            try (var bot = Program.bot(data, Map.of());
                    var driver = new PlaygroundDriver(bot.port())) {
                if (kill == 0) {
                    begin(driver);
                } else {
                    Eventually.holds(() -> assertThat(newest(driver)).isPresent());
                }
                long moment = System.nanoTime() + random.nextLong(100_000_000, 2_000_000_000);
                Thread.ofVirtual().start(() -> {
                    LockSupport.parkNanos(moment - System.nanoTime());
                    bot.kill();
                });
                playUntilItDies(driver);
            }
        }
        try (var bot = Program.bot(data, Map.of());
                var driver = new PlaygroundDriver(bot.port())) {
            Eventually.holds(() -> assertThat(newest(driver)).isPresent());
            driver.command(PLAYER_1, "/quiz stop");
            shown(driver, "The quiz was stopped");
            for (var who : List.of(PLAYER_1, PLAYER_2)) {
                check(driver, who);
            }
            assertThat(acknowledged).hasSizeGreaterThan(2 * KILLS);
        }
    }

    private static void begin(Driver driver) {
        driver.command(PLAYER_1, "/quiz start questions:" + ROUNDS + " seconds:120 mode:calm");
        var lobby = shown(driver, "Team quiz");
        driver.press(PLAYER_1, lobby, "Join");
        driver.press(PLAYER_2, lobby, "Join");
        driver.press(PLAYER_1, lobby, "Start now");
    }

    private static Seen shown(Driver driver, String... headings) {
        var found = new AtomicReference<Seen>();
        Eventually.holds(() -> {
            var newest = driver.sees(PLAYER_1).reversed().stream()
                    .filter(seen -> List.of(headings).stream().anyMatch(seen.heading()::contains))
                    .findFirst();
            assertThat(newest).isPresent();
            found.set(newest.orElseThrow());
        });
        return found.get();
    }

    /** The newest round, open or revealed. */
    private static Optional<Seen> newest(Driver driver) {
        return driver.sees(PLAYER_1).reversed().stream()
                .filter(seen ->
                        !seen.privately() && ROUND.matcher(seen.heading()).find())
                .findFirst();
    }

    private void playUntilItDies(Driver driver) {
        try {
            while (true) {
                newest(driver).ifPresent(round -> move(driver, round));
                LockSupport.parkNanos(5_000_000);
            }
        } catch (UncheckedIOException _) {
            // It is dead
        }
    }

    private void move(Driver driver, Seen round) {
        var number = ROUND.matcher(round.heading());
        assertThat(number.find()).isTrue();
        if (round.buttons().contains("Next round now")) {
            driver.press(PLAYER_1, round, "Next round now");
        } else if (round.buttons().contains("A")) {
            // Now and then only one answers, so that the round is still open at the kill
            answer(driver, round, number.group(1), PLAYER_1);
            if (random.nextInt(3) > 0) {
                answer(driver, round, number.group(1), PLAYER_2);
            }
        }
    }

    private void answer(Driver driver, Seen round, String number, Driver.Who who) {
        var letter = LETTERS.get(random.nextInt(LETTERS.size()));
        var key = number + " " + who;
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
    private void check(Driver driver, Driver.Who who) {
        var kept = new HashMap<String, String>();
        for (var row : answers(driver.download(who, driver.command(who, "/privacy export")))) {
            if (row.has("option")) {
                kept.put(
                        row.get("number").asText() + " " + who,
                        LETTERS.get(row.get("option").asInt()));
            }
        }
        for (var told : acknowledged.entrySet()) {
            if (told.getKey().endsWith(" " + who)) {
                var possible = new ArrayList<>(unconfirmed.getOrDefault(told.getKey(), List.of()));
                possible.add(told.getValue());
                assertThat(possible).as(told.getKey()).contains(kept.get(told.getKey()));
            }
        }
        assertThat(kept.keySet())
                .as("answers that nobody gave")
                .allMatch(key -> acknowledged.containsKey(key) || unconfirmed.containsKey(key));
    }

    private static JsonNode answers(String export) {
        try {
            return new ObjectMapper().readTree(export).required("quiz answers");
        } catch (JsonProcessingException e) {
            throw new AssertionError(export, e);
        }
    }
}
