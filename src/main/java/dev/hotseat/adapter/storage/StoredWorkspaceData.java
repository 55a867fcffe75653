package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.WorkspaceData;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** {@link WorkspaceData} in the database. */
public final class StoredWorkspaceData implements WorkspaceData {
    private static final String OF_IT = "workspace = :workspace";
    private static final String OF_ITS_CHANNELS = "audience in (select id from audience where workspace = :workspace)";

    /**
     * The tables in the order of deletion, which is that in which others lock them. A test compares them with those of the
     * schema that name a workspace or an audience.
     */
    static final List<Table> TABLES = List.of(
            new Table("installation", OF_IT),
            new Table("installer", OF_IT),
            new Table("credential", OF_IT),
            new Table("setting", OF_IT),
            new Table("manager", OF_IT),
            new Table("welcome_channel", OF_IT),
            new Table("report", OF_IT),
            new Table("outbox", OF_IT),
            new Table("quiz", OF_IT),
            new Table("quiz_result", OF_IT),
            new Table("daily_delivery", OF_IT),
            new Table("daily", OF_IT),
            new Table("personal_daily", OF_IT),
            new Table("asked", OF_ITS_CHANNELS),
            new Table("unasked", OF_ITS_CHANNELS),
            new Table("audience", OF_IT));

    /** What the bot is in a workspace by: without it the bot would be mute there, and its removal would delete nothing. */
    private static final Set<String> PRESENCE = Set.of("installation", "credential");

    private final Database database;

    public StoredWorkspaceData(Database database) {
        this.database = database;
    }

    /**
     * A table with rows of workspaces.
     *
     * @param whose the condition for the rows of {@code :workspace}
     */
    record Table(String name, String whose) {}

    @Override
    public List<Kept> kept() {
        var named = TABLES.stream()
                .filter(table -> table.whose().equals(OF_IT))
                .map(table -> "select workspace from " + table.name() + " where workspace is not null")
                .collect(Collectors.joining(" union "));
        return database.read(
                "workspaces.kept",
                handle -> handle.createQuery("select k.workspace, i.removed_at from (" + named + ") k"
                                + " left join installation i on i.workspace = k.workspace order by k.workspace")
                        .map((row, _) -> {
                            var at = row.getLong("removed_at");
                            var removed = row.wasNull() ? Optional.<Instant>empty() : Optional.of(Micros.instant(at));
                            return new Kept(WorkspaceId.ofKey(row.getString("workspace")), removed);
                        })
                        .list());
    }

    @Override
    public int delete(WorkspaceId workspace) {
        return database.write("workspaces.delete", handle -> delete(handle, workspace));
    }

    @Override
    public int clear(WorkspaceId workspace) {
        return database.write(
                "workspaces.clear",
                handle -> delete(handle, workspace, TABLES.stream().filter(table -> !PRESENCE.contains(table.name()))));
    }

    private static int delete(Handle handle, WorkspaceId workspace) {
        return delete(handle, workspace, TABLES.stream());
    }

    private static int delete(Handle handle, WorkspaceId workspace, Stream<Table> tables) {
        return tables.mapToInt(table -> handle.createUpdate("delete from " + table.name() + " where " + table.whose())
                        .bind("workspace", workspace.key())
                        .execute())
                .sum();
    }

    @Override
    public List<WorkspaceId> deleteRemoved(Instant by) {
        var removed = database.read(
                "workspaces.removed",
                handle -> handle.createQuery(
                                "select workspace from installation where removed_at <= :by order by removed_at")
                        .bind("by", Micros.of(by))
                        .mapTo(String.class)
                        .map(WorkspaceId::ofKey)
                        .list());
        return removed.stream()
                .filter(workspace -> deleteRemoved(workspace, by))
                .toList();
    }

    /** Looks again under the lock: the bot may be back by now. */
    private boolean deleteRemoved(WorkspaceId workspace, Instant by) {
        return database.write("workspaces.delete-removed", handle -> {
            var gone =
                    handle.createUpdate("delete from installation where workspace = :workspace and removed_at <= :by")
                                    .bind("workspace", workspace.key())
                                    .bind("by", Micros.of(by))
                                    .execute()
                            == 1;
            if (gone) {
                delete(handle, workspace);
            }
            return gone;
        });
    }
}
