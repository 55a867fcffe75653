package dev.hotseat.core.daily;

import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.place.ChannelId;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a manager wants of a daily question.
 *
 * @param time in whole minutes
 * @param group the platform's own id of the one role or user group that a post mentions
 * @param thread whether each question gets a thread
 * @param roundup whether the week is summed up
 */
public record Wanted(
        LocalTime time,
        ZoneId zone,
        Weekdays days,
        Selection selection,
        Reveal reveal,
        Order order,
        ChannelId channel,
        Optional<String> group,
        boolean thread,
        boolean roundup) {

    /** Its plan, which leaves out nothing. */
    public Plan plan() {
        return Plan.of(time, zone, days);
    }
}
