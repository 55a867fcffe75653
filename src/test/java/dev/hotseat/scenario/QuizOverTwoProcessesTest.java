package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.MANAGER;
import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static dev.hotseat.scenario.Driver.Who.PLAYER_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.Eventually;
import dev.hotseat.support.Program;
import dev.hotseat.support.slack.FakeSlack;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one PostgreSQL and one Slack, whose presses come to both in turn; then one of them is killed. */
class QuizOverTwoProcessesTest {
    private static final int ROUNDS = 4;

    /** A start, and the seconds in which the one before it still looks alive. */
    private static final Duration COMES_BACK = Duration.ofSeconds(40);

    @TempDir
    Path data;

    @Test
    void presses_on_two_processes_give_one_result_and_the_quiz_outlives_either_of_them() throws IOException {
        try (var server = EmbeddedPostgres.builder().start();
                var slack = FakeSlack.start();
                var first = bot(server, slack);
                var second = bot(server, slack)) {
            int sockets = 2;
            Eventually.holds(() -> assertThat(slack.sockets().open()).hasSizeGreaterThanOrEqualTo(sockets));
            var driver = new SlackDriver(slack, new SlackSocketWay(slack));
            driver.command(PLAYER_1, "/quiz start rag questions:" + ROUNDS + " seconds:120 mode:calm");
            var lobby = shown(driver, "Team quiz", "Join");
            var players = List.of(PLAYER_1, PLAYER_2, MANAGER);
            players.forEach(who -> driver.press(who, lobby, "Join"));
            driver.press(PLAYER_1, lobby, "Start now");
            var right = new HashMap<Driver.Who, Integer>();
            var random = new SplittableRandom(5);
            for (int number = 1; number <= ROUNDS; number++) {
                var round = shown(driver, "Round " + number + " of " + ROUNDS, "A");
                var question = Rounds.of(round);
                for (var who : players) {
                    boolean knows = random.nextBoolean();
                    // The last answer of all closes the round
                    if (who != MANAGER) {
                        driver.press(who, round, knows ? question.wrong() : question.right());
                    }
                    var told = driver.press(who, round, knows ? question.right() : question.wrong());
                    assertThat(told.text()).contains("Your answer: " + (knows ? question.right() : question.wrong()));
                    right.merge(who, knows ? 1 : 0, Integer::sum);
                }
                var reveal = shown(driver, "Round " + number + " of " + ROUNDS, "Go deeper");
                if (number == ROUNDS / 2) {
                    first.kill();
                    Eventually.holds(() -> assertThat(slack.sockets().open()).isNotEmpty());
                }
                if (number < ROUNDS) {
                    driver.press(PLAYER_1, reveal, "Next round now");
                }
            }
            var podium = shown(driver, "The quiz is over", "Play again");
            assertThat(driver.press(PLAYER_1, podium, "Full standings").text()).contains(lines(right));
            assertThat(second.lines().toString()).doesNotContain("ERROR");
        }
    }

    @Test
    void one_that_takes_the_place_of_a_killed_one_at_once_goes_on_with_the_open_round() throws IOException {
        try (var server = EmbeddedPostgres.builder().start();
                var slack = FakeSlack.start()) {
            var driver = new SlackDriver(slack, new SlackSocketWay(slack));
            try (var killed = bot(server, slack)) {
                connected(slack);
                driver.command(PLAYER_1, "/quiz start rag questions:" + ROUNDS + " seconds:120 mode:calm");
                var lobby = shown(driver, "Team quiz", "Join");
                driver.press(PLAYER_1, lobby, "Join");
                driver.press(PLAYER_2, lobby, "Join");
                driver.press(PLAYER_1, lobby, "Start now");
                var round = shown(driver, "Round 1 of " + ROUNDS, "A");
                driver.press(PLAYER_1, round, Rounds.of(round).right());
                killed.kill();
            }
            try (var _ = bot(server, slack)) {
                connected(slack);
                Eventually.holds(
                        COMES_BACK,
                        () -> assertThat(driver.sees(PLAYER_1))
                                .extracting(Seen::text)
                                .anyMatch(text -> text.contains("goes on in a new message")));
                var anew = shown(driver, "Round 1 of " + ROUNDS, "A");
                driver.press(PLAYER_2, anew, Rounds.of(anew).wrong());
                shown(driver, "Round 1 of " + ROUNDS, "Go deeper");
                driver.command(PLAYER_1, "/quiz stop");
                var podium = shown(driver, "The quiz was stopped", "Play again");
                assertThat(driver.press(PLAYER_1, podium, "Full standings").text())
                        .contains("1,000 points", "0 points");
            }
        }
    }

    private static void connected(FakeSlack slack) {
        Eventually.holds(() -> assertThat(slack.sockets().open()).isNotEmpty());
    }

    private static String[] lines(Map<Driver.Who, Integer> right) {
        return right.values().stream()
                .map(count -> String.format(java.util.Locale.ROOT, "%,d points", 1_000 * count))
                .toArray(String[]::new);
    }

    private Program bot(EmbeddedPostgres server, FakeSlack slack) {
        return Program.bot(
                data,
                Map.of(
                        "DATABASE_URL",
                        server.getJdbcUrl("postgres", "postgres"),
                        "SLACK_BOT_TOKEN",
                        FakeSlack.BOT_TOKEN,
                        "SLACK_APP_TOKEN",
                        FakeSlack.APP_TOKEN,
                        "SLACK_API_URL",
                        slack.api().toString()));
    }

    private static Seen shown(Driver driver, String heading, String button) {
        var found = new AtomicReference<Seen>();
        Eventually.holds(() -> {
            var newest = driver.sees(PLAYER_1).reversed().stream()
                    .filter(seen ->
                            seen.heading().contains(heading) && seen.buttons().contains(button))
                    .findFirst();
            assertThat(newest).as(heading).isPresent();
            found.set(newest.orElseThrow());
        });
        return found.get();
    }
}
