package dev.hotseat.app.port;

import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import java.util.List;
import java.util.Optional;

/**
 * The schedules of daily questions.
 *
 * <p>A change is one transaction of the caller: {@link #locked}, a new value, {@link #change}. Whoever has a schedule
 * locked may change its deliveries too, and nobody else does.
 */
public interface Schedules {
    /** So many a channel has at most. */
    int MOST_IN_CHANNEL = 10;

    /**
     * Keeps a new schedule under the next number of its workspace.
     *
     * @return with that number; empty if its channel has {@value #MOST_IN_CHANNEL} already
     */
    Optional<KeptSchedule> add(KeptSchedule schedule);

    Optional<KeptSchedule> schedule(WorkspaceId workspace, ScheduleId id);

    /** Those of a channel, in the order of their numbers. */
    List<KeptSchedule> in(ChannelId channel);

    /** Those of a workspace, in the order of their numbers. */
    List<KeptSchedule> in(WorkspaceId workspace);

    /** Up to {@code most} of all, in the order of their ids, from the one after that on. */
    List<KeptSchedule> all(Optional<ScheduleId> after, int most);

    /**
     * The schedule as it stands, which nobody else can change before the open transaction ends.
     *
     * @throws IllegalStateException outside of a transaction
     */
    Optional<KeptSchedule> locked(ScheduleId id);

    /** Keeps what became of a schedule that is {@link #locked}. */
    void change(KeptSchedule schedule);

    /** Removes it with its deliveries and all that was kept of who took part. */
    void remove(ScheduleId id);

    /**
     * To be called at every start, before anything is posted: if the database is a restored copy, all schedules are marked
     * so, those of persons too, and the outcome of every post that waits in the outbox is unknown from then on.
     *
     * @return whether it is
     */
    boolean noticeRestore();
}
