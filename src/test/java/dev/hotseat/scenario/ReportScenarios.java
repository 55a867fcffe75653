package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.MANAGER;
import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static dev.hotseat.scenario.Driver.Who.PLAYER_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.Eventually;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How managers hear of what is wrong with a question. */
interface ReportScenarios extends Scenarios {
    @Test
    default void a_report_reaches_the_managers_alone() {
        driver().command(
                        MANAGER, "/settings manager " + driver().member(MANAGER).typed());
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        var thanks = driver().fill(PLAYER_1, card, "Report", Map.of("words", "GPT-3 is old <b>news</b> @everyone"));
        assertThat(thanks.privately()).isTrue();
        assertThat(driver().command(PLAYER_2, "/bank reports").text()).contains("Only a manager");
        var report = driver().command(MANAGER, "/bank reports");
        assertThat(report.privately()).isTrue();
        assertThat(report.text()).contains("GPT-3 is old <b>news</b> @everyone", ANSWERED);
        assertThat(report.elements()).doesNotContain("b");
        assertThat(report.pings()).isEmpty();
        Eventually.holds(() ->
                assertThat(driver().direct(MANAGER)).extracting(Seen::heading).contains("A question was reported"));
        assertThat(driver().press(MANAGER, report, "Close it").text()).contains("No open reports");
    }

    @Test
    default void whoever_is_named_is_told_of_reports() {
        driver().command(
                        MANAGER,
                        "/settings manager " + driver().member(PLAYER_2).typed());
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        driver().fill(PLAYER_1, card, "Report", Map.of("words", "outdated"));
        Eventually.holds(() ->
                assertThat(driver().direct(PLAYER_2)).extracting(Seen::heading).contains("A question was reported"));
        assertThat(driver().direct(PLAYER_1)).isEmpty();
    }
}
