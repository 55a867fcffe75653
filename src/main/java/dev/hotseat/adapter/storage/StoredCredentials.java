package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Credentials;
import dev.hotseat.chat.Bytes;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Credentials} in the database. */
public final class StoredCredentials implements Credentials {
    private final Database database;

    public StoredCredentials(Database database) {
        this.database = database;
    }

    @Override
    public void keep(WorkspaceId workspace, Bytes sealed) {
        database.change(
                "credentials.keep",
                handle -> handle.createUpdate("""
                    insert into credential (workspace, sealed) values (:workspace, :sealed)
                    on conflict (workspace) do update set sealed = excluded.sealed
                    """)
                        .bind("workspace", workspace.key())
                        .bind("sealed", sealed.toArray())
                        .execute());
    }

    @Override
    public Optional<Bytes> of(WorkspaceId workspace) {
        return database.read(
                "credentials.of",
                handle -> handle.createQuery("select sealed from credential where workspace = :workspace")
                        .bind("workspace", workspace.key())
                        .map((row, _) -> Bytes.of(row.getBytes("sealed")))
                        .findOne());
    }

    @Override
    public Map<WorkspaceId, Bytes> all(Platform platform) {
        return database.read("credentials.all", handle -> {
            var all = new LinkedHashMap<WorkspaceId, Bytes>();
            handle.createQuery("select workspace, sealed from credential where workspace like :platform order by"
                            + " workspace")
                    .bind("platform", platform.slug() + "/%")
                    .map((row, _) ->
                            Map.entry(WorkspaceId.ofKey(row.getString("workspace")), Bytes.of(row.getBytes("sealed"))))
                    .forEach(one -> all.put(one.getKey(), one.getValue()));
            return all;
        });
    }

    @Override
    public void forget(WorkspaceId workspace) {
        database.change(
                "credentials.forget",
                handle -> handle.createUpdate("delete from credential where workspace = :workspace")
                        .bind("workspace", workspace.key())
                        .execute());
    }
}
