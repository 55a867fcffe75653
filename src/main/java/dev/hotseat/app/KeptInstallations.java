package dev.hotseat.app;

import dev.hotseat.app.card.FirstJoinCards;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Presence;
import dev.hotseat.app.port.Transactions;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Notes where the bot is, and greets whoever added it: once a workspace, since the outbox takes a key once. */
public final class KeptInstallations implements Installations {
    private final Transactions transactions;
    private final Presence presence;
    private final Outbox outbox;
    private final InstantSource clock;

    public KeptInstallations(Transactions transactions, Presence presence, Outbox outbox, InstantSource clock) {
        this.transactions = transactions;
        this.presence = presence;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void present(WorkspaceId workspace, Optional<AccountId> addedBy) {
        var now = clock.instant();
        transactions.inOne(() -> {
            presence.present(workspace, addedBy, now);
            addedBy.ifPresent(account -> greet(workspace, account, now));
            return true;
        });
    }

    @Override
    public void found(WorkspaceId workspace, AccountId likely) {
        var now = clock.instant();
        transactions.inOne(() -> {
            var first = presence.present(workspace, Optional.empty(), now);
            if (first) {
                presence.present(workspace, Optional.of(likely), now);
                greet(workspace, likely, now);
            }
            return first;
        });
    }

    private void greet(WorkspaceId workspace, AccountId account, Instant now) {
        outbox.add(
                "first-join/" + workspace.key(), new Post.Direct(workspace, account, FirstJoinCards.greeting()), now);
    }

    @Override
    public void removed(WorkspaceId workspace) {
        presence.removed(workspace, clock.instant());
    }

    @Override
    public void presentAre(Platform platform, Set<WorkspaceId> there, Predicate<WorkspaceId> listed) {
        for (var workspace : presence.where(platform)) {
            if (listed.test(workspace) && !there.contains(workspace)) {
                removed(workspace);
            }
        }
    }
}
