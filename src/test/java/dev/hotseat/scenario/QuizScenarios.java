package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static dev.hotseat.scenario.Driver.Who.PLAYER_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.text.Markdown;
import dev.hotseat.scenario.Driver.Who;
import dev.hotseat.support.Eventually;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Quizzes, from the announcement to the podium. */
interface QuizScenarios extends Scenarios {
    /** The newest message with such a heading and such a button, once it is there. */
    private Seen shown(Who who, String heading, String button) {
        var found = new AtomicReference<Seen>();
        Eventually.holds(() -> {
            world().goOn(Duration.ofMillis(100));
            var newest = driver().sees(who).reversed().stream()
                    .filter(seen ->
                            seen.heading().contains(heading) && seen.buttons().contains(button))
                    .findFirst();
            assertThat(newest).as(heading).isPresent();
            found.set(newest.orElseThrow());
        });
        return found.get();
    }

    /** Presses, and waits for what only the presser is told, which is not the message that others may edit meanwhile. */
    private Seen told(Who who, Seen message, String label, String heading) {
        long before = privately(who, heading).count();
        driver().press(who, message, label);
        Eventually.holds(() -> assertThat(privately(who, heading)).hasSize(Math.toIntExact(before + 1)));
        return privately(who, heading).toList().getLast();
    }

    private Stream<Seen> privately(Who who, String heading) {
        return driver().sees(who).stream()
                .filter(seen -> seen.privately() && seen.heading().contains(heading));
    }

    @Test
    default void a_whole_quiz_is_played_to_its_podium() {
        driver().command(PLAYER_1, "/quiz start rag questions:3 seconds:120 mode:calm");
        Eventually.holds(
                () -> assertThat(privately(PLAYER_1, "Your quiz is announced")).hasSize(1));
        var lobby = shown(PLAYER_2, "Team quiz", "Join");
        assertThat(lobby.privately()).isFalse();
        assertThat(lobby.buttons()).containsExactly("Join", "Start now", "Cancel");
        driver().command(PLAYER_2, "/quiz start");
        Eventually.holds(() ->
                assertThat(privately(PLAYER_2, "A quiz is on here already")).hasSize(1));
        told(PLAYER_1, lobby, "Join", "You are in");
        told(PLAYER_2, lobby, "Join", "You are in");
        told(PLAYER_2, lobby, "Start now", "not yours");
        told(PLAYER_1, lobby, "Start now", "Here we go");

        for (int number = 1; number <= 3; number++) {
            var round = shown(PLAYER_1, "Round " + number + " of 3", "A");
            assertThat(round.buttons()).startsWith("A", "B", "C", "D");
            var question = Rounds.of(round);
            var confirmed = told(PLAYER_1, round, question.wrong(), "Your answer: " + question.wrong());
            assertThat(driver().sees(PLAYER_2)).extracting(Seen::id).doesNotContain(confirmed.id());
            world().goOn(Duration.ofSeconds(1));
            told(PLAYER_1, round, question.right(), "Your answer: " + question.right());
            told(PLAYER_2, round, question.wrong(), "Your answer: " + question.wrong());

            var reveal = shown(PLAYER_2, "Round " + number + " of 3", "Go deeper");
            assertThat(reveal.id()).isEqualTo(round.id());
            assertThat(Rounds.squeezed(reveal.text()))
                    .contains(
                            Rounds.squeezed(
                                    Markdown.parse(question.choices().right()).plain()),
                            "Most points: ");
            if (number < 3) {
                told(PLAYER_2, reveal, "Next round now", "not yours");
                told(PLAYER_1, reveal, "Next round now", "Next round");
            }
        }
        world().goOn(Duration.ofSeconds(5));
        var podium = shown(PLAYER_2, "The quiz is over", "Play again");
        assertThat(podium.text()).contains("3,000 points");
        assertThat(told(PLAYER_2, podium, "My answers", "My answers").text()).contains("Wrong", "Right:");
        assertThat(told(PLAYER_1, podium, "Full standings", "Standings").text()).contains("100%", "0%");
        assertThat(driver().command(PLAYER_1, "/leaderboard").text()).contains("3,000 points", "1 quiz");
        assertThat(driver().download(PLAYER_2, driver().command(PLAYER_2, "/privacy export")))
                .contains("missed in quizzes");
    }
}
