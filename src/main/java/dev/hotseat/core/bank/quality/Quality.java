package dev.hotseat.core.bank.quality;

import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All rules for a bank in which every entry is complete. */
public final class Quality {
    private Quality() {}

    /**
     * What falls short, entry by entry in the bank's order, and then what only shows over the whole bank.
     *
     * @param alike for a question those that it may sound like; itself, if its options may sound alike
     */
    public static List<Shortcoming> shortcomings(Bank bank, Map<QuestionId, Set<QuestionId>> alike) {
        var found = new ArrayList<Shortcoming>();
        for (var question : bank.questions()) {
            var parts = new Parts(question, found::add);
            parts.check();
            question.answer().ifPresent(answer -> {
                answer.choices().ifPresent(choices -> new Options(question.id(), choices, found::add).check());
                new Sources(question.id(), answer.sources(), found::add).check();
            });
        }
        var asked = List.<Question>copyOf(bank.questions());
        Options.places(asked, found::add);
        new Likeness(asked, alike, found::add).check();
        return List.copyOf(found);
    }
}
