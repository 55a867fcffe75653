package dev.hotseat.app.card.quiz;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Legible;
import dev.hotseat.core.place.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Members by name. No card of a quiz declares a mention, so nobody is pinged. */
final class Names {
    private static final int LONGEST = 32;

    private Names() {}

    static Inline of(AccountId account, String name) {
        return new Inline.MentionOf(new Mention.Member(account), Bounds.shorten(Legible.line(name), LONGEST));
    }

    static Inline of(KeptQuiz quiz, AccountId player) {
        return of(player, quiz.names().getOrDefault(player, player.person()));
    }

    /**
     * Several names in a row; of many the first ones and how many more there are.
     *
     * @param most how many names at most
     */
    static List<Inline> of(Map<AccountId, String> names, List<AccountId> players, int most) {
        var line = new ArrayList<Inline>();
        int shown = Math.min(most, players.size());
        for (int i = 0; i < shown; i++) {
            line.add(new Inline.Words(between(i, players.size())));
            var player = players.get(i);
            line.add(of(player, names.getOrDefault(player, player.person())));
        }
        if (shown < players.size()) {
            line.add(new Inline.Words(" and " + Words.number(players.size() - shown) + " more"));
        }
        return line;
    }

    private static String between(int place, int all) {
        if (place == 0) {
            return "";
        }
        return place == all - 1 ? " and " : ", ";
    }
}
