package dev.hotseat.core.bank.quality;

import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whether a question is asked twice in other words, or two options of a question say the same. */
final class Likeness {
    /** Where questions begin that an interviewer would take for the same; found by reading the closest pairs of the bank. */
    static final double QUESTIONS = 0.6;

    /** Options often differ in one word or number, which is then what is asked. */
    static final double OPTIONS = 0.95;

    private final List<Question> questions;
    private final Map<QuestionId, Set<QuestionId>> alike;
    private final Consumer<Shortcoming> found;

    Likeness(List<Question> questions, Map<QuestionId, Set<QuestionId>> alike, Consumer<Shortcoming> found) {
        this.questions = questions;
        this.alike = alike;
        this.found = found;
    }

    void check() {
        var texts = new Similarity(questions.stream().map(Question::text).toList());
        for (int i = 0; i < questions.size(); i++) {
            for (int j = 0; j < i; j++) {
                var earlier = questions.get(j).id();
                var later = questions.get(i).id();
                if (texts.of(j, i) > QUESTIONS && !mayBeAlike(earlier, later)) {
                    found.accept(Shortcoming.of(
                            later,
                            "question",
                            "is like that of " + earlier.slug() + " (" + percent(texts.of(j, i)) + ")",
                            "merge the two, or name the other one under 'alike'"));
                }
            }
        }
        options();
    }

    private void options() {
        var all = new ArrayList<String>();
        var first = new ArrayList<Integer>();
        for (var question : questions) {
            first.add(all.size());
            all.addAll(options(question));
        }
        var texts = new Similarity(all);
        for (int q = 0; q < questions.size(); q++) {
            int from = first.get(q);
            int to = q + 1 < questions.size() ? first.get(q + 1) : all.size();
            var id = questions.get(q).id();
            for (int i = from; i < to; i++) {
                for (int j = from; j < i; j++) {
                    if (texts.of(j, i) > OPTIONS && !mayBeAlike(id, id)) {
                        found.accept(Shortcoming.of(
                                id,
                                "choices",
                                "has two options that are alike: '" + all.get(j) + "' and '" + all.get(i) + "'",
                                "set them apart, or name the question's own id under 'alike'"));
                    }
                }
            }
        }
    }

    private static List<String> options(Question question) {
        return question.answer().flatMap(Answer::choices).stream()
                .flatMap(c ->
                        Stream.concat(Stream.of(c.right()), c.wrong().stream().map(Answer.Wrong::text)))
                .toList();
    }

    private boolean mayBeAlike(QuestionId one, QuestionId other) {
        return alike.getOrDefault(one, Set.of()).contains(other)
                || alike.getOrDefault(other, Set.of()).contains(one);
    }

    private static String percent(double similarity) {
        return Math.round(similarity * 100) + "%";
    }
}
