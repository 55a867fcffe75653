package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.MANAGER;
import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static dev.hotseat.scenario.Driver.Who.PLAYER_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.scenario.Driver.Who;
import dev.hotseat.support.Eventually;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Daily questions. */
interface DailyScenarios extends Scenarios {
    /** What the bot posted to the channel with such a button, oldest first. */
    private List<Seen> posted(String button) {
        return driver().sees(PLAYER_2).stream()
                .filter(seen -> !seen.privately() && seen.buttons().contains(button))
                .toList();
    }

    @Test
    default void a_daily_question_comes_at_its_local_time_and_once() {
        for (var line : List.of("/daily set time:09:00", "/daily show", "/daily log", "/daily now")) {
            assertThat(driver().command(PLAYER_1, line).text()).contains("Only a manager");
        }
        // It is noon in London, and 21:00 in Tokyo
        var set = driver().command(MANAGER, "/daily set time:22:00 timezone:Asia/Tokyo days:daily topic:rag");
        assertThat(set.privately()).isTrue();
        assertThat(set.text()).contains("22:00", "Asia/Tokyo");
        assertThat(driver().command(MANAGER, "/daily set time:25:00").text()).contains("25:00");
        assertThat(driver().command(MANAGER, "/daily preview").text()).contains("22:00");

        world().goOn(Duration.ofMinutes(59));
        assertThat(posted("Reveal answer")).isEmpty();
        world().goOn(Duration.ofMinutes(1).plusMillis(1));
        Eventually.holds(() -> assertThat(posted("Reveal answer")).hasSize(1));
        var first = posted("Reveal answer").getFirst();
        assertThat(first.text()).contains("Question 1");
        assertThat(first.pings()).isEmpty();
        assertThat(driver().press(PLAYER_1, first, "Reveal answer").text()).contains("Key points");
        assertThat(driver().press(PLAYER_1, first, "Hard").privately()).isTrue();
        Eventually.holds(
                () -> assertThat(driver().command(MANAGER, "/daily log").text()).contains("posted"));

        driver().command(MANAGER, "/daily skip");
        world().goOn(Duration.ofDays(2));
        Eventually.holds(() -> assertThat(posted("Reveal answer")).hasSize(2));
        assertThat(driver().command(MANAGER, "/daily log").text()).contains("skipped");
        assertThat(posted("Reveal answer").getLast().text()).contains("Question 2");
        driver().press(MANAGER, driver().command(MANAGER, "/daily remove"), "Remove it");
        assertThat(driver().command(MANAGER, "/daily log").text()).contains("no daily question yet");
    }

    @Test
    default void a_question_a_day_comes_by_direct_message_to_whoever_wants_it() {
        assertThat(driver().command(PLAYER_1, "/me snooze").text()).contains("No question comes to you");
        assertThat(driver().command(PLAYER_1, "/me daily").text())
                .contains("Say at which time", driver().shown("/me daily time:09:00"));
        // It is noon in London, and 21:00 in Tokyo
        var set = driver().command(PLAYER_1, "/me daily time:22:00 timezone:Asia/Tokyo days:daily topic:rag");
        assertThat(set.privately()).isTrue();
        assertThat(set.text()).contains("22:00", "Asia/Tokyo", "rag");
        int before = driver().direct(PLAYER_1).size();

        world().goOn(Duration.ofHours(1).plusMillis(1));
        Eventually.holds(() -> assertThat(driver().direct(PLAYER_1)).hasSize(before + 1));
        var first = driver().direct(PLAYER_1).getLast();
        assertThat(first.text()).contains("Your question of today");
        assertThat(driver().direct(PLAYER_2)).noneMatch(seen -> seen.text().contains("Your question of today"));
        assertThat(driver().pressDirect(PLAYER_1, first, "Reveal answer").text())
                .contains("Key points");
        assertThat(driver().command(PLAYER_1, "/me daily").text()).contains("1 day by direct message");

        assertThat(driver().command(PLAYER_1, "/me snooze until:2d").text()).contains("goes on");
        // Tomorrow is left out, the day after is not
        world().goOn(Duration.ofDays(2));
        Eventually.holds(() -> assertThat(questionsTo(PLAYER_1)).hasSize(2));
        assertThat(questionsTo(PLAYER_1).getLast().text()).contains("streak 1 day");
        assertThat(driver().command(PLAYER_1, "/me daily stop").text()).contains("No more questions");
        assertThat(driver().command(PLAYER_1, "/me daily stop").text()).contains("No question comes to you");
    }

    private List<Seen> questionsTo(Who who) {
        return driver().direct(who).stream()
                .filter(seen -> seen.text().contains("Your question of today"))
                .toList();
    }

    @Test
    default void a_sealed_answer_is_sealed_however_it_is_asked_for_until_its_time() {
        driver().command(MANAGER, "/daily set time:12:30 timezone:UTC days:daily topic:rag reveal:2h");
        world().goOn(Duration.ofMinutes(30).plusMillis(1));
        Eventually.holds(() -> assertThat(posted("Hard")).hasSize(1));
        var post = posted("Hard").getFirst();
        assertThat(post.buttons()).doesNotContain("Reveal answer");
        var id = Scenarios.idOf(post);
        var again = driver().command(PLAYER_1, "/question id:" + id);
        assertThat(driver().press(PLAYER_1, again, "Reveal answer").text()).contains("sealed");
        for (var forged :
                List.of("1:answer:" + id + ":1", "1:deeper:" + id, "1:depth:" + id + ":0", "1:grade:" + id + ":good")) {
            assertThat(driver().forge(PLAYER_1, again, forged).text()).contains("sealed");
        }
        world().goOn(Duration.ofHours(2));
        Eventually.holds(() -> assertThat(driver().sees(PLAYER_2).stream()
                        .filter(seen -> seen.id().equals(post.id()))
                        .findFirst())
                .hasValueSatisfying(seen -> assertThat(seen.text()).contains("tried it")));
        assertThat(driver().press(PLAYER_1, again, "Reveal answer").text()).contains("Key points");
    }
}
