package dev.hotseat.core.daily;

import dev.hotseat.core.bank.Selection;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * What a person wants of a daily question that comes by direct message.
 *
 * @param time in whole minutes
 */
public record Personal(LocalTime time, ZoneId zone, Weekdays days, Selection selection) {

    /** Its plan, which leaves out nothing. */
    public Plan plan() {
        return Plan.of(time, zone, days);
    }
}
