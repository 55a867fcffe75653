package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What anybody may type and press, be it right or wrong, old or forged. */
interface InputScenarios extends Scenarios {
    @Test
    default void help_is_always_understood() {
        assertThat(driver().command(PLAYER_1, "/help").text())
                .contains("/question", "/topics", "/privacy export", "/bank reports", "/settings show");
        assertThat(driver().command(PLAYER_1, "/question help").text()).contains("topic", "level", "search", "private");
        assertThat(driver().command(PLAYER_1, "/topics help").text()).contains("/topics");
    }

    @Test
    default void an_unknown_command_is_refused_in_words() {
        assertThat(driver().command(PLAYER_1, "/frobnicate").text()).contains("/help");
    }

    @Test
    default void an_old_button_answers_politely() {
        var card = driver().command(PLAYER_1, "/question");
        var refusal = driver().forge(PLAYER_1, card, "0:reveal:whatever");
        assertThat(refusal.privately()).isTrue();
        assertThat(refusal.text()).contains("older version");
    }

    @Test
    default void a_forged_id_does_nothing_but_answer_politely() {
        var card = driver().command(PLAYER_1, "/question");
        for (var forged : List.of(
                "1:close-report:1",
                "1:reports:0",
                "1:welcome-everywhere",
                "1:delete-workspace:0",
                "1:delete-workspace:2")) {
            assertThat(driver().forge(PLAYER_1, card, forged).text()).contains("Only a manager");
        }
        for (var forged :
                List.of("1:reveal:no-such-question", "1:grade:no-such-question:good", "1:report:no-such-question")) {
            assertThat(driver().forge(PLAYER_1, card, forged).text()).contains("no longer in the bank");
        }
        for (var forged : List.of(
                "1:reveal:../../etc/passwd",
                "x".repeat(300),
                "1:answer:" + ANSWERED + ":-1",
                "'; drop table grades; --")) {
            assertThat(driver().forge(PLAYER_1, card, forged).text()).contains("older version");
        }
        assertThat(driver().forge(PLAYER_1, card, "1:answer:" + ANSWERED + ":999")
                        .text())
                .contains("Key points");
    }

    @Test
    default void too_long_an_input_is_refused_in_words() {
        assertThat(driver().command(PLAYER_1, "/question topic:" + "x".repeat(3_000))
                        .text())
                .contains("60 characters", "3000");
        assertThat(driver().command(PLAYER_1, "/question id:" + "x".repeat(49)).text())
                .contains("48 characters");
    }

    @Test
    default void hostile_words_are_only_words() {
        var hostile = List.of(
                "<script>alert(1)</script>",
                "@everyone <@1> <!channel>",
                "**bold** _it_ `code`",
                "\u202Egnp.exe",
                "' or 1=1 --",
                "🙂".repeat(20));
        for (var words : hostile) {
            var refusal = driver().command(PLAYER_1, "/question topic:\"" + words + "\"");
            assertThat(refusal.text()).contains(driver().shown(words.length() > 40 ? words.substring(0, 10) : words));
            assertThat(refusal.pings()).isEmpty();
            assertThat(refusal.elements()).doesNotContain("script", "strong", "em", "code", "a");
        }
    }
}
