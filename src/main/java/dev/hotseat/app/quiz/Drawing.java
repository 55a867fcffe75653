package dev.hotseat.app.quiz;

import dev.hotseat.app.port.Asked;
import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.quiz.RoundQuestion;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;

/** Draws the questions of quizzes: those that a channel was not asked lately, however it was asked. */
public final class Drawing {
    /** A bank of one's own may have questions without choices; so many that cannot be asked are passed over in a row. */
    private static final int MOST_PASSED_OVER = 25;

    private final Bank bank;
    private final Asked asked;
    private final BiPredicate<WorkspaceId, QuestionId> sealed;
    private final RandomGenerator chance;

    /**
     * Draws from that bank.
     *
     * @param sealed whether nobody in that workspace is to see the answer now
     */
    public Drawing(Bank bank, Asked asked, BiPredicate<WorkspaceId, QuestionId> sealed, RandomGenerator chance) {
        this.bank = bank;
        this.asked = asked;
        this.sealed = sealed;
        this.chance = chance;
    }

    /** Whether the bank has anything of that selection that a quiz can ask. */
    public boolean hasAny(Selection selection) {
        return bank.select(selection).stream()
                .anyMatch(question -> choices(question).isPresent());
    }

    /** The next question, noted as asked there, with its options in an order of chance; empty if there is none. */
    Optional<RoundQuestion> next(ChannelId channel, Selection selection) {
        for (int i = 0; i < MOST_PASSED_OVER; i++) {
            var drawn =
                    asked.next(new Audience.Channel(channel), selection, chance).flatMap(bank::question);
            if (drawn.isEmpty()) {
                return Optional.empty();
            }
            var question = drawn.filter(one -> !sealed.test(channel.workspace(), one.id()))
                    .flatMap(this::choices);
            if (question.isPresent()) {
                return question;
            }
        }
        return Optional.empty();
    }

    private Optional<RoundQuestion> choices(Question question) {
        return question.answer()
                .flatMap(Answer::choices)
                .filter(choices -> choices.wrong().size() == RoundQuestion.OPTIONS - 1)
                .map(choices -> RoundQuestion.shuffled(question.id(), choices, chance));
    }
}
