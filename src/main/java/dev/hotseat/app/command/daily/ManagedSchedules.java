package dev.hotseat.app.command.daily;

import dev.hotseat.app.card.daily.Listed;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Schedules;
import dev.hotseat.chat.Origin;
import dev.hotseat.core.daily.Reading;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.place.ChannelId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The schedules of a channel as managers name and see them. */
final class ManagedSchedules {
    private final Schedules schedules;
    private final InstantSource clock;

    ManagedSchedules(Schedules schedules, InstantSource clock) {
        this.schedules = schedules;
        this.clock = clock;
    }

    /** Those of the channel; typed in a direct conversation, those of all channels. */
    List<Listed> here(Origin origin) {
        var all = origin.direct() ? schedules.in(origin.workspace()) : schedules.in(origin.channel());
        return listed(all);
    }

    List<Listed> in(ChannelId channel) {
        return listed(schedules.in(channel));
    }

    private List<Listed> listed(List<KeptSchedule> all) {
        var now = clock.instant();
        return all.stream().map(schedule -> listed(schedule, now)).toList();
    }

    private static Listed listed(KeptSchedule schedule, Instant now) {
        var standing = schedule.suspension()
                .<Listed.Standing>map(suspension -> new Listed.Standing.Suspended(suspension.why()))
                .orElseGet(() -> new Listed.Standing.Planned(
                        schedule.preview(now, 1).stream().findFirst()));
        return new Listed(schedule.id(), schedule.wanted(), standing);
    }

    /** The schedule with that id, if it is one of the workspace. */
    Optional<KeptSchedule> schedule(Origin origin, ScheduleId id) {
        return schedules.schedule(origin.workspace(), id);
    }

    /** The one that is meant, as {@link WhichSchedule} reads it. */
    Reading<KeptSchedule> meant(Origin origin, Optional<String> typed) {
        return switch (WhichSchedule.read(typed, here(origin))) {
            case Reading.Refused<Listed>(var why) -> new Reading.Refused<>(why);
            case Reading.Understood<Listed>(var listed) ->
                schedule(origin, listed.id())
                        .<Reading<KeptSchedule>>map(Reading.Understood::new)
                        .orElseGet(() -> new Reading.Refused<>(GONE));
        };
    }

    static final String GONE = "That daily question is no longer there. /daily show lists those that are.";
}
