package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.KeptPersonal;
import dev.hotseat.app.port.PersonalDelivery.State;
import dev.hotseat.app.port.Personals;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.place.AccountId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonalsTest extends StoreTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final Personals personals = stores.personals();

    private KeptPersonal kept(String id) {
        var personal = Dailies.personal(id, ONE_TEAM, ONE);
        personals.keep(personal);
        return personal;
    }

    @Test
    void it_is_read_as_it_was_written() {
        assertThat(personals.of(ONE)).isEmpty();
        var fresh = kept("a");
        assertThat(personals.of(ONE)).contains(fresh);
        assertThat(personals.of(OTHER)).isEmpty();

        var changed = fresh.set(fresh.wanted(), OTHER_TEAM, NOON.plusSeconds(1))
                .paused(new Pause(MONDAY, Optional.of(TUESDAY)), NOON.plusSeconds(2))
                .dealtWith(Optional.of(MONDAY), NOON.plusSeconds(3))
                .with(Optional.of(question("q")))
                .resting("closed");
        personals.keep(changed);

        assertThat(personals.of(ONE)).contains(changed);
        personals.keep(fresh);
        assertThat(personals.of(ONE)).contains(fresh);
    }

    @Test
    void an_account_has_one_and_an_old_id_finds_nothing() {
        kept("a");
        kept("b");

        assertThat(database.inOne(() -> personals.locked(new ScheduleId("a")))).isEmpty();
        assertThat(database.inOne(() -> personals.locked(new ScheduleId("b")))).isEqualTo(personals.of(ONE));
        assertThat(database.inOne(() -> personals.locked(ONE))).isEqualTo(personals.of(ONE));
        assertThatThrownBy(() -> personals.locked(ONE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void all_are_listed_in_order_but_those_at_rest() {
        personals.keep(Dailies.personal("b", ONE_TEAM, ONE));
        personals.keep(Dailies.personal("a", OTHER_TEAM, OTHER));
        assertThat(personals.all(Optional.empty(), 5))
                .extracting(p -> p.id().text())
                .containsExactly("a", "b");
        assertThat(personals.all(Optional.empty(), 1))
                .extracting(p -> p.id().text())
                .containsExactly("a");
        assertThat(personals.all(Optional.of(new ScheduleId("a")), 5))
                .extracting(p -> p.id().text())
                .containsExactly("b");

        personals.keep(Dailies.personal("a", OTHER_TEAM, OTHER).resting("closed"));

        assertThat(personals.all(Optional.empty(), 5))
                .extracting(p -> p.id().text())
                .containsExactly("b");
    }

    @Test
    void a_date_is_kept_once_for_each_account_whatever_the_id() {
        assertThat(personals.add(Dailies.claimed("a", ONE, "2026-11-02"))).isTrue();
        assertThat(personals.add(Dailies.claimed("b", ONE, "2026-11-02"))).isFalse();
        assertThat(personals.add(Dailies.claimed("c", OTHER, "2026-11-02"))).isTrue();

        assertThat(personals.delivery(ONE, MONDAY)).contains(Dailies.claimed("a", ONE, "2026-11-02"));
        assertThat(personals.delivery(new ScheduleId("a"), MONDAY)).isEqualTo(personals.delivery(ONE, MONDAY));
        assertThat(personals.delivery(new ScheduleId("b"), MONDAY)).isEmpty();
        assertThat(personals.delivery(ONE, TUESDAY)).isEmpty();
        assertThat(personals.last(ONE)).contains(MONDAY);
        assertThat(personals.last(new AccountId(PLATFORM, "3"))).isEmpty();
    }

    @Test
    void an_outcome_is_news_once_and_an_unknown_one_may_come_to_light() {
        var claimed = Dailies.claimed("a", ONE, "2026-11-02");
        personals.add(claimed);
        assertThat(personals.claimed()).containsExactly(claimed);
        assertThat(personals.claimed(new ScheduleId("a"))).containsExactly(claimed);
        assertThat(personals.claimed(new ScheduleId("b"))).isEmpty();

        assertThat(personals.settle(claimed.to(State.UNKNOWN, "silence", NOON))).isTrue();
        assertThat(personals.settle(claimed.to(State.FAILED, "closed", NOON))).isFalse();
        assertThat(personals.settle(claimed.to(State.LATE, "35 min late", NOON)))
                .isTrue();
        assertThat(personals.settle(claimed.to(State.POSTED, "in time", NOON))).isFalse();

        assertThat(personals.claimed()).isEmpty();
        assertThat(personals.delivery(ONE, MONDAY)).contains(claimed.to(State.LATE, "35 min late", NOON));
    }

    @Test
    void days_are_those_of_questions_that_came_and_of_those_that_were_answered() {
        var monday = Dailies.claimed("a", ONE, "2026-11-02");
        var tuesday = Dailies.claimed("a", ONE, "2026-11-03");
        personals.add(monday);
        personals.add(tuesday);
        personals.settle(monday.to(State.POSTED, "in time", NOON));
        personals.settle(tuesday.to(State.MISSED, "too late", NOON));

        assertThat(personals.days(ONE)).isEqualTo(new Deliveries.Days(Set.of(MONDAY), Set.of()));

        personals.answered(OTHER, question("q"), NOON);
        personals.answered(ONE, question("other"), NOON);
        assertThat(personals.days(ONE).answered()).isEmpty();
        personals.answered(ONE, question("q"), NOON.plus(Duration.ofDays(1)));
        assertThat(personals.days(ONE))
                .as("Monday's was looked at when Tuesday's had come")
                .isEqualTo(new Deliveries.Days(Set.of(MONDAY, TUESDAY), Set.of(TUESDAY)));
    }

    @Test
    void a_day_is_answered_by_whoever_looks_before_the_next_question_comes() {
        var monday = Dailies.claimed("a", ONE, "2026-11-02");
        personals.add(monday);
        personals.settle(monday.to(State.POSTED, "in time", NOON));
        personals.answered(ONE, question("q"), NOON.plus(Duration.ofDays(1)).minusMillis(1));
        var tuesday = Dailies.claimed("a", ONE, "2026-11-03");
        personals.add(tuesday);
        personals.settle(tuesday.to(State.POSTED, "in time", NOON.plus(Duration.ofDays(1))));

        assertThat(personals.days(ONE)).isEqualTo(new Deliveries.Days(Set.of(MONDAY, TUESDAY), Set.of(MONDAY)));
    }

    @Test
    void what_came_stays_when_no_more_are_wanted() {
        kept("a");
        personals.add(Dailies.claimed("a", ONE, "2026-11-02"));

        personals.remove(ONE);

        assertThat(personals.of(ONE)).isEmpty();
        assertThat(personals.last(ONE)).contains(MONDAY);
    }

    @Test
    void a_restored_database_marks_those_of_persons_too() {
        kept("a");
        stores.schedules().noticeRestore();
        assertThat(personals.of(ONE).orElseThrow().restored()).isFalse();
        database.change("test.move", handle -> handle.execute("update daily_place set place = 'elsewhere'"));

        assertThat(stores.schedules().noticeRestore()).isTrue();

        assertThat(personals.of(ONE).orElseThrow().restored()).isTrue();
    }

    @Test
    void whoever_took_part_is_told_in_which_schedules() {
        stores.schedules().add(Dailies.schedule("s1", ONE_TEAM, ONE));
        stores.schedules().add(Dailies.schedule("s2", OTHER_TEAM, ONE));
        var delivery = Dailies.on("s2", "2026-11-02");
        stores.deliveries().add(Dailies.claimed(OTHER_TEAM, delivery, NOON));
        stores.deliveries().seen(delivery, OTHER, NOON);

        assertThat(stores.deliveries().takenPartIn(OTHER, 5))
                .extracting(schedule -> schedule.id().text())
                .containsExactly("s2");
        assertThat(stores.deliveries().takenPartIn(ONE, 5)).isEmpty();
    }
}
