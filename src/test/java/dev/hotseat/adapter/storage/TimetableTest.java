package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.adapter.schedule.StoredTimetable;
import dev.hotseat.app.port.Timetable.Due;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimetableTest extends StoreTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A moment later: what is due is kept in whole milliseconds, rounded up. */
    private final SettableClock clock = new SettableClock(NOON.plusMillis(1));

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (var part : opened.reversed()) {
            part.close();
        }
    }

    private StoredTimetable on(Database where) {
        var timetable = new StoredTimetable(where.dataSource(), engine == Engine.POSTGRESQL, clock);
        opened.add(timetable);
        return timetable;
    }

    private StoredTimetable begun(String name, Consumer<String> work) {
        var timetable = on(database);
        timetable.begin(Map.of("ring", work), name);
        return timetable;
    }

    @Test
    void what_is_due_is_done_at_its_moment_and_once() {
        var timetable = begun("one", done::add);
        timetable.at(new Due("ring", "later"), NOON.plus(MINUTE.multipliedBy(2)));
        timetable.at(new Due("ring", "a/1"), NOON.plus(MINUTE));
        timetable.at(new Due("ring", "a/1"), NOON.plus(MINUTE));
        timetable.at(new Due("ring", "now"), NOON);
        Eventually.holds(() -> assertThat(done).containsExactly("now"));
        clock.goOn(MINUTE.plusMillis(1));
        Eventually.holds(() -> assertThat(done).containsExactly("now", "a/1"));
        clock.goOn(MINUTE);
        Eventually.holds(() -> assertThat(done).containsExactly("now", "a/1", "later"));
    }

    @Test
    void nothing_is_due_before_the_microsecond_it_was_set_to() {
        var moment = NOON.plusNanos(1_400_000);
        var seen = new CopyOnWriteArrayList<Boolean>();
        var timetable = begun("one", _ -> seen.add(clock.instant().isBefore(moment)));
        timetable.at(new Due("ring", "a"), moment);
        clock.goOn(Duration.ofMillis(1));
        Eventually.holds(() -> assertThat(seen).containsExactly(false));
    }

    @Test
    void an_entry_goes_with_the_transaction_that_made_it() {
        var timetable = begun("one", done::add);
        assertThatThrownBy(() -> database.inOne(() -> {
                    timetable.at(new Due("ring", "taken back"), NOON);
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");
        database.inOne(() -> {
            timetable.at(new Due("ring", "kept"), NOON.plusSeconds(1));
            return true;
        });
        clock.goOn(MINUTE);
        Eventually.holds(() -> assertThat(done).containsExactly("kept"));
    }

    @Test
    void what_is_entered_while_it_stops_is_kept_for_the_next() {
        var stopping = begun("one", done::add);
        stopping.close();
        stopping.at(new Due("ring", "a"), NOON);
        begun("two", done::add);
        Eventually.holds(() -> assertThat(done).containsExactly("a"));
    }

    @Test
    void what_was_entered_before_a_restart_is_done_after_it() {
        on(database).at(new Due("ring", "a"), NOON);
        assertThat(done).isEmpty();
        begun("two", done::add);
        Eventually.holds(() -> assertThat(done).containsExactly("a"));
    }

    @Test
    void work_that_throws_is_done_again_later() {
        var attempts = new AtomicInteger();
        var timetable = begun("one", key -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("the first attempt fails, as this test wants");
            }
            done.add(key);
        });
        timetable.at(new Due("ring", "a"), NOON);
        Eventually.holds(() -> assertThat(attempts).hasValue(1));
        Eventually.holds(() -> {
            clock.goOn(Duration.ofSeconds(1));
            assertThat(done).containsExactly("a");
        });
    }

    @Test
    void of_several_processes_one_does_it() throws Exception {
        if (engine == Engine.SQLITE) {
            return;
        }
        var other = again();
        opened.add(other);
        var first = begun("one", done::add);
        on(other).begin(Map.of("ring", done::add), "two");
        for (int i = 0; i < 100; i++) {
            first.at(new Due("ring", "a" + i), NOON.plus(MINUTE));
        }
        clock.goOn(MINUTE.multipliedBy(2));
        Eventually.holds(() -> assertThat(done).hasSizeGreaterThanOrEqualTo(100));
        assertThat(done).doesNotHaveDuplicates().hasSize(100);
    }
}
