package dev.hotseat.app.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Asked;
import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.asking.Leaning;
import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.support.Members;
import dev.hotseat.support.SmallBank;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Answer ANSWER = new Answer(
            "Because.",
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.of(new Answer.Choices(
                    "Why?",
                    "Because",
                    List.of(
                            new Answer.Wrong("So", "No."),
                            new Answer.Wrong("Thus", "No."),
                            new Answer.Wrong("Hence", "No.")))),
            List.of(),
            Optional.empty());

    private final Deque<QuestionId> next = new ArrayDeque<>(List.of(id("q0"), id("q1"), id("q2")));

    private final Asked inOrder = new Asked() {
        @Override
        public Optional<Drawn> draw(Audience audience, Selection selection, Leaning leaning, RandomGenerator chance) {
            return Optional.ofNullable(next.poll()).map(question -> new Drawn(question, 1, OptionalLong.empty()));
        }

        @Override
        public void note(Audience audience, QuestionId question) {}
    };

    private static QuestionId id(String slug) {
        return new QuestionId(slug);
    }

    /** Of three questions the first has no choices. */
    private static Bank bank() {
        var plain = SmallBank.of(3);
        var questions = plain.questions().stream()
                .map(question -> question.id().equals(id("q0")) ? question : withChoices(question))
                .toList();
        return new Bank(plain.topics(), questions, Map.of());
    }

    private static Question withChoices(Question question) {
        return new Question(
                question.id(),
                question.topic(),
                question.subtopic(),
                question.level(),
                question.likelihood(),
                question.text(),
                List.of(),
                Optional.of(ANSWER),
                List.of());
    }

    private Optional<QuestionId> drawn(Set<String> sealed) {
        var drawing = new Drawing(
                bank(),
                inOrder,
                (workspace, question) -> workspace.equals(Members.WORKSPACE) && sealed.contains(question.slug()),
                new SplittableRandom(1));
        return drawing.next(Members.CHANNEL, Selection.ANY).map(question -> question.id());
    }

    @Test
    void a_question_without_choices_is_passed_over() {
        assertThat(drawn(Set.of())).contains(id("q1"));
    }

    @Test
    void a_question_whose_answer_nobody_there_may_see_yet_is_passed_over() {
        assertThat(drawn(Set.of("q1"))).contains(id("q2"));
    }

    @Test
    void where_nothing_is_left_there_is_none() {
        assertThat(drawn(Set.of("q1", "q2"))).isEmpty();
    }
}
