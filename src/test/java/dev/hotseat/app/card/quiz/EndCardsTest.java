package dev.hotseat.app.card.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.ID;
import static dev.hotseat.app.card.quiz.SampleQuiz.crowd;
import static dev.hotseat.app.card.quiz.SampleQuiz.cutShort;
import static dev.hotseat.app.card.quiz.SampleQuiz.ended;
import static dev.hotseat.app.card.quiz.SampleQuiz.played;
import static dev.hotseat.app.card.quiz.SampleQuiz.player;
import static dev.hotseat.app.card.quiz.SampleQuiz.pressable;
import static dev.hotseat.app.card.quiz.SampleQuiz.question;
import static dev.hotseat.app.card.quiz.SampleQuiz.withLongestNames;
import static dev.hotseat.app.card.quiz.SampleQuiz.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.core.quiz.Ending;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.score.Results;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndCardsTest {
    private static Card podium(KeptQuiz quiz) {
        return EndCards.podium(quiz, Results.of(quiz.quiz()), Optional.empty());
    }

    /** Everybody is right and equally fast, for five rounds. */
    private static KeptQuiz tied(int players) {
        var rounds = new PlayedRound[5];
        Arrays.setAll(rounds, i -> played(crowd(i + 1, question(i + 1), players), players));
        return ended(Ending.FINISHED, players, rounds);
    }

    @Test
    void a_podium_has_medals_facts_and_the_hardest_question() {
        var card =
                podium(ended(Ending.FINISHED, 4, played(1, 1, 1, 1, 0), played(2, 1, 1, 0, 0), played(3, 1, 0, 0, 0)));

        assertThat(words(card))
                .contains(
                        "The quiz is over",
                        "🥇 @player 1 — 3,225 points, 3 of 3 right (100%)",
                        "🥈 @player 2 — 2,000 points, 2 of 3 right (67%)",
                        "🥉 @player 3 — 925 points, 1 of 3 right (33%)",
                        "Hardest question: What does temperature number 3 do? — 1 of 4 right (25%)",
                        "3 rounds · 4 players")
                .doesNotContain("player 4");
        assertThat(pressable(card))
                .containsExactly(
                        new ComponentId.QuizStandings(ID, 0),
                        new ComponentId.QuizMine(ID, 0),
                        new ComponentId.QuizAgain(ID));
    }

    @Test
    void equals_share_a_medal_and_take_up_the_next() {
        assertThat(words(podium(tied(2))))
                .contains("🥇 @player 1 and @player 2 — 5,875 points each")
                .doesNotContain("🥈");
        assertThat(words(podium(withLongestNames(tied(1000))))).contains("and 995 more — 5,875 points each");
    }

    @Test
    void a_picture_stands_on_the_podium() {
        var quiz = tied(2);
        var picture = new Part.Picture("podium.png", Bytes.of(new byte[] {1}), "the podium");

        assertThat(EndCards.podium(quiz, Results.of(quiz.quiz()), Optional.of(picture))
                        .parts())
                .contains(picture);
    }

    @Test
    void every_ending_says_why() {
        var shown = Arrays.stream(Ending.values())
                .map(ending -> words(podium(ended(ending, 2, played(1, 1, 0)))))
                .toList();

        assertThat(shown).doesNotHaveDuplicates();
        assertThat(words(podium(ended(Ending.NOBODY_ANSWERED, 2, played(1, -1, -1)))))
                .contains("Nobody answered for 3 rounds", "Nobody has points", "1 of 3 rounds");
        assertThat(words(podium(ended(Ending.STOPPED, 2, played(1, 1, 0), cutShort(2, 1, 1)))))
                .contains("was stopped", "1 of 3 rounds");
    }

    @Test
    void a_quiz_that_nobody_played_offers_another_one_alone() {
        for (var quiz : new KeptQuiz[] {
            ended(Ending.CANCELLED, 0), ended(Ending.NO_QUESTION, 3), ended(Ending.NOBODY_ANSWERED, 0, played(1))
        }) {
            assertThat(pressable(podium(quiz))).containsExactly(new ComponentId.QuizAgain(ID));
        }
    }

    @Test
    void standings_tell_accuracy_and_median_time_by_page() {
        var quiz = ended(Ending.FINISHED, 2, played(1, 1, 0), played(2, 1, 1), played(3, -1, -1));

        assertThat(words(EndCards.standings(quiz, player(1), 0)))
                .isEqualTo("Standings\n1. @player 1 — 2,050 points, 2 of 3 right (67%), median 1.0 s\n"
                        + "2. @player 2 — 950 points, 1 of 3 right (33%), median 2.0 s");
    }

    @Test
    void standings_of_a_crowd_turn_to_any_page_and_append_the_own_line() {
        var crowd = withLongestNames(tied(1000));

        assertThat(words(EndCards.standings(crowd, player(1), 0))).contains("Standings (1 of 84)", "[More]");
        assertThat(EndCards.standings(crowd, player(1), 0).parts()).doesNotContain(new Part.Divider());
        assertThat(EndCards.standings(crowd, player(13), 0).parts()).contains(new Part.Divider());
        assertThat(words(EndCards.standings(crowd, player(1), 999))).contains("(84 of 84)", "[Back]");
        assertThat(EndCards.standings(crowd, player(2000), 41).parts()).doesNotContain(new Part.Divider());
        assertThat(words(EndCards.standings(ended(Ending.CANCELLED, 0), player(1), 5)))
                .contains("Nobody has joined");
    }
}
