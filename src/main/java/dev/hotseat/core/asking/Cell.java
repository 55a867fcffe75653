package dev.hotseat.core.asking;

import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;

/**
 * What questions share that are equally good to ask next. Every {@link Selection} is a union of cells; their number
 * depends on the taxonomy, not on the number of questions. The questions of a cell have positions from 0.
 */
public record Cell(TopicId topic, Level level, Likelihood likelihood, boolean draft) {

    public static Cell of(Question question) {
        return new Cell(question.topic(), question.level(), question.likelihood(), question.draft());
    }

    /** {@code topic/level/likelihood}, with {@code /draft} for drafts: the form in which stores keep it. */
    public String key() {
        return topic.slug() + "/" + level.word() + "/" + likelihood.value() + (draft ? "/draft" : "");
    }
}
