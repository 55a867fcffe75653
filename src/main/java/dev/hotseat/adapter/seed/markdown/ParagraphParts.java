package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.adapter.seed.QuestionLine;
import dev.hotseat.core.bank.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes paragraphs apart where a line begins a question, an answer or the like. */
final class ParagraphParts {
    /** A question is not longer than that. */
    private static final int MOST_LINES = 20;

    private final Style style;
    private final boolean options;
    private OptionalInt nextNumber = OptionalInt.of(1);

    /** What some lines of a paragraph are. */
    sealed interface Part {
        /** All of the lines. */
        Passage lines();

        /**
         * A question.
         *
         * @param rest what stands behind it in its last line and in further lines
         */
        record Question(Passage lines, Passage question, Passage rest) implements Part {}

        /**
         * An answer with a label before it.
         *
         * @param answer without the label; often nothing
         */
        record Answer(Passage lines, Passage answer) implements Part {}

        record Stated(Passage lines, Level level) implements Part {}

        /** What an export says of a question. */
        record Exported(Passage lines, QuestionLine line) implements Part {}

        record Words(Passage lines) implements Part {}
    }

    /**
     * For paragraphs in reading order.
     *
     * @param options whether options of a choice stand among them, so that {@code A.} is one and no label
     */
    ParagraphParts(Style style, boolean options) {
        this.style = style;
        this.options = options;
    }

    List<Part> of(Passage paragraph) {
        var parts = new ArrayList<Part>();
        var lines = new ArrayList<Passage.Line>();
        for (var line : paragraph.lines()) {
            if (!lines.isEmpty() && begins(new Passage(List.of(line)))) {
                parts.add(part(new Passage(lines)));
                lines.clear();
            }
            lines.add(line);
        }
        parts.add(part(new Passage(lines)));
        return parts;
    }

    private boolean begins(Passage line) {
        return answer(line).isPresent()
                || LevelWords.label(line.text()).isPresent()
                || question(line).isPresent();
    }

    private Part part(Passage lines) {
        var question = question(lines);
        if (question.isPresent()) {
            number(lines);
            return question(lines, question.get());
        }
        return QuestionLine.parse(lines.text())
                .<Part>map(line -> new Part.Exported(lines, line))
                .or(() -> LevelWords.label(lines.text()).map(level -> new Part.Stated(lines, level)))
                .or(() -> answer(lines)
                        .map(label -> new Part.Answer(lines, label.content().then(label.rest()))))
                .orElseGet(() -> new Part.Words(lines));
    }

    /** The question of some lines; what follows its question mark in further lines is the rest. */
    static Part.Question question(Passage lines, Label label) {
        var content = label.content().lines();
        boolean asksToTheEnd = Wording.asks(Plain.of(label.content().text()));
        int most = label.rest().hasWords() || asksToTheEnd ? 0 : Math.min(content.size() - 1, MOST_LINES);
        for (int i = 1; i <= most; i++) {
            var begin = new Passage(content.subList(0, i));
            if (Wording.asks(Plain.of(begin.text()))) {
                return new Part.Question(lines, begin, new Passage(content.subList(i, content.size())));
            }
        }
        return new Part.Question(lines, label.content(), label.rest());
    }

    private Optional<Label> question(Passage lines) {
        return switch (style) {
            case LABELS -> Label.question(lines);
            case BOLD -> inBold(lines);
            case PARAGRAPHS ->
                Optional.of(new Label(lines, Passage.NOTHING)).filter(_ -> reads(Plain.of(lines.text())));
            case HEADING, SUMMARIES, LISTS -> Optional.empty();
        };
    }

    private static boolean reads(String plain) {
        return Wording.asks(plain) || Wording.tells(plain);
    }

    private Optional<Label> answer(Passage lines) {
        var answer = Label.answer(lines);
        return answer.isEmpty() && style == Style.LABELS && !options ? Label.shortAnswer(lines) : answer;
    }

    private Optional<Label> inBold(Passage lines) {
        var bold = Emphasis.of(lines);
        if (bold.isEmpty()) {
            return Optional.empty();
        }
        var inside = bold.get().inside();
        var rest = bold.get().rest();
        int number = Label.number(inside.text());
        var plain = Plain.of(inside.text());
        var words = plain.substring(Label.number(plain));
        if (Wording.asks(words) || Label.beginsQuestion(plain)) {
            return Optional.of(new Label(inside, rest));
        }
        boolean ownLine = !rest.line(inside.last().number()).hasWords();
        if (ownLine && (number > 0 || Wording.mayAsk(words))) {
            return Optional.of(new Label(inside, rest));
        }
        return isNext(inside)
                ? Optional.of(new Label(inside.after(0, number).then(rest), Passage.NOTHING))
                : Optional.empty();
    }

    /** Whether a number is printed that goes on from the question before. */
    private boolean isNext(Passage bold) {
        return nextNumber.isPresent() && Label.printed(bold.text()).equals(nextNumber);
    }

    private void number(Passage question) {
        var printed = Emphasis.of(question)
                .map(bold -> Label.printed(bold.inside().text()))
                .orElse(OptionalInt.empty());
        nextNumber = printed.isPresent() ? OptionalInt.of(printed.getAsInt() + 1) : OptionalInt.empty();
    }
}
