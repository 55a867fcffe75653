package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.KeptSchedule.Course;
import dev.hotseat.app.port.KeptSchedule.Suspension;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Schedules;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Plan;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.place.ChannelId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchedulesTest extends StoreTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Schedules schedules = stores.schedules();

    private KeptSchedule added(String id) {
        return schedules.add(Dailies.schedule(id, ONE_TEAM, ONE)).orElseThrow();
    }

    private KeptSchedule kept(String id) {
        return schedules.schedule(ONE_TEAM, new ScheduleId(id)).orElseThrow();
    }

    private void change(KeptSchedule schedule) {
        schedules.change(schedule);
    }

    @Test
    void a_schedule_is_read_as_it_was_written() {
        var added = added("a");
        assertThat(added).isEqualTo(Dailies.schedule("a", ONE_TEAM, ONE).numbered(1));
        assertThat(kept("a")).isEqualTo(added);

        var plan = new Plan(
                added.plan().time(),
                added.plan().zone(),
                added.plan().days(),
                Optional.of(new Pause(LocalDate.parse("2026-12-24"), Optional.of(LocalDate.parse("2027-01-04")))),
                Set.of(LocalDate.parse("2026-11-03"), LocalDate.parse("2026-11-05")),
                Set.of(LocalDate.parse("2026-12-25")));
        var changed = added.planned(plan, NOON.plusSeconds(1))
                .dealtWith(Optional.of(LocalDate.parse("2026-11-02")), NOON.plusSeconds(2))
                .on(new Course(7, 2, 40, Optional.of(question("q"))))
                .suspended(Optional.of(new Suspension(NOON, "the channel is gone", NOON.plusSeconds(3))));
        change(changed);

        assertThat(kept("a")).isEqualTo(changed);
        change(added);
        assertThat(kept("a")).isEqualTo(added);
    }

    @Test
    void schedules_are_numbered_within_their_workspace() {
        assertThat(added("b").number()).isEqualTo(1);
        assertThat(added("a").number()).isEqualTo(2);
        assertThat(schedules
                        .add(Dailies.schedule("c", OTHER_TEAM, ONE))
                        .orElseThrow()
                        .number())
                .isEqualTo(1);

        assertThat(schedules.in(ONE_TEAM)).extracting(s -> s.id().text()).containsExactly("b", "a");
        assertThat(schedules.in(new ChannelId(ONE_TEAM, "general")))
                .extracting(s -> s.id().text())
                .containsExactly("b", "a");
        assertThat(schedules.in(new ChannelId(ONE_TEAM, "other"))).isEmpty();
        assertThat(schedules.schedule(OTHER_TEAM, new ScheduleId("a"))).isEmpty();
        assertThat(schedules.all(Optional.empty(), 2))
                .extracting(s -> s.id().text())
                .containsExactly("a", "b");
        assertThat(schedules.all(Optional.of(new ScheduleId("b")), 2))
                .extracting(s -> s.id().text())
                .containsExactly("c");
    }

    @Test
    void a_channel_has_only_so_many_also_when_they_come_at_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, Schedules.MOST_IN_CHANNEL + 3)
                    .<Callable<Boolean>>mapToObj(i -> () -> schedules
                            .add(Dailies.schedule("s" + i, ONE_TEAM, ONE))
                            .isPresent())
                    .toList();
            var kept = new ArrayList<Boolean>();
            for (var done : threads.invokeAll(work)) {
                kept.add(done.get());
            }
            assertThat(kept).filteredOn(k -> k).hasSize(Schedules.MOST_IN_CHANNEL);
        }
        assertThat(schedules.in(ONE_TEAM))
                .extracting(KeptSchedule::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, Schedules.MOST_IN_CHANNEL)
                        .boxed()
                        .toList());
    }

    @Test
    void whoever_locks_a_schedule_waits_for_who_has_it() throws Exception {
        added("a");
        var locked = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> database.inOne(() -> {
                var schedule = schedules.locked(new ScheduleId("a")).orElseThrow();
                locked.countDown();
                assertThat(schedules.in(OTHER_TEAM)).isEmpty();
                schedules.change(schedule.renewed());
                return true;
            }));
            locked.await();
            var seen = database.inOne(
                    () -> schedules.locked(new ScheduleId("a")).orElseThrow().revision());
            assertThat(seen).isEqualTo(1);
            first.get();
        }
        assertThatThrownBy(() -> schedules.locked(new ScheduleId("a"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_set_it_is_forgotten_and_the_schedule_stays() {
        added("a");
        stores.personalData().delete(ONE);

        assertThat(kept("a").setBy()).isEmpty();
        change(kept("a").set(Dailies.wanted(new ChannelId(ONE_TEAM, "other")), OTHER, NOON));
        assertThat(kept("a").setBy()).contains(OTHER);
    }

    @Test
    void a_removed_schedule_takes_its_ledger_along() {
        added("a");
        var key = Dailies.on("a", "2026-11-02");
        stores.deliveries().add(Dailies.claimed(ONE_TEAM, key, NOON));
        stores.deliveries().seen(key, ONE, NOON);
        schedules.remove(new ScheduleId("a"));

        assertThat(schedules.in(ONE_TEAM)).isEmpty();
        assertThat(stores.deliveries().delivery(key)).isEmpty();
        assertThat(stores.personalData().export(ONE).get("daily questions")).isEmpty();
    }

    @Test
    void a_database_that_stays_where_it_is_is_not_taken_for_a_copy() {
        assertThat(schedules.noticeRestore()).isFalse();
        added("a");
        assertThat(schedules.noticeRestore()).isFalse();
        assertThat(kept("a").restored()).isFalse();

        database.change("test.moved", handle -> handle.execute("update daily_place set place = 'elsewhere'"));
        assertThat(schedules.noticeRestore()).isTrue();
        assertThat(kept("a").restored()).isTrue();
        assertThat(schedules.noticeRestore()).isFalse();
        change(kept("a").dealtWith(Optional.empty(), NOON.plus(Duration.ofHours(1))));
        assertThat(kept("a").restored()).isFalse();
        assertThat(List.of(kept("a"))).isEqualTo(schedules.in(ONE_TEAM));
    }

    @Test
    void in_a_copy_nothing_that_waited_is_sent_once_more() {
        var outbox = stores.outbox();
        schedules.noticeRestore();
        outbox.add("sent", Posts.say("sent"), NOON);
        outbox.claim(PLATFORM, NOON, 1, LEASE);
        outbox.sent("sent", Optional.empty(), NOON);
        outbox.add("claimed", Posts.say("claimed"), NOON);
        outbox.claim(PLATFORM, NOON, 1, LEASE);
        outbox.add("waiting", Posts.say("waiting"), NOON);
        schedules.noticeRestore();
        assertThat(outbox.waiting()).as("where it stayed").isEqualTo(2);

        database.change("test.moved", handle -> handle.execute("update daily_place set place = 'elsewhere'"));
        schedules.noticeRestore();

        var later = NOON.plus(LEASE).plusSeconds(1);
        assertThat(outbox.claim(PLATFORM, later, 9, LEASE)).isEmpty();
        assertThat(outbox.takeOver(PLATFORM, later, 9, LEASE)).isEmpty();
        assertThat(outbox.waiting()).isZero();
        for (var key : List.of("claimed", "waiting")) {
            assertThat(outbox.state(key))
                    .contains(new Outbox.State(
                            Outbox.Fate.UNKNOWN, Optional.empty(), "restored from a backup", Optional.empty()));
        }
        assertThat(outbox.state("sent").orElseThrow().fate()).isEqualTo(Outbox.Fate.SENT);
        int remembered = database.read(
                "test.posts",
                handle -> handle.createQuery(
                                "select count(*) from outbox where post is not null or lease_until_at is not null")
                        .mapTo(Integer.class)
                        .one());
        assertThat(remembered).as("what they said is forgotten").isZero();
    }
}
