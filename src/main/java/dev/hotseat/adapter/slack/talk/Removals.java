package dev.hotseat.adapter.slack.talk;

import dev.hotseat.app.Installations;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The bot is taken out of a workspace: Slack tells it twice, as {@code app_uninstalled} and as {@code tokens_revoked}, in
 * either order. It is passed on once.
 */
public final class Removals implements Departures {
    private final Installations installations;
    private final Consumer<String> lost;
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    /**
     * Passes removals on.
     *
     * @param lost told the team whose token is worth nothing any more
     */
    public Removals(Installations installations, Consumer<String> lost) {
        this.installations = installations;
        this.lost = lost;
    }

    /** The bot is there, for the first time or again. */
    public void present(String team) {
        gone.remove(team);
        installations.present(Ids.workspace(team), Optional.empty());
    }

    @Override
    public void removed(String team) {
        lost.accept(team);
        found(team);
    }

    /** The bot was taken out while nobody listened: whoever says so knows already that the token is worth nothing. */
    public void found(String team) {
        if (gone.add(team)) {
            try {
                installations.removed(Ids.workspace(team));
            } catch (RuntimeException e) {
                gone.remove(team);
                throw e;
            }
        }
    }
}
