package dev.hotseat.app.command;

import dev.hotseat.app.card.AnswerCards;
import dev.hotseat.app.card.QuestionCards;
import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.port.Grades;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.study.Grade;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** What the buttons of a question card open, for the presser alone: nobody spoils it for others. */
public final class AnswerPresses {
    private final Bank bank;
    private final QuestionCards questions;
    private final AnswerCards answers = new AnswerCards();
    private final Grades grades;
    private final OnceAtMost once;
    private final InstantSource clock;

    public AnswerPresses(Bank bank, Grades grades, OnceAtMost once, InstantSource clock) {
        this.bank = bank;
        this.questions = new QuestionCards(bank);
        this.grades = grades;
        this.once = once;
        this.clock = clock;
    }

    public Reply reveal(QuestionId id) {
        return of(id, q -> new Reply.ToAsker(answers.answer(q, 0, Optional.empty())));
    }

    /** Another page of a revealed answer, in its place. */
    public Reply answerPage(QuestionId id, int page) {
        return of(id, q -> new Reply.Edit(answers.answer(q, page, Optional.empty())));
    }

    public Reply hint(QuestionId id) {
        return of(
                id,
                q -> q.hints().isEmpty()
                        ? Refusals.because("This question has no hint.")
                        : new Reply.ToAsker(questions.hints(q, 1)));
    }

    /** One hint more, in the place of those before. */
    public Reply nextHint(QuestionId id, int number) {
        return of(
                id,
                q -> q.hints().isEmpty()
                        ? Refusals.because("This question has no hint.")
                        : new Reply.Edit(questions.hints(
                                q, Math.clamp(number + 1L, 1, q.hints().size()))));
    }

    public Reply deeper(QuestionId id) {
        return of(
                id,
                q -> q.answer()
                        .filter(a -> a.goesDeeper())
                        .<Reply>map(a -> new Reply.ToAsker(answers.deeper(q, a, 0)))
                        .orElseGet(() -> Refusals.because("There is nothing deeper on this question yet.")));
    }

    /** Another page of what goes deeper, in its place. */
    public Reply deeperPage(QuestionId id, int page) {
        return of(
                id,
                q -> q.answer()
                        .<Reply>map(a -> new Reply.Edit(answers.deeper(q, a, page)))
                        .orElseGet(Refusals::gone));
    }

    /** Keeps the grade, then shows in the revealed answer which it was. */
    public Reply grade(Origin origin, QuestionId id, Grade grade) {
        return of(
                id,
                q -> once.counting(origin, () -> {
                            grades.add(origin.person().account(), q.id(), grade, clock.instant());
                            return grade;
                        })
                        .<Reply>map(given -> new Reply.Edit(answers.answer(q, 0, Optional.of(given))))
                        .orElseGet(Reply.Nothing::new));
    }

    private Reply of(QuestionId id, Function<Question, Reply> reply) {
        return bank.currentFor(id).map(reply).orElseGet(Refusals::gone);
    }
}
