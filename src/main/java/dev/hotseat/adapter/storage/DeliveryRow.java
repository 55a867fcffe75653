package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptDelivery.Asking;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.Delivery;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Fate;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The stored form of a delivery: a row of {@code daily_delivery}. */
final class DeliveryRow {
    private DeliveryRow() {}

    /** The value of each column by its name. */
    static Map<String, Object> values(KeptDelivery delivery) {
        var key = delivery.key();
        var fate = delivery.fate();
        var message = message(fate);
        var asking = delivery.asking();
        var values = new HashMap<String, Object>();
        values.put("name", key.key());
        values.put("daily", key.schedule().text());
        values.put("workspace", delivery.workspace().key());
        values.put("date", date(key));
        values.put("due_at", Micros.of(delivery.delivery().due()));
        values.put("fate", fate.word());
        values.put("fate_at", Micros.of(fate.at()));
        values.put("why", fate.why());
        values.put("message_channel", message.map(m -> m.channel().channel()));
        values.put("message_thread", message.flatMap(MessageReference::thread));
        values.put("message", message.map(MessageReference::message));
        values.put("question", asking.map(a -> a.question().slug()));
        values.put("number", asking.map(Asking::number));
        values.put("lap", asking.map(Asking::lap));
        values.put("opens_lap", asking.map(a -> a.opensLap() ? 1 : 0));
        values.put("streak", asking.map(Asking::streak));
        values.put("late", asking.flatMap(Asking::late));
        values.put("sealed_until_at", asking.flatMap(Asking::sealedUntil).map(Micros::of));
        return values;
    }

    private static Optional<String> date(DeliveryKey key) {
        return switch (key) {
            case DeliveryKey.Planned(var _, var date) -> Optional.of(date.toString());
            case DeliveryKey.Asked _ -> Optional.empty();
        };
    }

    private static Optional<MessageReference> message(Fate fate) {
        return switch (fate) {
            case Fate.Posted(var _, var _, var message) -> Optional.of(message);
            case Fate.Late(var _, var _, var message) -> Optional.of(message);
            case Fate.Due _, Fate.Claimed _, Fate.Missed _, Fate.Skipped _, Fate.Failed _, Fate.Unknown _ ->
                Optional.empty();
        };
    }

    static KeptDelivery from(ResultSet row) throws SQLException {
        var workspace = WorkspaceId.ofKey(row.getString("workspace"));
        var fate = Fate.of(
                row.getString("fate"),
                Micros.instant(row.getLong("fate_at")),
                row.getString("why"),
                message(workspace, row));
        return new KeptDelivery(
                workspace,
                new Delivery(DeliveryKey.ofKey(row.getString("name")), Micros.instant(row.getLong("due_at")), fate),
                asking(row));
    }

    private static Optional<MessageReference> message(WorkspaceId workspace, ResultSet row) throws SQLException {
        var message = row.getString("message");
        return message == null
                ? Optional.empty()
                : Optional.of(new MessageReference(
                        new ChannelId(workspace, row.getString("message_channel")),
                        Optional.ofNullable(row.getString("message_thread")),
                        message));
    }

    private static Optional<Asking> asking(ResultSet row) throws SQLException {
        var question = row.getString("question");
        if (question == null) {
            return Optional.empty();
        }
        var until = row.getLong("sealed_until_at");
        var sealed = row.wasNull() ? Optional.<Instant>empty() : Optional.of(Micros.instant(until));
        return Optional.of(new Asking(
                new QuestionId(question),
                row.getLong("number"),
                row.getInt("lap"),
                row.getInt("opens_lap") == 1,
                row.getInt("streak"),
                Optional.ofNullable(row.getString("late")),
                sealed));
    }
}
