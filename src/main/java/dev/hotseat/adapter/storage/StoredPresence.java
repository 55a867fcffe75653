package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Presence;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link Presence} in the database. */
public final class StoredPresence implements Presence {
    private final Database database;

    public StoredPresence(Database database) {
        this.database = database;
    }

    @Override
    public boolean present(WorkspaceId workspace, Optional<AccountId> addedBy, Instant now) {
        return database.write("presence.present", handle -> {
            var first = handle.createUpdate("""
                insert into installation (workspace, present_at) values (:workspace, :now)
                on conflict (workspace) do nothing
                """)
                            .bind("workspace", workspace.key())
                            .bind("now", Micros.of(now))
                            .execute()
                    == 1;
            if (!first) {
                handle.createUpdate("update installation set removed_at = null where workspace = :workspace")
                        .bind("workspace", workspace.key())
                        .execute();
            }
            addedBy.ifPresent(account -> handle.createUpdate("""
                insert into installer (workspace, account) values (:workspace, :account)
                on conflict (workspace) do update set account = excluded.account
                """)
                    .bind("workspace", workspace.key())
                    .bind("account", account.key())
                    .execute());
            return first;
        });
    }

    @Override
    public void removed(WorkspaceId workspace, Instant now) {
        database.change(
                "presence.removed",
                handle -> handle.createUpdate("""
                    insert into installation (workspace, present_at, removed_at) values (:workspace, :now, :now)
                    on conflict (workspace) do update
                        set removed_at = coalesce(installation.removed_at, excluded.removed_at)
                    """)
                        .bind("workspace", workspace.key())
                        .bind("now", Micros.of(now))
                        .execute());
    }

    @Override
    public List<WorkspaceId> where(Platform platform) {
        return database.read(
                "presence.where",
                handle -> handle.createQuery("""
                    select workspace from installation where removed_at is null and workspace like :ofPlatform
                    order by workspace
                    """)
                        .bind("ofPlatform", platform.slug() + "/%")
                        .mapTo(String.class)
                        .map(WorkspaceId::ofKey)
                        .list());
    }
}
