package dev.hotseat.app.port;

import dev.hotseat.chat.text.Legible;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.quiz.score.Results;
import java.util.Map;

/**
 * How a quiz ended, for people to see.
 *
 * @param title what it was about, as the title of a topic
 * @param names of the players, as the platform gave them: anything may stand in them
 */
public record FinalScores(String title, Results results, Map<AccountId, String> names) {
    public FinalScores {
        names = Map.copyOf(names);
    }

    /** The name in one line; an ellipsis for one that is not known or not to be seen. Of any length and any script. */
    public String name(AccountId player) {
        return Legible.line(names.getOrDefault(player, ""));
    }
}
