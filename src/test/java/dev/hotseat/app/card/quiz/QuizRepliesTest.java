package dev.hotseat.app.card.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.ID;
import static dev.hotseat.app.card.quiz.SampleQuiz.NOON;
import static dev.hotseat.app.card.quiz.SampleQuiz.lobby;
import static dev.hotseat.app.card.quiz.SampleQuiz.open;
import static dev.hotseat.app.card.quiz.SampleQuiz.played;
import static dev.hotseat.app.card.quiz.SampleQuiz.pressable;
import static dev.hotseat.app.card.quiz.SampleQuiz.question;
import static dev.hotseat.app.card.quiz.SampleQuiz.revealed;
import static dev.hotseat.app.card.quiz.SampleQuiz.round;
import static dev.hotseat.app.card.quiz.SampleQuiz.threaded;
import static dev.hotseat.app.card.quiz.SampleQuiz.with;
import static dev.hotseat.app.card.quiz.SampleQuiz.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Outcome;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.QuizSettings;
import dev.hotseat.core.quiz.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuizRepliesTest {
    private static Stream<Arguments> replies() {
        return Stream.of(
                Arguments.of(new Outcome.Joined(), "You are in\n"),
                Arguments.of(new Outcome.Left(), "Your points stay. Answer a round to come back."),
                Arguments.of(new Outcome.Accepted(1, false), "Your answer: B\nYou may change it until the time is up"),
                Arguments.of(new Outcome.Changed(1, 3), "Your answer: D\nChanged from B."),
                Arguments.of(new Outcome.Started(), "The first round is on its way"),
                Arguments.of(new Outcome.Cancelled(), "nothing counts"),
                Arguments.of(new Outcome.Stopped(), "nothing counts"),
                Arguments.of(new Outcome.Skipped(), "counts for nobody"),
                Arguments.of(new Outcome.WentOn(), "Next round"),
                Arguments.of(new Outcome.Moved(), "has moved on"),
                Arguments.of(new Outcome.AlreadyIn(), "You are in already"),
                Arguments.of(new Outcome.NotIn(), "Press Join"),
                Arguments.of(new Outcome.Unchanged(0), "Your answer: A\nIt was that already"),
                Arguments.of(new Outcome.Overtaken(2), "Your answer: C\nA press that you made later"),
                Arguments.of(new Outcome.Locked(2), "Your answer: C\nIn this quiz the first answer stands"),
                Arguments.of(new Outcome.TooLate(Duration.ofMillis(400)), "came 0.4 s after the time was up"),
                Arguments.of(new Outcome.AlreadyRevealed(), "is out already"),
                Arguments.of(new Outcome.NotThisRound(), "the newest round."),
                Arguments.of(new Outcome.OutOfTheGame(), "You can still watch"),
                Arguments.of(new Outcome.NotYours(), "Only whoever started this quiz and managers"),
                Arguments.of(new Outcome.AlreadyStarted(), "It has started already"),
                Arguments.of(new Outcome.NotNow(), "A round is open"),
                Arguments.of(new Outcome.AlreadyOver(), "/quiz start begins another one"),
                Arguments.of(new Outcome.Ignored(), "nothing has changed"));
    }

    private static Card to(Outcome outcome) {
        return QuizReplies.to(open(Mode.CLASSIC, 2, round(1, question(1))), outcome);
    }

    @ParameterizedTest
    @MethodSource("replies")
    void an_outcome_is_told_in_words(Outcome outcome, String words) {
        var card = to(outcome);

        assertThat(words(card)).contains(words);
        assertThat(card.mentions()).isEmpty();
    }

    @Test
    void every_outcome_has_words_of_its_own() {
        var told = replies().map(r -> (Outcome) r.get()[0]).toList();

        assertThat(told.stream().map(o -> words(to(o)))).doesNotHaveDuplicates();
        assertThat(told.stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(kinds());
    }

    private static Set<Class<?>> kinds() {
        return Stream.of(Outcome.Done.class, Outcome.Refused.class)
                .flatMap(c -> Stream.of(c.getPermittedSubclasses()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({"1, 1 ms", "49, 49 ms", "50, 0.1 s", "1500, 1.5 s", "61000, 61.0 s"})
    void lateness_is_never_nothing(long millis, String words) {
        assertThat(words(to(new Outcome.TooLate(Duration.ofMillis(millis))))).contains("came " + words + " after");
    }

    @Test
    void whoever_is_in_can_leave() {
        assertThat(pressable(to(new Outcome.Joined()))).containsExactly(new ComponentId.QuizLeave(ID));
        assertThat(pressable(to(new Outcome.AlreadyIn()))).containsExactly(new ComponentId.QuizLeave(ID));
        assertThat(words(to(new Outcome.Accepted(1, true)))).contains("You are in the game now");
    }

    @Test
    void what_is_told_fits_the_game() {
        var survival = open(Mode.SURVIVAL, 2, round(1, question(1)));
        var locked = with(survival, QuizRepliesTest::locked);

        assertThat(words(QuizReplies.to(survival, new Outcome.Left()))).contains("no way back");
        assertThat(words(QuizReplies.to(lobby(Mode.SURVIVAL, 2), new Outcome.Left())))
                .contains("Press Join");
        assertThat(words(QuizReplies.to(locked, new Outcome.Accepted(0, false))))
                .contains("It stands.");
        assertThat(words(QuizReplies.to(threaded(survival), new Outcome.NotThisRound())))
                .contains("in the thread");
        assertThat(words(QuizReplies.to(revealed(Mode.CALM, 2, played(1, 1, 0)), new Outcome.Stopped())))
                .contains("Whatever was won before counts");
    }

    @Test
    void an_answer_that_everybody_waited_for_is_not_said_to_be_open_to_a_change() {
        var closed = revealed(Mode.CALM, 2, played(1, 1, 0));

        assertThat(words(QuizReplies.to(closed, new Outcome.Accepted(0, false))))
                .contains("Everybody has answered")
                .doesNotContain("You may change it");
        assertThat(words(QuizReplies.to(with(closed, QuizRepliesTest::locked), new Outcome.Accepted(0, true))))
                .contains("Everybody has answered", "in the game now");
    }

    @ParameterizedTest
    @MethodSource("stages")
    void what_cannot_be_skipped_or_cut_short_is_told_by_where_the_quiz_stands(KeptQuiz quiz, String words) {
        assertThat(words(QuizReplies.to(quiz, new Outcome.NotNow()))).contains(words);
    }

    private static Stream<Arguments> stages() {
        var round = round(2, question(2));
        return Stream.of(
                Arguments.of(lobby(Mode.CLASSIC, 2), "has not begun yet"),
                Arguments.of(at(new Stage.Drawing(NOON)), "on its way"),
                Arguments.of(at(new Stage.Posting(round, NOON)), "on its way"),
                Arguments.of(at(new Stage.Open(round, NOON)), "A round is open"),
                Arguments.of(at(new Stage.Revealed(NOON)), "is over already"));
    }

    private static KeptQuiz at(Stage stage) {
        return SampleQuiz.of(Mode.CLASSIC, 5, 2, List.of(played(1, 1, 0)), stage);
    }

    private static Quiz locked(Quiz quiz) {
        var s = quiz.settings();
        return new Quiz(
                new QuizSettings(s.selection(), s.questions(), s.seconds(), s.mode(), true),
                quiz.starter(),
                quiz.seats(),
                quiz.played(),
                quiz.stage());
    }

    @Test
    void a_status_tells_where_the_quiz_is_and_who_leads() {
        assertThat(words(StatusCards.status(lobby(Mode.CALM, 0))))
                .contains("In #4177198342: people are joining", "0 players");
        assertThat(words(StatusCards.status(threaded(open(Mode.CALM, 2, round(3, question(1)))))))
                .contains("In a thread of #4177198342: round 3 of 5 is open.");
        assertThat(words(StatusCards.status(revealed(Mode.CLASSIC, 2, played(1, 1, 0)))))
                .contains("round 1 of 5 is over", "1. @player 1 — 975 points", "[Full standings]");
    }

    @Test
    void a_second_quiz_is_told_about_the_running_one() {
        assertThat(words(StatusCards.alreadyOn(open(Mode.CALM, 2, round(3, question(1))))))
                .contains("on here already", "#4177198342: round 3 of 5 is open.", "another channel");
        assertThat(StatusCards.missing(List.of("Send Messages", "Embed Links"))).contains("Send Messages, Embed Links");
    }
}
