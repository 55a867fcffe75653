package dev.hotseat.adapter.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.hotseat.app.port.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Timetable} in db-scheduler's table. What is due is begun within some milliseconds by the process that wrote it,
 * and within half a second by any other. Each row is claimed by one process; the rows of one that died are taken over
 * after about 15 s.
 */
public final class StoredTimetable implements Timetable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoredTimetable.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);
    private static final int THREADS = 8;

    private final DataSource source;
    private final boolean shared;
    private final InstantSource clock;
    private final SchedulerClient client;
    private final WakeUps wakeUps;
    private volatile @Nullable Scheduler scheduler;

    /**
     * A timetable that takes entries and begins nothing yet.
     *
     * @param source joins the transaction that is open on the calling thread
     * @param shared whether other processes may have the same database; it must know {@code skip locked} then
     */
    public StoredTimetable(DataSource source, boolean shared, InstantSource clock) {
        this.source = source;
        this.shared = shared;
        this.clock = clock;
        this.client = SchedulerClient.Builder.create(source).build();
        this.wakeUps = new WakeUps(clock);
    }

    /**
     * Begins what is due, from now on.
     *
     * @param works what to do for each kind of work, called with the key on threads of the timetable, each in no
     *     transaction; one that throws is called again, after a pause that grows
     * @param name of this process, among those on the same database
     */
    public void begin(Map<String, Consumer<String>> works, String name) {
        var tasks = works.entrySet().stream()
                .<Task<?>>map(work -> task(work.getKey(), work.getValue()))
                .toList();
        var builder = Scheduler.create(source, List.copyOf(tasks))
                .schedulerName(new SchedulerName.Fixed(name))
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .addSchedulerListener(new Rounds())
                .shutdownMaxWait(LONGEST_STOP);
        var made = (shared ? builder.pollUsingLockAndFetch(0.5, 4) : builder.pollUsingFetch(0.5, 4)).build();
        made.start();
        scheduler = made;
    }

    /** Tells once that its rounds fail, and once that they go on. */
    private static final class Rounds extends AbstractSchedulerListener {
        private final AtomicBoolean broken = new AtomicBoolean();

        @Override
        public void onSchedulerEvent(SchedulerEventType type) {
            if (type == SchedulerEventType.UNEXPECTED_ERROR && !broken.getAndSet(true)) {
                LOG.warn("The timetable waits until the database is back");
            } else if (type == SchedulerEventType.RAN_EXECUTE_DUE && broken.getAndSet(false)) {
                LOG.info("The timetable goes on");
            }
        }
    }

    private static Task<Void> task(String work, Consumer<String> handler) {
        return Tasks.oneTime(work, Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, _) -> handler.accept(instance.getId()));
    }

    @Override
    public void at(Due due, Instant when) {
        // Databases keep whole milliseconds or microseconds: what is kept must not come before the moment itself.
        var kept = when.truncatedTo(ChronoUnit.MILLIS).equals(when)
                ? when
                : when.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        client.scheduleIfNotExists(new TaskInstance<>(due.work(), due.key()), kept);
        wakeUps.at(kept, this::look);
    }

    private void look() {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void close() {
        wakeUps.close();
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }
}
