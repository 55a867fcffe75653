package dev.hotseat.app.card.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.ID;
import static dev.hotseat.app.card.quiz.SampleQuiz.ended;
import static dev.hotseat.app.card.quiz.SampleQuiz.lobby;
import static dev.hotseat.app.card.quiz.SampleQuiz.named;
import static dev.hotseat.app.card.quiz.SampleQuiz.player;
import static dev.hotseat.app.card.quiz.SampleQuiz.pressable;
import static dev.hotseat.app.card.quiz.SampleQuiz.revealed;
import static dev.hotseat.app.card.quiz.SampleQuiz.threaded;
import static dev.hotseat.app.card.quiz.SampleQuiz.withLongestNames;
import static dev.hotseat.app.card.quiz.SampleQuiz.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.core.quiz.Ending;
import dev.hotseat.core.quiz.Mode;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LobbyCardsTest {
    private static final Duration LEFT = Duration.ofMillis(29_100);

    @Test
    void a_lobby_tells_what_is_played_and_offers_to_join_start_and_cancel() {
        var card = LobbyCards.open(lobby(Mode.CLASSIC, 0), LEFT);

        assertThat(words(card))
                .contains(
                        "Team quiz: decoding · basic",
                        "5 rounds of 20 seconds",
                        "the sooner a right answer",
                        "Nobody has joined yet",
                        "Starts by itself in 30 seconds");
        assertThat(pressable(card))
                .containsExactly(
                        new ComponentId.QuizJoin(ID), new ComponentId.QuizStart(ID), new ComponentId.QuizCancel(ID));
    }

    @ParameterizedTest
    @CsvSource({"CLASSIC, until the time is up", "CALM, until the round closes", "SURVIVAL, until the time is up"})
    void a_lobby_says_how_long_an_answer_may_be_changed(Mode mode, String words) {
        assertThat(words(LobbyCards.open(lobby(mode, 0), LEFT))).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1    | 1 player: @player 1",
                "2    | 2 players: @player 1 and @player 2",
                "3    | 3 players: @player 1, @player 2 and @player 3",
                "12   | @player 11 and @player 12",
                "13   | @player 11, @player 12 and 1 more",
                "1000 | 1,000 players: @player 1, @player 2,",
                "1000 | @player 12 and 988 more"
            })
    void a_lobby_names_the_first_dozen_and_counts_the_others(int players, String words) {
        assertThat(words(LobbyCards.open(lobby(Mode.CLASSIC, players), LEFT))).contains(words);
    }

    @ParameterizedTest
    @EnumSource
    void a_crowd_with_the_longest_names_fits(Mode mode) {
        var crowd = withLongestNames(threaded(lobby(mode, 1000)));

        assertThat(LobbyCards.open(crowd, LEFT).mentions()).isEmpty();
        assertThat(LobbyCards.over(crowd).mentions()).isEmpty();
    }

    private static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("a\0b\bc", "@abc"),
                Arguments.of("two\nlines", "@two lines"),
                Arguments.of("\u202Eturned", "@turned"),
                Arguments.of("\0", "@…"),
                Arguments.of("a name of thirty-two characters.", "@a name of thirty-two characters."),
                Arguments.of("a name of more than thirty-two characters", "@a name of more than thirty-two…"),
                Arguments.of("\uD83D\uDE00".repeat(40), "@" + "\uD83D\uDE00".repeat(15) + "…"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_is_a_short_line_that_can_be_read(String name, String shown) {
        var quiz = named(lobby(Mode.CLASSIC, 1), player(1), name);

        assertThat(words(LobbyCards.open(quiz, LEFT))).contains("1 player: " + shown + "\n");
    }

    @Test
    void nothing_can_be_pressed_once_it_is_over() {
        var started = revealed(Mode.CALM, 2);

        assertThat(words(LobbyCards.over(started))).contains("It has started", "@player 1 and @player 2");
        assertThat(words(LobbyCards.over(threaded(started)))).contains("in the thread of this message");
        assertThat(words(LobbyCards.over(ended(Ending.CANCELLED, 2)))).contains("called off");
        assertThat(words(LobbyCards.over(ended(Ending.INTERRUPTED, 2)))).contains("This quiz is over");
        assertThat(Stream.of(started, threaded(started), ended(Ending.CANCELLED, 2), ended(Ending.INTERRUPTED, 2))
                        .flatMap(over -> pressable(LobbyCards.over(over)).stream()))
                .isEmpty();
    }
}
