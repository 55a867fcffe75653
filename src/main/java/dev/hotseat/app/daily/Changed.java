package dev.hotseat.app.daily;

import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.core.daily.Occurrence;

/** What came of a change of a schedule. */
public sealed interface Changed {

    /** It is done; the schedule is as it stands now or, if it was removed, as it stood. */
    record Done(KeptSchedule schedule) implements Changed {}

    /** That date is left out. */
    record Skipped(KeptSchedule schedule, Occurrence occurrence) implements Changed {}

    /** There is no such schedule in this workspace. */
    record Gone() implements Changed {}

    /**
     * Nothing was changed.
     *
     * @param why a sentence for the person
     */
    record Refused(String why) implements Changed {}

    /** The same event was worked on before. */
    record Repeated() implements Changed {}
}
