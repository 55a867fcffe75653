package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Workspaces;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.QuizRules;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.place.WorkspaceSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** {@link Workspaces} in the database: a row for each thing that was set, so that a change touches no other. */
public final class StoredWorkspaces implements Workspaces {
    private static final String MANAGERS = "manager";
    private static final String CHANNELS = "welcome_channel";

    private final Database database;

    public StoredWorkspaces(Database database) {
        this.database = database;
    }

    @Override
    public WorkspaceSettings settings(WorkspaceId workspace) {
        var rows = database.read(
                "workspaces.settings",
                handle -> handle.createQuery("""
                    select 'zone' as kind, zone as value, 0 as id from setting
                        where workspace = :workspace and zone is not null
                    union all
                    select 'quiz-starters', 'managers', 0 from setting
                        where workspace = :workspace and quiz_managers_start = 1
                    union all
                    select 'quiz-locked', 'locked', 0 from setting where workspace = :workspace and quiz_locked = 1
                    union all
                    select 'catch-up', cast(catch_up_minutes as varchar(9)), 0 from setting
                        where workspace = :workspace and catch_up_minutes is not null
                    union all
                    select 'manager', account, id from manager where workspace = :workspace
                    union all
                    select 'channel', channel, id from welcome_channel where workspace = :workspace
                    order by id
                    """)
                        .bind("workspace", workspace.key())
                        .map((row, _) -> new Row(row.getString("kind"), row.getString("value")))
                        .list());
        return new WorkspaceSettings(
                values(rows, "manager").map(AccountId::ofKey).toList(),
                values(rows, "channel").map(id -> new ChannelId(workspace, id)).toList(),
                values(rows, "zone").findFirst().map(ZoneId::of),
                new QuizRules(
                        values(rows, "quiz-starters").findFirst().isPresent(),
                        values(rows, "quiz-locked").findFirst().isPresent()),
                orUsual(values(rows, "catch-up").findFirst().map(Long::valueOf)));
    }

    private record Row(String kind, String value) {}

    private static Stream<String> values(List<Row> rows, String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).map(Row::value);
    }

    @Override
    public Set<AccountId> informed(WorkspaceId workspace) {
        return database.read(
                "workspaces.informed",
                handle -> handle.createQuery("""
                    select account from manager where workspace = :workspace
                    union
                    select account from installer where workspace = :workspace
                    """)
                        .bind("workspace", workspace.key())
                        .mapTo(String.class)
                        .map(AccountId::ofKey)
                        .set());
    }

    @Override
    public boolean name(WorkspaceId workspace, AccountId manager) {
        var row = new OneOf(MANAGERS, "account", workspace, manager.key());
        return database.write("workspaces.name", handle -> row.add(handle, WorkspaceSettings.MOST_MANAGERS));
    }

    @Override
    public boolean unname(WorkspaceId workspace, AccountId manager) {
        var row = new OneOf(MANAGERS, "account", workspace, manager.key());
        return database.write("workspaces.unname", row::remove);
    }

    @Override
    public boolean welcome(ChannelId channel) {
        var row = new OneOf(CHANNELS, "channel", channel.workspace(), channel.channel());
        return database.write("workspaces.welcome", handle -> row.add(handle, WorkspaceSettings.MOST_CHANNELS));
    }

    @Override
    public boolean unwelcome(ChannelId channel) {
        var row = new OneOf(CHANNELS, "channel", channel.workspace(), channel.channel());
        return database.write("workspaces.unwelcome", row::remove);
    }

    @Override
    public void welcomeEverywhere(WorkspaceId workspace) {
        database.change(
                "workspaces.welcome-everywhere",
                handle -> handle.createUpdate("delete from welcome_channel where workspace = :workspace")
                        .bind("workspace", workspace.key())
                        .execute());
    }

    @Override
    public void zone(WorkspaceId workspace, ZoneId zone) {
        database.change(
                "workspaces.zone",
                handle -> handle.createUpdate("""
                    insert into setting (workspace, zone) values (:workspace, :zone)
                    on conflict (workspace) do update set zone = excluded.zone
                    """)
                        .bind("workspace", workspace.key())
                        .bind("zone", zone.getId())
                        .execute());
    }

    @Override
    public void quizzes(WorkspaceId workspace, QuizRules rules) {
        database.change(
                "workspaces.quizzes",
                handle -> handle.createUpdate("""
                    insert into setting (workspace, quiz_managers_start, quiz_locked)
                    values (:workspace, :managersStart, :locked)
                    on conflict (workspace) do update
                    set quiz_managers_start = excluded.quiz_managers_start, quiz_locked = excluded.quiz_locked
                    """)
                        .bind("workspace", workspace.key())
                        .bind("managersStart", rules.managersStart() ? 1 : 0)
                        .bind("locked", rules.locked() ? 1 : 0)
                        .execute());
    }

    @Override
    public Duration catchUp(WorkspaceId workspace) {
        return orUsual(database.read(
                "workspaces.catch-up",
                handle -> handle.createQuery("select catch_up_minutes from setting where workspace = :workspace"
                                + " and catch_up_minutes is not null")
                        .bind("workspace", workspace.key())
                        .mapTo(Long.class)
                        .findOne()));
    }

    private static Duration orUsual(Optional<Long> minutes) {
        return minutes.map(Duration::ofMinutes).orElse(WorkspaceSettings.USUAL_CATCH_UP);
    }

    @Override
    public void catchUp(WorkspaceId workspace, Duration window) {
        database.change(
                "workspaces.set-catch-up",
                handle -> handle.createUpdate("""
                    insert into setting (workspace, catch_up_minutes) values (:workspace, :minutes)
                    on conflict (workspace) do update set catch_up_minutes = excluded.catch_up_minutes
                    """)
                        .bind("workspace", workspace.key())
                        .bind("minutes", window.toMinutes())
                        .execute());
    }

    /** A row of a table that has several for a workspace. */
    private record OneOf(String table, String column, WorkspaceId workspace, String value) {

        /** Adds it, unless there are as many others already. */
        boolean add(Handle handle, int most) {
            // Whoever adds at the same time waits here, so that the count holds.
            handle.createUpdate("insert into setting (workspace) values (:workspace)"
                            + " on conflict (workspace) do update set workspace = excluded.workspace")
                    .bind("workspace", workspace.key())
                    .execute();
            var there = handle.createQuery("select " + column + " from " + table + " where workspace = :workspace")
                    .bind("workspace", workspace.key())
                    .mapTo(String.class)
                    .list();
            if (there.contains(value)) {
                return true;
            }
            return there.size() < most
                    && handle.createUpdate("insert into " + table + " (workspace, " + column + ")"
                                            + " values (:workspace, :value)")
                                    .bind("workspace", workspace.key())
                                    .bind("value", value)
                                    .execute()
                            == 1;
        }

        boolean remove(Handle handle) {
            return handle.createUpdate("delete from " + table + " where workspace = :workspace and " + column
                                    + " = :value")
                            .bind("workspace", workspace.key())
                            .bind("value", value)
                            .execute()
                    == 1;
        }
    }
}
