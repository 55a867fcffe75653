package dev.hotseat.app.port;

import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import java.util.List;

/** Finds questions by what people type: word forms, abbreviations, a beginning of a word. */
public interface QuestionSearch {

    /**
     * The best matches first; among equally good ones the likelier. Any text is allowed; one without a word finds
     * nothing.
     */
    List<QuestionId> find(String typed, Selection within, int limit);
}
