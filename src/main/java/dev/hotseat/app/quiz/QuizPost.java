package dev.hotseat.app.quiz;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.Stage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a quiz posts, named so that each is posted once, and known again when word of it comes. */
sealed interface QuizPost {
    String PREFIX = "quiz/";

    QuizId quiz();

    /** Its key in the outbox. */
    default String key() {
        return PREFIX + quiz().text() + "/"
                + switch (this) {
                    case Lobby _ -> "lobby";
                    case LobbyOver _ -> "lobby-over";
                    case Asking(var _, var round, var step, var until) ->
                        "round/" + round + "/" + step + "/" + until.toEpochMilli();
                    case Moved(var _, var round, var step) -> "moved/" + round + "/" + step;
                    case Revealing(var _, var round, var again) -> (again ? "reveal-again/" : "reveal/") + round;
                    case Ending _ -> "end";
                    case Word _ -> "word";
                };
    }

    /** Announces it. */
    record Lobby(QuizId quiz) implements QuizPost {}

    /** The announcement, when people join no more. */
    record LobbyOver(QuizId quiz) implements QuizPost {}

    /**
     * A round, from 1.
     *
     * @param step of the quiz at which it was asked: another one when it is posted anew
     * @param until when the quiz waits for word of it, in milliseconds
     */
    record Asking(QuizId quiz, int round, long step, Instant until) implements QuizPost {
        public Asking {
            until = until.truncatedTo(ChronoUnit.MILLIS);
        }

        /** Whether it is what that quiz waits for, and not an older one of the same round. */
        boolean isAwaited(KeptQuiz kept) {
            return kept.quiz().stage() instanceof Stage.Posting(var asked, var last)
                    && asked.number() == round
                    && last.truncatedTo(ChronoUnit.MILLIS).equals(until);
        }
    }

    /** A message of a round whose place another one has taken, or which did not take place. */
    record Moved(QuizId quiz, int round, long step) implements QuizPost {}

    /**
     * The answer to a round.
     *
     * @param again as a message of its own, since that of the round cannot be edited
     */
    record Revealing(QuizId quiz, int round, boolean again) implements QuizPost {}

    /** The podium. */
    record Ending(QuizId quiz) implements QuizPost {}

    /** Tells the starter of trouble. */
    record Word(QuizId quiz) implements QuizPost {}

    /** Keys of an older version have none: nothing waits for them any more. */
    private static Instant until(String[] parts) {
        return parts.length > 5 ? Instant.ofEpochMilli(Long.parseLong(parts[5])) : Instant.EPOCH;
    }

    /** What has that key; empty for what asks for no answer when it is sent or fails. */
    static Optional<QuizPost> ofKey(String key) {
        var parts = key.split("/", -1);
        if (parts.length < 3 || !key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var quiz = new QuizId(parts[1]);
        return switch (parts[2]) {
            case "lobby" -> Optional.of(new Lobby(quiz));
            case "round" ->
                Optional.of(new Asking(quiz, Integer.parseInt(parts[3]), Long.parseLong(parts[4]), until(parts)));
            case "reveal" -> Optional.of(new Revealing(quiz, Integer.parseInt(parts[3]), false));
            case "reveal-again" -> Optional.of(new Revealing(quiz, Integer.parseInt(parts[3]), true));
            case "end" -> Optional.of(new Ending(quiz));
            default -> Optional.empty();
        };
    }
}
