package dev.hotseat.adapter;

import static dev.hotseat.app.card.quiz.SampleQuiz.NOON;
import static dev.hotseat.app.card.quiz.SampleQuiz.crowd;
import static dev.hotseat.app.card.quiz.SampleQuiz.ended;
import static dev.hotseat.app.card.quiz.SampleQuiz.lobby;
import static dev.hotseat.app.card.quiz.SampleQuiz.open;
import static dev.hotseat.app.card.quiz.SampleQuiz.played;
import static dev.hotseat.app.card.quiz.SampleQuiz.player;
import static dev.hotseat.app.card.quiz.SampleQuiz.question;
import static dev.hotseat.app.card.quiz.SampleQuiz.revealed;
import static dev.hotseat.app.card.quiz.SampleQuiz.round;
import static dev.hotseat.app.card.quiz.SampleQuiz.threaded;
import static dev.hotseat.app.card.quiz.SampleQuiz.withLongestNames;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.adapter.discord.DiscordCards;
import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.adapter.slack.SlackCards;
import dev.hotseat.app.card.quiz.BoardCards;
import dev.hotseat.app.card.quiz.EndCards;
import dev.hotseat.app.card.quiz.LobbyCards;
import dev.hotseat.app.card.quiz.MineCards;
import dev.hotseat.app.card.quiz.QuizReplies;
import dev.hotseat.app.card.quiz.RevealCards;
import dev.hotseat.app.card.quiz.RoundCards;
import dev.hotseat.app.card.quiz.StatusCards;
import dev.hotseat.app.port.Boards;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.quiz.Ending;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Outcome;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.Round;
import dev.hotseat.core.quiz.RoundQuestion;
import dev.hotseat.core.quiz.score.Period;
import dev.hotseat.core.quiz.score.Results;
import dev.hotseat.support.Recorded;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cards of team quizzes, as both platforms get them. */
class QuizCardsTest {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int CROWD = 1000;

    private static Map<String, Card> cards() {
        var first = played(1, 1, 1, 0, -1);
        var open = threaded(open(Mode.CALM, 4, round(2, question(2), 3, 0)));
        var over = ended(Ending.FINISHED, 4, first, played(2, 1, 2, 1, 1), played(3, -1, 1, 0, 0));
        var picture = new Part.Picture("podium.png", Bytes.of(new byte[] {1}), "the podium");
        var cards = new LinkedHashMap<String, Card>();
        cards.put("lobby", LobbyCards.open(lobby(Mode.SURVIVAL, 13), Duration.ofSeconds(30)));
        cards.put("lobby-over", LobbyCards.over(threaded(revealed(Mode.CLASSIC, 2))));
        cards.put("round", asking(open));
        cards.put("reveal", RevealCards.of(threaded(revealed(Mode.CLASSIC, 4, first)), first));
        cards.put("podium", EndCards.podium(over, Results.of(over.quiz()), Optional.of(picture)));
        cards.put("standings", EndCards.standings(over, player(1), 0));
        cards.put("mine", MineCards.mine(over, player(1), 0));
        cards.put("board", BoardCards.board(board(1, 25, 3, "player")));
        cards.put("joined", QuizReplies.to(open, new Outcome.Joined()));
        cards.put("status", StatusCards.status(open));
        return cards;
    }

    private static Card asking(KeptQuiz quiz) {
        var round = quiz.quiz().stage().asking().orElseThrow();
        return RoundCards.open(quiz, round, NOON.plus(TIME), TIME);
    }

    private static BoardCards.Board board(int page, int size, int own, String name) {
        var lines = IntStream.range(page * BoardCards.LINES, (page + 1) * BoardCards.LINES)
                .mapToObj(i -> line(i + 1, name))
                .toList();
        return new BoardCards.Board(Period.MONTH, page, size, lines, Optional.of(line(own, name)), false);
    }

    private static Boards.Line line(int rank, String name) {
        return new Boards.Line(rank, player(rank), name + " " + rank, 50_000 - rank, 7, 40, 60);
    }

    static Stream<String> names() {
        return cards().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_card_is_the_recorded_message(String name) {
        var card = cards().get(name);

        Recorded.check("cards/discord/quiz-" + name + ".json", discord(card));
        Recorded.check(
                "cards/slack/quiz-" + name + ".json",
                Recorded.json(SlackCards.message(card).blocksJson()));
        ProductCardsTest.check(card);
    }

    private static JsonNode discord(Card card) {
        try (var message = DiscordCards.message(card)) {
            return Recorded.json(message.toData().toString());
        }
    }

    @Test
    void a_card_pings_nobody() {
        cards().values().forEach(card -> assertThat(card.mentions()).isEmpty());
    }

    @Test
    void every_round_of_the_shipped_bank_can_be_shown() {
        var bank = switch (BankFiles.shipped().read()) {
            case BankReading.Read(var read) -> read;
            case BankReading.Faulty faulty -> throw new AssertionError(faulty.toString());
        };
        var chance = new SplittableRandom(5);
        for (var question : bank.questions()) {
            question.answer().flatMap(Answer::choices).ifPresent(choices -> {
                var round = crowd(1, RoundQuestion.shuffled(question.id(), choices, chance), 9);
                shown(round, 9);
            });
        }
    }

    private static void shown(Round round, int players) {
        ProductCardsTest.check(asking(threaded(open(Mode.CALM, players, round))));
        var played = played(round, players);
        ProductCardsTest.check(
                RevealCards.of(withLongestNames(threaded(revealed(Mode.SURVIVAL, players, played))), played));
    }

    @Test
    void a_crowd_with_the_longest_names_can_be_shown() {
        var rounds = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> played(crowd(i, question(i), CROWD), CROWD))
                .toArray(PlayedRound[]::new);
        var over = withLongestNames(ended(Ending.FINISHED, CROWD, rounds));

        shown(crowd(1, question(1), CROWD), CROWD);
        ProductCardsTest.check(LobbyCards.open(withLongestNames(lobby(Mode.CALM, CROWD)), TIME));
        ProductCardsTest.check(EndCards.podium(over, Results.of(over.quiz()), Optional.empty()));
        for (int page : List.of(0, 41, 83)) {
            ProductCardsTest.check(EndCards.standings(over, player(500), page));
        }
        ProductCardsTest.check(MineCards.mine(over, player(1), 2));
        ProductCardsTest.check(BoardCards.board(board(41, CROWD, 1, "*".repeat(100))));
        ProductCardsTest.check(StatusCards.status(over));
    }
}
