package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.Deliveries.Days;
import dev.hotseat.app.port.Deliveries.Tally;
import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.core.daily.Delivery;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Fate;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Vote;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest extends StoreTest {
    private static final ScheduleId A = new ScheduleId("a");
    private static final DeliveryKey MONDAY = Dailies.on("a", "2026-11-02");
    private static final DeliveryKey TUESDAY = Dailies.on("a", "2026-11-03");
    private static final DeliveryKey ASKED = new DeliveryKey.Asked(A, "request");

    private final Deliveries deliveries = stores.deliveries();

    @BeforeEach
    void schedules() {
        stores.schedules().add(Dailies.schedule("a", ONE_TEAM, ONE));
        stores.schedules().add(Dailies.schedule("b", OTHER_TEAM, ONE));
    }

    private KeptDelivery posted(DeliveryKey key, int hours) {
        var delivery = Dailies.posted(Dailies.claimed(ONE_TEAM, key, NOON.plus(Duration.ofHours(hours))));
        deliveries.add(delivery);
        return delivery;
    }

    @Test
    void a_delivery_is_read_as_it_was_written_in_every_fate() {
        var claimed = Dailies.claimed(ONE_TEAM, MONDAY, NOON);
        assertThat(deliveries.add(claimed)).isTrue();
        assertThat(deliveries.delivery(MONDAY)).contains(claimed);
        assertThat(deliveries.claimed()).containsExactly(MONDAY);
        assertThat(deliveries.claimed(A)).containsExactly(MONDAY);
        assertThat(deliveries.claimed(new ScheduleId("b"))).isEmpty();

        var message = ((Fate.Posted) Dailies.posted(claimed).fate()).message();
        for (var fate : List.of(
                new Fate.Posted(NOON, "in time", message),
                new Fate.Late(NOON, "35 min late", message),
                new Fate.Missed(NOON, "too late"),
                new Fate.Skipped(NOON, "a holiday"),
                new Fate.Failed(NOON, "the channel is gone"),
                new Fate.Unknown(NOON, "nobody knows"),
                new Fate.Due(NOON, ""))) {
            var changed = claimed.with(new Delivery(MONDAY, NOON, fate));
            deliveries.change(changed);
            assertThat(deliveries.delivery(MONDAY)).contains(changed);
            assertThat(deliveries.claimed()).isEmpty();
        }
        var bare = new KeptDelivery(ONE_TEAM, new Delivery(ASKED, NOON, new Fate.Missed(NOON, "")), Optional.empty());
        deliveries.add(bare);
        assertThat(deliveries.delivery(ASKED)).contains(bare);
    }

    @Test
    void a_key_is_taken_once() {
        var first = Dailies.claimed(ONE_TEAM, MONDAY, NOON);
        deliveries.add(first);

        assertThat(deliveries.add(Dailies.posted(first))).isFalse();
        assertThat(deliveries.delivery(MONDAY)).contains(first);
    }

    @Test
    void the_last_come_newest_first() {
        var all = IntStream.range(0, 25)
                .mapToObj(i -> posted(
                        Dailies.on(
                                "a", LocalDate.parse("2026-11-02").plusDays(i).toString()),
                        24 * i))
                .toList();
        assertThat(deliveries.last(A, 20)).isEqualTo(all.subList(5, 25).reversed());
        assertThat(deliveries.last(new ScheduleId("b"), 20)).isEmpty();
        assertThat(deliveries.since(A, NOON.plus(Duration.ofDays(23)))).isEqualTo(all.subList(23, 25));
    }

    @Test
    void a_question_is_sealed_in_its_workspace_until_its_moment() {
        posted(MONDAY, 0);
        var until = NOON.plus(Duration.ofHours(4));

        assertThat(deliveries.sealed(ONE_TEAM, question("q"), NOON)).contains(until);
        assertThat(deliveries.sealed(ONE_TEAM, question("q"), until.minusNanos(1_000)))
                .contains(until);
        assertThat(deliveries.sealed(ONE_TEAM, question("q"), until)).isEmpty();
        assertThat(deliveries.sealed(ONE_TEAM, question("other"), NOON)).isEmpty();
        assertThat(deliveries.sealed(OTHER_TEAM, question("q"), NOON)).isEmpty();
        assertThat(deliveries.sealed(A, NOON)).hasSize(1);
        assertThat(deliveries.sealed(A, until)).isEmpty();
    }

    @Test
    void what_did_not_go_out_seals_nothing() {
        var claimed = Dailies.claimed(ONE_TEAM, MONDAY, NOON);
        deliveries.add(claimed);
        assertThat(deliveries.sealed(ONE_TEAM, question("q"), NOON)).isPresent();

        deliveries.change(claimed.with(new Delivery(MONDAY, NOON, new Fate.Failed(NOON, "no"))));
        assertThat(deliveries.sealed(ONE_TEAM, question("q"), NOON)).isEmpty();
    }

    @Test
    void a_member_takes_part_once_and_the_last_vote_counts() {
        posted(MONDAY, 0);
        posted(TUESDAY, 24);
        deliveries.seen(MONDAY, ONE, NOON);
        deliveries.vote(MONDAY, ONE, Vote.EASY, NOON);
        deliveries.vote(MONDAY, ONE, Vote.HARD, NOON);
        deliveries.seen(MONDAY, ONE, NOON);
        deliveries.seen(MONDAY, OTHER, NOON);
        deliveries.vote(TUESDAY, ONE, Vote.FAIR, NOON);
        deliveries.vote(ASKED, ONE, Vote.FAIR, NOON);

        assertThat(deliveries.tally(List.of(MONDAY))).isEqualTo(new Tally(2, Map.of(Vote.HARD, 1)));
        assertThat(deliveries.tally(List.of(MONDAY, TUESDAY)))
                .isEqualTo(new Tally(2, Map.of(Vote.HARD, 1, Vote.FAIR, 1)));
        assertThat(deliveries.tally(List.of())).isEqualTo(new Tally(0, Map.of()));
    }

    @Test
    void days_are_those_of_the_plan_on_which_something_went_out() {
        posted(MONDAY, 0);
        posted(TUESDAY, 24);
        posted(ASKED, 25);
        var missed = Dailies.on("a", "2026-11-04");
        deliveries.add(new KeptDelivery(
                ONE_TEAM, new Delivery(missed, NOON, new Fate.Missed(NOON, "too late")), Optional.empty()));
        deliveries.seen(MONDAY, OTHER, NOON);
        deliveries.seen(TUESDAY, ONE, NOON.plus(Duration.ofHours(24)));
        deliveries.seen(ASKED, ONE, NOON.plus(Duration.ofHours(25)));

        var monday = LocalDate.parse("2026-11-02");
        var tuesday = LocalDate.parse("2026-11-03");
        assertThat(deliveries.days(A)).isEqualTo(new Days(Set.of(monday, tuesday), Set.of(monday, tuesday)));
        assertThat(deliveries.days(A, ONE)).isEqualTo(new Days(Set.of(monday, tuesday), Set.of(tuesday)));
    }

    @Test
    void a_day_is_answered_by_whoever_looks_before_the_next_question_comes() {
        posted(MONDAY, 0);
        posted(TUESDAY, 24);
        deliveries.seen(MONDAY, ONE, NOON.plus(Duration.ofHours(24)).minusMillis(1));
        deliveries.seen(MONDAY, OTHER, NOON.plus(Duration.ofHours(24)));
        deliveries.seen(TUESDAY, OTHER, NOON.plus(Duration.ofDays(9)));

        assertThat(deliveries.days(A, ONE).answered()).containsExactly(LocalDate.parse("2026-11-02"));
        assertThat(deliveries.days(A, OTHER).answered())
                .as("nothing came after the last one")
                .containsExactly(LocalDate.parse("2026-11-03"));
        assertThat(deliveries.days(A).answered()).hasSize(2);
    }
}
