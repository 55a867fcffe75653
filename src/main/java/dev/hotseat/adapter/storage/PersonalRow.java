package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.KeptPersonal;
import dev.hotseat.app.port.PersonalDelivery;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Personal;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.TimeOfDay;
import dev.hotseat.core.daily.Weekdays;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The stored forms of personal dailies and of what came of them. */
final class PersonalRow {
    private PersonalRow() {}

    /** The value of each column of {@code personal_daily}, by its name. */
    static Map<String, Object> values(KeptPersonal personal) {
        var wanted = personal.wanted();
        var values = new HashMap<String, Object>();
        values.put("account", personal.account().key());
        values.put("id", personal.id().text());
        values.put("workspace", personal.workspace().key());
        values.put("time", TimeOfDay.print(wanted.time()));
        values.put("zone", wanted.zone().getId());
        values.put("days", wanted.days().print());
        values.put("topic", wanted.selection().topic().map(TopicId::slug));
        values.put("level", wanted.selection().level().map(Level::word));
        values.put("pause_from", personal.pause().map(pause -> pause.from().toString()));
        values.put("pause_resumes", personal.pause().flatMap(Pause::resumes).map(LocalDate::toString));
        values.put("revision", personal.revision());
        values.put("last_date", personal.last().map(LocalDate::toString));
        values.put("after_at", Micros.of(personal.after()));
        values.put("spare", personal.spare().map(QuestionId::slug));
        values.put("refused_why", personal.refused());
        values.put("restored", personal.restored() ? 1 : 0);
        return values;
    }

    static KeptPersonal personal(ResultSet row) throws SQLException {
        var resumes = ScheduleRow.date(row.getString("pause_resumes"));
        return new KeptPersonal(
                new ScheduleId(row.getString("id")),
                AccountId.ofKey(row.getString("account")),
                WorkspaceId.ofKey(row.getString("workspace")),
                new Personal(
                        ScheduleRow.understood(TimeOfDay.read(row.getString("time"))),
                        ZoneId.of(row.getString("zone")),
                        ScheduleRow.understood(Weekdays.read(row.getString("days"))),
                        new Selection(
                                Optional.ofNullable(row.getString("topic")).map(TopicId::new),
                                Optional.ofNullable(row.getString("level")).flatMap(Level::parse))),
                ScheduleRow.date(row.getString("pause_from")).map(from -> new Pause(from, resumes)),
                row.getLong("revision"),
                ScheduleRow.date(row.getString("last_date")),
                Micros.instant(row.getLong("after_at")),
                Optional.ofNullable(row.getString("spare")).map(QuestionId::new),
                Optional.ofNullable(row.getString("refused_why")),
                row.getInt("restored") == 1);
    }

    /** The value of each column of {@code personal_delivery} but whether it was answered, by its name. */
    static Map<String, Object> values(PersonalDelivery delivery) {
        return Map.of(
                "account",
                delivery.account().key(),
                "date",
                delivery.date().toString(),
                "personal",
                delivery.personal().text(),
                "due_at",
                Micros.of(delivery.due()),
                "question",
                delivery.question().map(QuestionId::slug),
                "fate",
                word(delivery.state()),
                "fate_at",
                Micros.of(delivery.at()),
                "why",
                delivery.why());
    }

    private static String word(PersonalDelivery.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static PersonalDelivery delivery(ResultSet row) throws SQLException {
        return new PersonalDelivery(
                AccountId.ofKey(row.getString("account")),
                LocalDate.parse(row.getString("date")),
                new ScheduleId(row.getString("personal")),
                Micros.instant(row.getLong("due_at")),
                Optional.ofNullable(row.getString("question")).map(QuestionId::new),
                PersonalDelivery.State.valueOf(row.getString("fate").toUpperCase(Locale.ROOT)),
                Micros.instant(row.getLong("fate_at")),
                row.getString("why"));
    }
}
