package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static dev.hotseat.scenario.Driver.Who.PLAYER_2;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept about a member. */
interface PersonalScenarios extends Scenarios {
    @Test
    default void a_grade_is_kept_for_its_member_alone() {
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        var reveal = driver().press(PLAYER_1, card, "Reveal answer");
        var graded = driver().press(PLAYER_1, reveal, "Good");
        assertThat(graded.id()).isEqualTo(reveal.id());
        assertThat(graded.text()).contains("Noted: good");
        assertThat(graded.buttons()).doesNotContain("Good").contains("Again", "Hard", "Easy");
        assertThat(driver().download(PLAYER_1, driver().command(PLAYER_1, "/privacy export")))
                .contains(ANSWERED, "good");
        assertThat(driver().download(PLAYER_2, driver().command(PLAYER_2, "/privacy export")))
                .doesNotContain("good");
    }

    @Test
    default void what_is_kept_about_a_member_goes_on_their_word() {
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        driver().press(PLAYER_1, driver().press(PLAYER_1, card, "Reveal answer"), "Hard");
        var sure = driver().command(PLAYER_1, "/privacy delete");
        assertThat(driver().press(PLAYER_1, sure, "Keep it").text()).contains("Nothing was changed");
        var surely = driver().command(PLAYER_1, "/privacy delete");
        assertThat(driver().press(PLAYER_1, surely, "Delete it all").text()).contains("is gone");
        assertThat(driver().download(PLAYER_1, driver().command(PLAYER_1, "/privacy export")))
                .doesNotContain(ANSWERED);
    }
}
