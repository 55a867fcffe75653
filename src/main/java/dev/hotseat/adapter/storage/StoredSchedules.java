package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Schedules;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** {@link Schedules} in the database. */
public final class StoredSchedules implements Schedules {
    private final Database database;

    public StoredSchedules(Database database) {
        this.database = database;
    }

    @Override
    public Optional<KeptSchedule> add(KeptSchedule schedule) {
        return database.write("schedules.add", handle -> {
            lock(handle, schedule.workspace());
            var channel = schedule.wanted().channel();
            if (in(handle, channel).size() >= MOST_IN_CHANNEL) {
                return Optional.empty();
            }
            var number = handle.createQuery(
                            "select coalesce(max(number), 0) + 1 from daily where workspace = :workspace")
                    .bind("workspace", schedule.workspace().key())
                    .mapTo(Integer.class)
                    .one();
            var numbered = schedule.numbered(number);
            insert(handle, numbered);
            setter(handle, numbered);
            return Optional.of(numbered);
        });
    }

    /** Whoever adds one at the same time waits here, so that numbers and counts hold. */
    private static void lock(Handle handle, WorkspaceId workspace) {
        handle.createUpdate("insert into setting (workspace) values (:workspace)"
                        + " on conflict (workspace) do update set workspace = excluded.workspace")
                .bind("workspace", workspace.key())
                .execute();
    }

    private static void insert(Handle handle, KeptSchedule schedule) {
        var values = ScheduleRow.values(schedule);
        var names = new TreeSet<>(values.keySet());
        handle.createUpdate("insert into daily (id, workspace, number, " + String.join(", ", names)
                        + ") values (:id, :workspace, :number, "
                        + names.stream().map(name -> ":" + name).collect(Collectors.joining(", ")) + ")")
                .bind("id", schedule.id().text())
                .bind("workspace", schedule.workspace().key())
                .bind("number", schedule.number())
                .bindMap(values)
                .execute();
    }

    private static void setter(Handle handle, KeptSchedule schedule) {
        schedule.setBy()
                .ifPresent(by -> handle.createUpdate("""
                    insert into daily_setter (daily, account) values (:daily, :account)
                    on conflict (daily) do update set account = excluded.account
                    """)
                        .bind("daily", schedule.id().text())
                        .bind("account", by.key())
                        .execute());
    }

    @Override
    public Optional<KeptSchedule> schedule(WorkspaceId workspace, ScheduleId id) {
        return database.read(
                "schedules.schedule",
                handle -> handle.createQuery(ScheduleRow.SELECT + "where d.id = :id and d.workspace = :workspace")
                        .bind("id", id.text())
                        .bind("workspace", workspace.key())
                        .map((row, _) -> ScheduleRow.from(row))
                        .findOne());
    }

    @Override
    public List<KeptSchedule> in(ChannelId channel) {
        return database.read("schedules.in-channel", handle -> in(handle, channel));
    }

    private static List<KeptSchedule> in(Handle handle, ChannelId channel) {
        return handle.createQuery(ScheduleRow.SELECT
                        + "where d.workspace = :workspace and d.channel = :channel order by d.number")
                .bind("workspace", channel.workspace().key())
                .bind("channel", channel.channel())
                .map((row, _) -> ScheduleRow.from(row))
                .list();
    }

    @Override
    public List<KeptSchedule> in(WorkspaceId workspace) {
        return database.read(
                "schedules.in-workspace",
                handle -> handle.createQuery(ScheduleRow.SELECT + "where d.workspace = :workspace order by d.number")
                        .bind("workspace", workspace.key())
                        .map((row, _) -> ScheduleRow.from(row))
                        .list());
    }

    @Override
    public List<KeptSchedule> all(Optional<ScheduleId> after, int most) {
        return database.read(
                "schedules.all",
                handle -> handle.createQuery(ScheduleRow.SELECT + "where d.id > :after order by d.id limit :most")
                        .bind("after", after.map(ScheduleId::text).orElse(""))
                        .bind("most", most)
                        .map((row, _) -> ScheduleRow.from(row))
                        .list());
    }

    @Override
    public Optional<KeptSchedule> locked(ScheduleId id) {
        if (!database.isInTransaction()) {
            throw new IllegalStateException("a schedule is locked within a transaction");
        }
        return database.write(
                "schedules.locked",
                handle -> handle.createQuery("select id from daily where id = :id "
                                + database.dialect().lock())
                        .bind("id", id.text())
                        .mapTo(String.class)
                        .findOne()
                        .flatMap(_ -> handle.createQuery(ScheduleRow.SELECT + "where d.id = :id")
                                .bind("id", id.text())
                                .map((row, _) -> ScheduleRow.from(row))
                                .findOne()));
    }

    @Override
    public void change(KeptSchedule schedule) {
        var values = ScheduleRow.values(schedule);
        var assignments = new TreeSet<>(values.keySet())
                .stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
        database.change("schedules.change", handle -> {
            handle.createUpdate("update daily set " + assignments + " where id = :id")
                    .bind("id", schedule.id().text())
                    .bindMap(values)
                    .execute();
            setter(handle, schedule);
        });
    }

    @Override
    public void remove(ScheduleId id) {
        database.change(
                "schedules.remove",
                handle -> handle.createUpdate("delete from daily where id = :id")
                        .bind("id", id.text())
                        .execute());
    }

    @Override
    public boolean noticeRestore() {
        return database.write("schedules.notice-restore", handle -> {
            var place = handle.createQuery(database.dialect().place())
                    .mapTo(String.class)
                    .one();
            handle.createUpdate("insert into daily_place (id, place) values (1, :place) on conflict (id) do nothing")
                    .bind("place", place)
                    .execute();
            boolean elsewhere = handle.createUpdate("update daily_place set place = :place where place <> :place")
                            .bind("place", place)
                            .execute()
                    == 1;
            if (elsewhere) {
                handle.createUpdate("update daily set restored = 1").execute();
                handle.createUpdate("update personal_daily set restored = 1").execute();
                handle.createUpdate(Backup.SEND_NOTHING_OF_BEFORE).execute();
            }
            return elsewhere;
        });
    }
}
