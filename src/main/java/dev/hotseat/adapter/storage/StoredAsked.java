package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Asked;
import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.asking.Leaning;
import dev.hotseat.core.asking.Pick;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * {@link Asked} in the database. A choice locks its audience, looks at each cell of the selection through indexes, and lets
 * {@link Pick} decide. What the bank's changes left behind is tidied only where a choice comes upon it: positions that
 * nobody holds any more are passed over, and a question that was asked before it came to its cell is noted as asked there.
 */
public final class StoredAsked implements Asked {
    private final Database database;

    public StoredAsked(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Drawn> draw(Audience audience, Selection selection, Leaning leaning, RandomGenerator chance) {
        return database.write(
                "asked.draw", handle -> choose(AudienceRows.lock(handle, audience), selection, leaning, chance));
    }

    @Override
    public void note(Audience audience, QuestionId question) {
        database.change("asked.note", handle -> AudienceRows.note(handle, audience, question));
    }

    private static Optional<Drawn> choose(
            AudienceRows rows, Selection selection, Leaning leaning, RandomGenerator chance) {
        // Where much is to be tidied, each turn takes twice as much at once, so that there are few.
        for (var most = 1; ; most = Math.min(most * 2, AudienceRows.MOST)) {
            var standings = rows.standings(selection);
            Optional<Drawn> question;
            switch (Pick.from(standings, leaning, chance)) {
                case Pick.Nothing() -> {
                    return Optional.empty();
                }
                case Pick.Fresh(var cell, var position) -> {
                    var standing = standings.stream()
                            .filter(s -> s.cell().equals(cell))
                            .findFirst()
                            .orElseThrow();
                    question = rows.fresh(standing, position, most);
                }
                case Pick.Again(var cell) -> question = rows.again(cell, most);
            }
            if (question.isPresent()) {
                return question;
            }
        }
    }
}
