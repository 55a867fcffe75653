package dev.hotseat.adapter.seed;

import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The line below a question in a Markdown export, which an import takes up again. */
public record QuestionLine(Level level, Likelihood likelihood, QuestionId id) {
    /** Stands in the place of an answer. */
    public static final String NO_ANSWER = "*No answer yet.*";

    private static final Pattern FORM =
            Pattern.compile("\\*(basic|intermediate|advanced), likelihood ([1-5]) of 5, `([^`]{1,60})`\\*");

    static QuestionLine of(Question question) {
        return new QuestionLine(question.level(), question.likelihood(), question.id());
    }

    /** The line that this text is, if it is one. */
    public static Optional<QuestionLine> parse(String text) {
        var line = FORM.matcher(text.strip());
        return line.matches()
                ? QuestionId.parse(line.group(3))
                        .map(id -> new QuestionLine(
                                Level.parse(line.group(1)).orElseThrow(),
                                new Likelihood(Integer.parseInt(line.group(2))),
                                id))
                : Optional.empty();
    }

    /** The line, in italics. */
    String text() {
        return "*" + level.word() + ", likelihood " + likelihood.value() + " of 5, `" + id.slug() + "`*";
    }
}
