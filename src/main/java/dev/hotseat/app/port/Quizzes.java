package dev.hotseat.app.port;

import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.quiz.QuizId;
import java.util.List;
import java.util.Optional;

/**
 * The quizzes, running and over. What a quiz is does not depend on the bank: its questions are kept with it.
 *
 * <p>A change is one transaction of the caller: {@link #locked}, a pure step, {@link #change}.
 *
 * <p>All moments of a quiz are kept in microseconds, rounded down; with finer ones it is not read as it was written.
 */
public interface Quizzes {

    /**
     * Keeps a new quiz, unless one is on in its channel. Its id must be new.
     *
     * @return the one that is on; empty: the new one is kept
     */
    Optional<KeptQuiz> begin(KeptQuiz quiz);

    /** The quiz as it stands. */
    Optional<KeptQuiz> quiz(QuizId id);

    /**
     * The quiz as it stands, which nobody else can change before the open transaction ends, in this process or another.
     *
     * @throws IllegalStateException outside of a transaction
     */
    Optional<KeptQuiz> locked(QuizId id);

    /**
     * Keeps what became of a quiz that was {@link #locked} in this transaction. Only what differs is written, so that a
     * press costs the same in the last round as in the first.
     *
     * @param after with one more step than {@code before}; in one change at most one player comes and at most one answers
     *     for the first time, so that the steps tell their order
     * @throws IllegalStateException outside of a transaction, or if {@code before} is not the quiz as it stands
     */
    void change(KeptQuiz before, KeptQuiz after);

    /** The quiz that is on in that channel. */
    Optional<KeptQuiz> running(ChannelId channel);

    /** All that are on, in the order of their beginning. */
    List<QuizId> running();
}
