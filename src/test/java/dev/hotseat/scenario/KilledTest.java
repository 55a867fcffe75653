package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.Program;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process, really killed. */
class KilledTest {
    private static final int KILLS = 4;

    @TempDir
    Path data;

    @Test
    void no_acknowledged_grade_is_lost_by_a_kill() {
        var random = new SplittableRandom(9);
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (var bot = Program.bot(data, Map.of());
                    var driver = new PlaygroundDriver(bot.port())) {
                var card = driver.command(PLAYER_1, "/question id:what-is-generative-ai");
                var reveal = driver.press(PLAYER_1, card, "Reveal answer");
                assertThat(graded(driver)).isBetween(acknowledged, acknowledged + kill);
                acknowledged = graded(driver);
                long moment = System.nanoTime() + random.nextLong(50_000_000, 600_000_000);
                Thread.ofVirtual().start(() -> {
                    LockSupport.parkNanos(moment - System.nanoTime());
                    bot.kill();
                });
                acknowledged += gradeUntilItDies(driver, reveal);
            }
        }
        try (var bot = Program.bot(data, Map.of());
                var driver = new PlaygroundDriver(bot.port())) {
            // The last press of each round may have been kept without its acknowledgement getting through.
            assertThat(graded(driver)).isBetween(acknowledged, acknowledged + KILLS);
            assertThat(acknowledged).isPositive();
        }
    }

    private static int gradeUntilItDies(Driver driver, Seen reveal) {
        int acknowledged = 0;
        try {
            while (true) {
                var graded = driver.forge(PLAYER_1, reveal, "1:grade:what-is-generative-ai:good");
                assertThat(graded.text()).contains("Noted: good");
                acknowledged++;
            }
        } catch (UncheckedIOException _) {
            return acknowledged;
        }
    }

    private static int graded(Driver driver) {
        var export = driver.download(PLAYER_1, driver.command(PLAYER_1, "/privacy export"));
        return export.split("\"good\"", -1).length - 1;
    }

    @Test
    void a_stop_is_clean_and_within_ten_seconds() {
        try (var bot = Program.bot(data, Map.of())) {
            long start = System.nanoTime();
            bot.stop();
            // 143: ended by SIGTERM, after the hook closed everything.
            assertThat(bot.status()).isIn(0, 143);
            assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
            assertThat(String.join("\n", bot.lines())).contains("Stopping").doesNotContain("ERROR");
        }
    }
}
