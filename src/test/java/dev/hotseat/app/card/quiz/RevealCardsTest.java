package dev.hotseat.app.card.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.ID;
import static dev.hotseat.app.card.quiz.SampleQuiz.crowd;
import static dev.hotseat.app.card.quiz.SampleQuiz.cutShort;
import static dev.hotseat.app.card.quiz.SampleQuiz.ended;
import static dev.hotseat.app.card.quiz.SampleQuiz.played;
import static dev.hotseat.app.card.quiz.SampleQuiz.pressable;
import static dev.hotseat.app.card.quiz.SampleQuiz.question;
import static dev.hotseat.app.card.quiz.SampleQuiz.revealed;
import static dev.hotseat.app.card.quiz.SampleQuiz.threaded;
import static dev.hotseat.app.card.quiz.SampleQuiz.withLongestNames;
import static dev.hotseat.app.card.quiz.SampleQuiz.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.quiz.Ending;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.RoundQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevealCardsTest {
    private static Card card(Mode mode, int players, PlayedRound... played) {
        return RevealCards.of(revealed(mode, players, played), played[played.length - 1]);
    }

    @Test
    void a_reveal_marks_the_right_option_counts_all_and_refutes_the_others() {
        assertThat(words(card(Mode.CLASSIC, 4, played(1, 1, 1, 0, -1))))
                .contains(
                        "Round 1 of 5: B is right",
                        "A  It makes training faster\n███░░░░░░░ 1 of 3\nTraining has no temperature.",
                        "✅ B: right.  It flattens the distribution over tokens\n███████░░░ 2 of 3",
                        "C  It warms the cache\n░░░░░░░░░░ 0 of 3\nA cache has other knobs.");
    }

    @Test
    void a_reveal_names_who_gained_most_and_who_leads() {
        assertThat(words(card(Mode.CLASSIC, 4, played(1, 1, 1, 0, -1))))
                .contains(
                        "Most points: @player 1, +975",
                        "Standings of 4 players\n1. @player 1 — 975 points\n2. @player 2 — 950 points");
        assertThat(words(card(Mode.CALM, 3, played(1, 1, 1, 0))))
                .contains("Most points: @player 1 and @player 2, +1,000 each", "1. @player 2 — 1,000 points");
        assertThat(words(card(Mode.SURVIVAL, 3, played(1, 1, 1, 0)))).contains("3 still in", "1 right, 975 points");
    }

    @Test
    void a_round_that_brought_nothing_says_so() {
        assertThat(words(card(Mode.CLASSIC, 2, played(1, -1, -1)))).contains("Nobody answered.", "░ 0\n");
        assertThat(words(card(Mode.CLASSIC, 2, played(1, 0, 0)))).contains("Nobody had it right");
        assertThat(words(card(Mode.CLASSIC, 2, cutShort(1, 1, 0))))
                .contains("cut short and does not count")
                .doesNotContain("Most points", "Standings");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 9, ░░░░░░░░░░",
        "1, 1000, █░░░░░░░░░",
        "5, 10, █████░░░░░",
        "999, 1000, █████████░",
        "1000, 1000, ██████████",
        "0, 0, ░░░░░░░░░░"
    })
    void a_bar_is_empty_for_nobody_and_full_for_all(int chose, int all, String bar) {
        assertThat(Bars.bar(chose, all)).isEqualTo(bar);
    }

    @Test
    void the_next_round_is_offered_only_where_one_follows() {
        var first = played(1, 1, 0);
        var second = played(2, 1, 0);
        var next = new ComponentId.QuizNext(ID, 1);

        assertThat(pressable(card(Mode.CLASSIC, 2, first)))
                .containsExactly(new ComponentId.Deeper(new QuestionId("question-1")), next);
        assertThat(words(card(Mode.CLASSIC, 2, first))).contains("Round 2 of 5 follows after a pause of 10 seconds");
        assertThat(pressable(RevealCards.of(threaded(revealed(Mode.CLASSIC, 2, first)), first)))
                .contains(next, new ComponentId.QuizStop(ID));
        assertThat(pressable(RevealCards.of(revealed(Mode.CLASSIC, 2, first, second), first)))
                .doesNotContain(next);
        assertThat(pressable(RevealCards.of(threaded(ended(Ending.FINISHED, 2, first)), first)))
                .containsExactly(new ComponentId.Deeper(new QuestionId("question-1")));
    }

    @Test
    void a_later_round_does_not_change_the_standings_of_an_earlier_reveal() {
        var first = played(1, 1, 0);
        var later = RevealCards.of(revealed(Mode.CLASSIC, 2, first, played(2, 1, 1)), first);

        assertThat(words(later)).contains("1. @player 1 — 975 points");
    }

    @Test
    void every_reveal_of_the_shipped_bank_fits_with_whole_reasons_and_the_longest_names() {
        var bank = switch (BankFiles.shipped().read()) {
            case BankReading.Read(var read) -> read;
            case BankReading.Faulty faulty -> throw new AssertionError(faulty.toString());
        };
        var chance = new SplittableRandom(5);
        int checked = 0;
        for (var question : bank.questions()) {
            var choices = question.answer().flatMap(Answer::choices);
            if (choices.isEmpty()) {
                continue;
            }
            var round = crowd(1, RoundQuestion.shuffled(question.id(), choices.get(), chance), 9);
            var quiz = withLongestNames(threaded(revealed(Mode.SURVIVAL, 9, played(round, 9))));
            var shown = words(RevealCards.of(quiz, quiz.quiz().played().getFirst()));
            choices.get()
                    .wrong()
                    .forEach(wrong -> assertThat(shown)
                            .contains(
                                    Markdown.parse(wrong.text()).plain(),
                                    Markdown.parse(wrong.why()).plain()));
            checked++;
        }
        assertThat(checked).isGreaterThan(390);
    }

    @Test
    void reasons_that_do_not_fit_are_cut_between_words() {
        var wrong = new RoundQuestion.Option("*wrong_ ".repeat(500), Optional.of("since_so ".repeat(500)));
        var options = new ArrayList<>(Collections.nCopies(3, wrong));
        options.add(new RoundQuestion.Option("right ".repeat(500), Optional.empty()));
        var question = new RoundQuestion(new QuestionId("long"), "`stem` ".repeat(500), List.copyOf(options));
        var round = crowd(1, question, 1000);
        var quiz = withLongestNames(threaded(revealed(Mode.SURVIVAL, 1000, played(round, 1000))));

        assertThat(words(RevealCards.of(quiz, quiz.quiz().played().getFirst())))
                .contains("since_so…", "and 997 more, +975 each", "✅ D: right.", "1,000 of 1,000");
    }
}
