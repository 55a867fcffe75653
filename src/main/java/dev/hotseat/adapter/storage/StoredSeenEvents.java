package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.SeenEvents;
import dev.hotseat.chat.EventId;
import java.time.Instant;

/** {@link SeenEvents} in the database. */
public final class StoredSeenEvents implements SeenEvents {
    private final Database database;

    public StoredSeenEvents(Database database) {
        this.database = database;
    }

    @Override
    public boolean firstTime(EventId event, Instant now) {
        return database.write(
                "events.first-time",
                handle ->
                        handle.createUpdate("insert into seen_event (event, noted_at) values (:event, :now) on conflict"
                                                + " (event) do nothing")
                                        .bind("event", event.key())
                                        .bind("now", Micros.of(now))
                                        .execute()
                                == 1);
    }

    @Override
    public void forgetBefore(Instant instant) {
        database.change(
                "events.forget",
                handle -> handle.createUpdate("delete from seen_event where noted_at < :instant")
                        .bind("instant", Micros.of(instant))
                        .execute());
    }
}
