package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.MANAGER;
import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static dev.hotseat.scenario.Driver.Who.PLAYER_2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What managers decide for their workspace. */
interface SettingsScenarios extends Scenarios {
    @Test
    default void settings_are_for_managers_alone() {
        for (var line : List.of(
                "/settings show",
                "/settings manager " + driver().member(PLAYER_1).typed(),
                "/settings channel " + driver().here().typed(),
                "/settings timezone Europe/Berlin",
                "/settings catchup 3",
                "/settings delete")) {
            var refusal = driver().command(PLAYER_1, line);
            assertThat(refusal.privately()).isTrue();
            assertThat(refusal.text()).contains("Only a manager");
        }
        var settings = driver().command(MANAGER, "/settings show");
        assertThat(settings.privately()).isTrue();
        assertThat(settings.text()).contains("whoever runs this workspace", "everywhere", "not set");
        assertThat(settings.buttons()).containsExactly("Delete everything");
    }

    @Test
    default void a_public_question_is_refused_where_it_is_not_welcome() {
        var elsewhere = driver().elsewhere();
        var before = driver().command(PLAYER_1, "/question");
        var settings = driver().command(MANAGER, "/settings channel " + elsewhere.typed());
        assertThat(settings.text()).contains(elsewhere.shown());
        for (var refusal : List.of(
                driver().command(PLAYER_1, "/question"),
                driver().command(MANAGER, "/question"),
                driver().press(PLAYER_2, before, "Another one"))) {
            assertThat(refusal.privately()).isTrue();
            assertThat(refusal.text()).contains("welcome in", elsewhere.shown(), "private");
        }
        var quietly = driver().command(PLAYER_1, "/question private");
        assertThat(quietly.buttons()).contains("Reveal answer");
        assertThat(driver().press(PLAYER_2, before, "Reveal answer").privately())
                .isTrue();
        driver().command(MANAGER, "/settings channel " + driver().here().typed());
        assertThat(driver().command(PLAYER_1, "/question").privately()).isFalse();
    }

    @Test
    default void a_channel_that_is_taken_back_leaves_the_others() {
        driver().command(MANAGER, "/settings channel " + driver().elsewhere().typed());
        driver().command(MANAGER, "/settings channel " + driver().here().typed());
        var settings =
                driver().command(MANAGER, "/settings channel " + driver().here().typed() + " remove");
        assertThat(settings.text()).contains(driver().elsewhere().shown(), "off the list");
        assertThat(driver().command(PLAYER_1, "/question").text()).contains("welcome in");
        assertThat(driver().command(
                                MANAGER, "/settings channel " + driver().here().typed() + " remove")
                        .text())
                .contains("not on the list", "/settings show");
        var everywhere = driver().press(MANAGER, settings, "Welcome everywhere");
        assertThat(everywhere.id()).isEqualTo(settings.id());
        assertThat(everywhere.text()).contains("everywhere");
        assertThat(driver().command(PLAYER_1, "/question").privately()).isFalse();
    }

    @Test
    default void a_named_member_is_a_manager_until_the_name_is_taken_back() {
        var name = driver().member(PLAYER_2);
        assertThat(driver().command(PLAYER_2, "/bank reports").text()).contains("Only a manager");
        var settings = driver().command(MANAGER, "/settings manager member:" + name.typed());
        assertThat(settings.privately()).isTrue();
        assertThat(settings.text()).contains(name.shown() + " is a manager now");
        assertThat(driver().command(PLAYER_2, "/bank reports").text()).contains("No open reports");
        assertThat(driver().command(PLAYER_2, "/settings show").text()).contains(name.shown());
        assertThat(driver().command(PLAYER_1, "/bank reports").text()).contains("Only a manager");
        assertThat(driver().command(MANAGER, "/settings manager " + name.typed() + " remove")
                        .text())
                .contains("no longer named");
        assertThat(driver().command(PLAYER_2, "/bank reports").text()).contains("Only a manager");
    }

    @Test
    default void a_setting_without_its_value_says_what_is_missing() {
        assertThat(driver().command(MANAGER, "/settings manager").text()).contains("Say whom", "member:");
        assertThat(driver().command(MANAGER, "/settings channel").text()).contains("Say which channel", "channel:");
        assertThat(driver().command(MANAGER, "/settings timezone").text()).contains("Say which", "Europe/Berlin");
    }

    @Test
    default void a_time_zone_is_one_of_those_that_there_are() {
        assertThat(driver().command(MANAGER, "/settings timezone Atlantis/Berlin")
                        .text())
                .contains("no time zone “Atlantis/Berlin”", "Did you mean Europe/Berlin");
        assertThat(driver().command(MANAGER, "/settings timezone zone:america/new york")
                        .text())
                .contains("America/New_York");
        assertThat(driver().command(MANAGER, "/settings show").text()).contains("America/New_York");
    }

    @Test
    default void how_late_a_daily_question_may_come_is_set_in_hours() {
        assertThat(driver().command(MANAGER, "/settings show").text()).contains("come up to 2 hours late");
        assertThat(driver().command(MANAGER, "/settings catchup").text()).contains("Say how many hours");
        assertThat(driver().command(MANAGER, "/settings catchup 1").text()).contains("still comes within 1 hour;");
        assertThat(driver().command(MANAGER, "/settings catchup hours:0").text())
                .contains("cannot be posted in time is left out");
        assertThat(driver().command(MANAGER, "/settings show").text()).contains("Late daily questions", "left out");
    }

    @Test
    default void everything_of_a_workspace_goes_after_two_questions() {
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        driver().press(PLAYER_1, driver().press(PLAYER_1, card, "Reveal answer"), "Good");
        driver().fill(PLAYER_1, card, "Report", Map.of("words", "outdated"));
        driver().command(
                        MANAGER,
                        "/settings manager " + driver().member(PLAYER_2).typed());

        var first = driver().command(MANAGER, "/settings delete");
        assertThat(driver().press(MANAGER, first, "Keep it").text()).contains("Nothing was changed");
        var asked = driver().command(MANAGER, "/settings delete");
        assertThat(asked.privately()).isTrue();
        var again = driver().press(MANAGER, asked, "Delete everything");
        assertThat(again.text()).contains("last question");
        assertThat(driver().command(PLAYER_2, "/bank reports").text()).contains("outdated");

        assertThat(driver().press(MANAGER, again, "Yes, delete it now").text()).contains("is gone");
        assertThat(driver().command(PLAYER_2, "/bank reports").text()).contains("Only a manager");
        assertThat(driver().command(MANAGER, "/bank reports").text()).contains("No open reports");
        assertThat(driver().download(PLAYER_1, driver().command(PLAYER_1, "/privacy export")))
                .contains(ANSWERED, "good")
                .doesNotContain("outdated");
    }
}
