package dev.hotseat.app.card.daily;

import dev.hotseat.core.daily.Occurrence;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Wanted;
import java.util.Optional;

/** A schedule as managers see it. */
public record Listed(ScheduleId id, Wanted wanted, Standing standing) {

    /** How it stands. */
    public sealed interface Standing {

        /**
         * It posts, or is paused.
         *
         * @param next empty while it is paused without an end
         */
        record Planned(Optional<Occurrence> next) implements Standing {}

        /** The platform refuses its posts. */
        record Suspended(String why) implements Standing {}
    }
}
