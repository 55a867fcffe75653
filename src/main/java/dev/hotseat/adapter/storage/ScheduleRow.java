package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.KeptSchedule.Course;
import dev.hotseat.app.port.KeptSchedule.Suspension;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.daily.Order;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Plan;
import dev.hotseat.core.daily.Reading;
import dev.hotseat.core.daily.Reveal;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.TimeOfDay;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.core.daily.Weekdays;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stored form of a schedule: a row of {@code daily}, joined with who set it. */
final class ScheduleRow {
    static final String SELECT =
            "select d.*, s.account as setter from daily d left join daily_setter s on s.daily = d.id ";

    private ScheduleRow() {}

    /** The value of each column but those of the key, by its name. */
    static Map<String, Object> values(KeptSchedule schedule) {
        var wanted = schedule.wanted();
        var plan = schedule.plan();
        var course = schedule.course();
        var suspension = schedule.suspension();
        var values = new HashMap<String, Object>();
        values.put("channel", wanted.channel().channel());
        values.put("time", TimeOfDay.print(wanted.time()));
        values.put("zone", wanted.zone().getId());
        values.put("days", wanted.days().print());
        values.put("topic", wanted.selection().topic().map(TopicId::slug));
        values.put("level", wanted.selection().level().map(Level::word));
        values.put("reveal", wanted.reveal().print());
        values.put("picked", wanted.order().word());
        values.put("mention", wanted.group());
        values.put("threaded", wanted.thread() ? 1 : 0);
        values.put("roundup", wanted.roundup() ? 1 : 0);
        values.put("pause_from", plan.pause().map(pause -> pause.from().toString()));
        values.put("pause_resumes", plan.pause().flatMap(Pause::resumes).map(LocalDate::toString));
        values.put("skipped", dates(plan.skipped()));
        values.put("holidays", dates(plan.holidays()));
        values.put("revision", schedule.revision());
        values.put("last_date", schedule.last().map(LocalDate::toString));
        values.put("after_at", Micros.of(schedule.after()));
        values.put("questions", course.questions());
        values.put("lap", course.lap());
        values.put("lap_began", course.lapBegan());
        values.put("spare", course.spare().map(QuestionId::slug));
        values.put("suspended_at", suspension.map(s -> Micros.of(s.since())));
        values.put("suspended_why", suspension.map(Suspension::why));
        values.put("told_at", suspension.map(s -> Micros.of(s.told())));
        values.put("restored", schedule.restored() ? 1 : 0);
        return values;
    }

    private static String dates(Set<LocalDate> dates) {
        return dates.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    static KeptSchedule from(ResultSet row) throws SQLException {
        var wanted = wanted(row);
        return new KeptSchedule(
                new ScheduleId(row.getString("id")),
                row.getInt("number"),
                Optional.ofNullable(row.getString("setter")).map(AccountId::ofKey),
                wanted,
                new Plan(
                        wanted.time(),
                        wanted.zone(),
                        wanted.days(),
                        pause(row),
                        dates(row.getString("skipped")),
                        dates(row.getString("holidays"))),
                row.getLong("revision"),
                date(row.getString("last_date")),
                Micros.instant(row.getLong("after_at")),
                new Course(
                        row.getLong("questions"),
                        row.getInt("lap"),
                        row.getLong("lap_began"),
                        Optional.ofNullable(row.getString("spare")).map(QuestionId::new)),
                suspension(row),
                row.getInt("restored") == 1);
    }

    private static Optional<Pause> pause(ResultSet row) throws SQLException {
        var resumes = date(row.getString("pause_resumes"));
        return date(row.getString("pause_from")).map(from -> new Pause(from, resumes));
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        return new Wanted(
                understood(TimeOfDay.read(row.getString("time"))),
                ZoneId.of(row.getString("zone")),
                understood(Weekdays.read(row.getString("days"))),
                new Selection(
                        Optional.ofNullable(row.getString("topic")).map(TopicId::new),
                        Optional.ofNullable(row.getString("level")).flatMap(Level::parse)),
                understood(Reveal.read(row.getString("reveal"))),
                Order.of(row.getString("picked")).orElseThrow(),
                new ChannelId(WorkspaceId.ofKey(row.getString("workspace")), row.getString("channel")),
                Optional.ofNullable(row.getString("mention")),
                row.getInt("threaded") == 1,
                row.getInt("roundup") == 1);
    }

    private static Optional<Suspension> suspension(ResultSet row) throws SQLException {
        var why = row.getString("suspended_why");
        return why == null
                ? Optional.empty()
                : Optional.of(new Suspension(
                        Micros.instant(row.getLong("suspended_at")), why, Micros.instant(row.getLong("told_at"))));
    }

    /** What was printed is understood. */
    static <T> T understood(Reading<T> reading) {
        return switch (reading) {
            case Reading.Understood<T>(var value) -> value;
            case Reading.Refused<T>(var why) -> throw new IllegalStateException("stored, but not understood: " + why);
        };
    }

    static Optional<LocalDate> date(@Nullable String date) {
        return Optional.ofNullable(date).map(LocalDate::parse);
    }

    private static Set<LocalDate> dates(String dates) {
        return Arrays.stream(dates.split(",", -1))
                .filter(date -> !date.isEmpty())
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
    }
}
