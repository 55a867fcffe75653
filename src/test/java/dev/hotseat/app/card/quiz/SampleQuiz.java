package dev.hotseat.app.card.quiz;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.quiz.Answer;
import dev.hotseat.core.quiz.Ending;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.QuizSettings;
import dev.hotseat.core.quiz.Round;
import dev.hotseat.core.quiz.RoundQuestion;
import dev.hotseat.core.quiz.Seat;
import dev.hotseat.core.quiz.Stage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Quizzes in any state, put together without playing them. Players answer the later the higher their number. */
public final class SampleQuiz {
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    public static final QuizId ID = new QuizId("q1");
    public static final int RIGHT = 1;
    private static final Platform PLATFORM = new Platform("discord");

    /** Takes the most room on Discord: a backslash comes before each letter. */
    public static final String LONGEST_NAME = "*".repeat(100);

    private SampleQuiz() {}

    public static AccountId player(int number) {
        return new AccountId(PLATFORM, Long.toString(1_000_000_000_000_000_000L + number));
    }

    /** A question with B as the right option. */
    public static RoundQuestion question(int number) {
        return new RoundQuestion(
                new QuestionId("question-" + number),
                "What does `temperature` number " + number + " do?",
                List.of(
                        wrong("It makes training faster", "Training has **no** temperature."),
                        new RoundQuestion.Option("It flattens the distribution over tokens", Optional.empty()),
                        wrong("It warms the cache", "A cache has other knobs."),
                        wrong("It lengthens the context", "The context stays as it is.")));
    }

    private static RoundQuestion.Option wrong(String text, String why) {
        return new RoundQuestion.Option(text, Optional.of(why));
    }

    /** What each player chose in a round, from player 1 on; less than 0: nothing. */
    public static Round round(int number, RoundQuestion question, int... options) {
        var answers = new LinkedHashMap<AccountId, Answer>();
        for (int i = 0; i < options.length; i++) {
            if (options[i] >= 0) {
                answers.put(player(i + 1), new Answer(options[i], NOON, NOON.plusSeconds(i + 1)));
            }
        }
        return new Round(number, question, List.of(NOON), answers);
    }

    public static PlayedRound played(int number, int... options) {
        return played(round(number, question(number), options), options.length);
    }

    public static PlayedRound played(Round round, int players) {
        var silent = IntStream.rangeClosed(1, players)
                .mapToObj(SampleQuiz::player)
                .filter(player -> round.answerOf(player).isEmpty())
                .collect(Collectors.toSet());
        return new PlayedRound(round, true, silent);
    }

    public static PlayedRound cutShort(int number, int... options) {
        return new PlayedRound(round(number, question(number), options), false, Set.of());
    }

    /** A round of a crowd in which all are right and equally fast. */
    public static Round crowd(int number, RoundQuestion question, int players) {
        var answers = new LinkedHashMap<AccountId, Answer>();
        for (int i = 1; i <= players; i++) {
            answers.put(player(i), new Answer(question.right(), NOON, NOON.plusSeconds(1)));
        }
        return new Round(number, question, List.of(NOON), answers);
    }

    public static KeptQuiz lobby(Mode mode, int players) {
        return of(mode, 5, players, List.of(), new Stage.Lobby(NOON.plus(Quiz.LOBBY)));
    }

    /** A quiz with players 1 to {@code players}, whose round after the played ones is open. */
    public static KeptQuiz open(Mode mode, int players, Round round) {
        return of(mode, 5, players, List.of(), new Stage.Open(round, NOON.plusSeconds(21)));
    }

    public static KeptQuiz revealed(Mode mode, int players, PlayedRound... played) {
        return of(mode, 5, players, List.of(played), new Stage.Revealed(NOON.plusSeconds(60)));
    }

    public static KeptQuiz ended(Ending ending, int players, PlayedRound... played) {
        return of(Mode.CLASSIC, Math.max(3, played.length), players, List.of(played), new Stage.Ended(ending));
    }

    public static KeptQuiz of(Mode mode, int questions, int players, List<PlayedRound> played, Stage stage) {
        var seats = new LinkedHashMap<AccountId, Seat>();
        var names = new LinkedHashMap<AccountId, String>();
        for (int i = 1; i <= players; i++) {
            seats.put(player(i), Seat.IN);
            names.put(player(i), "player " + i);
        }
        var selection = new Selection(Optional.of(new TopicId("decoding")), Optional.of(Level.BASIC));
        var settings = new QuizSettings(selection, questions, 20, mode, false);
        return new KeptQuiz(
                ID,
                new ChannelId(new WorkspaceId(PLATFORM, "1"), "4177198342"),
                false,
                NOON,
                0,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                names,
                new Quiz(settings, player(1), seats, played, stage));
    }

    public static KeptQuiz threaded(KeptQuiz kept) {
        return changed(kept, true, kept.names(), kept.quiz());
    }

    /** One that takes place in a thread of others. */
    public static KeptQuiz within(KeptQuiz kept, String thread) {
        return new KeptQuiz(
                kept.id(),
                kept.channel(),
                false,
                kept.begun(),
                kept.steps(),
                kept.lobby(),
                Optional.of(thread),
                kept.rounds(),
                kept.names(),
                kept.quiz());
    }

    /** With names that need the most room. */
    public static KeptQuiz withLongestNames(KeptQuiz kept) {
        var names = kept.names().keySet().stream().collect(Collectors.toMap(p -> p, _ -> LONGEST_NAME));
        return changed(kept, kept.threaded(), names, kept.quiz());
    }

    public static KeptQuiz named(KeptQuiz kept, AccountId player, String name) {
        var names = new LinkedHashMap<>(kept.names());
        names.put(player, name);
        return changed(kept, kept.threaded(), names, kept.quiz());
    }

    public static KeptQuiz with(KeptQuiz kept, UnaryOperator<Quiz> change) {
        return changed(kept, kept.threaded(), kept.names(), change.apply(kept.quiz()));
    }

    private static KeptQuiz changed(KeptQuiz kept, boolean threaded, Map<AccountId, String> names, Quiz quiz) {
        return new KeptQuiz(
                kept.id(),
                kept.channel(),
                threaded,
                kept.begun(),
                kept.steps(),
                kept.lobby(),
                kept.thread(),
                kept.rounds(),
                names,
                quiz);
    }

    /** All that can be read on a card, its buttons in square brackets. */
    public static String words(Card card) {
        return card.heading() + "\n"
                + card.parts().stream().map(SampleQuiz::words).collect(Collectors.joining("\n"));
    }

    private static String words(Part part) {
        return switch (part) {
            case Part.Text(RichText text) -> text.plain();
            case Part.Note(RichText text) -> text.plain();
            case Part.Buttons(var buttons) ->
                buttons.stream().map(b -> "[" + b.label() + "]").collect(Collectors.joining(" "));
            case Part.Divider _ -> "---";
            case Part.Picture picture -> "(" + picture.description() + ")";
            case Part.Fields _, Part.Attachment _, Part.Menu _ -> throw new AssertionError("no part of these cards");
        };
    }

    public static List<ComponentId> pressable(Card card) {
        return card.parts().stream()
                .flatMap(part -> Stream.<ComponentId>concat(Stream.empty(), part.componentIds().stream()))
                .toList();
    }
}
