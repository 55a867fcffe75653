package dev.hotseat.app.port;

import dev.hotseat.core.asking.Cell;
import dev.hotseat.core.bank.QuestionId;
import java.util.Map;

/** What the choice of questions needs to know of the bank: which question is in which cell, and where. */
public interface Catalogue {

    /**
     * Makes the catalogue say exactly this. A question that stays in its cell keeps its position; a new one, or one that
     * moved to another cell, gets the next position there; a position that nobody holds any more is never given again. New
     * questions of a cell get their positions in the map's order. What audiences were asked stays with the questions.
     */
    void replace(Map<QuestionId, Cell> questions);
}
