package dev.hotseat.core.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Instant DUE = Instant.parse("2026-11-30T08:00:00Z");
    private static final MessageReference MESSAGE = new MessageReference(
            new ChannelId(new WorkspaceId(new Platform("playground"), "w"), "c"), Optional.empty(), "m");
    private static final DeliveryKey KEY = new DeliveryKey.Planned(new ScheduleId("s1"), LocalDate.parse("2026-11-30"));

    private static final List<Fate> FATES = List.of(
            new Fate.Due(DUE, "planned"),
            new Fate.Claimed(DUE, "sent"),
            new Fate.Posted(DUE, "in time", MESSAGE),
            new Fate.Late(DUE, "1 h late", MESSAGE),
            new Fate.Missed(DUE, "too late"),
            new Fate.Skipped(DUE, "a holiday"),
            new Fate.Failed(DUE, "no permission"),
            new Fate.Unknown(DUE, "no answer"));

    private static final Map<String, Set<String>> STEPS = Map.of(
            "due", Set.of("claimed", "missed", "skipped"),
            "claimed", Set.of("posted", "late", "failed", "unknown", "due"),
            "skipped", Set.of("due"),
            "unknown", Set.of("posted", "late"));

    private static Delivery delivery(Fate fate) {
        return new Delivery(KEY, DUE, fate);
    }

    private static Delivery claimed(long secondsAfter) {
        return delivery(new Fate.Claimed(DUE.plusSeconds(secondsAfter), "sent"));
    }

    @Test
    void all_fates_are_tried() {
        assertThat(FATES).hasSameSizeAs(Fate.class.getPermittedSubclasses());
    }

    @Test
    void a_step_is_allowed_or_the_delivery_stays_as_it_is() {
        for (var from : FATES) {
            for (var to : FATES) {
                var allowed = STEPS.getOrDefault(from.word(), Set.of()).contains(to.word());
                assertThat(delivery(from).to(to))
                        .isEqualTo(
                                allowed
                                        ? new Delivery.Step.Taken(delivery(to))
                                        : new Delivery.Step.NotAllowed(
                                                "s1/2026-11-30 is " + from.word() + " and cannot become " + to.word()));
            }
        }
    }

    @Test
    void nothing_goes_out_that_was_not_claimed() {
        for (var fate : FATES) {
            if (!(fate instanceof Fate.Claimed) && !(fate instanceof Fate.Unknown)) {
                assertThat(delivery(fate).sent(MESSAGE, DUE, false)).isInstanceOf(Delivery.Step.NotAllowed.class);
            }
        }
    }

    @Test
    void what_waited_in_a_queue_for_five_minutes_is_posted_and_no_longer() {
        var at = DUE.plusSeconds(300);
        assertThat(claimed(0).sent(MESSAGE, at, false))
                .isEqualTo(new Delivery.Step.Taken(delivery(new Fate.Posted(at, "in time", MESSAGE))));
        var later = at.plusMillis(1);
        assertThat(claimed(0).sent(MESSAGE, later, false))
                .isEqualTo(new Delivery.Step.Taken(delivery(new Fate.Late(later, "5 min late", MESSAGE))));
    }

    @Test
    void what_says_that_it_is_late_is_so_by_its_own_moment() {
        var at = DUE.plusSeconds(120);
        assertThat(claimed(90).sent(MESSAGE, at, true))
                .isEqualTo(new Delivery.Step.Taken(delivery(new Fate.Late(at, "2 min late", MESSAGE))));
        var early = DUE.minusSeconds(70);
        assertThat(claimed(90).sent(MESSAGE, early, true))
                .as("another clock goes otherwise")
                .isEqualTo(new Delivery.Step.Taken(delivery(new Fate.Late(early, "0 min late", MESSAGE))));
    }

    @Test
    void a_message_that_is_found_again_counts_by_its_own_moment() {
        var unknown = delivery(new Fate.Unknown(DUE.plusSeconds(9_000), "no answer"));
        assertThat(unknown.sent(MESSAGE, DUE.plusSeconds(2), false))
                .isEqualTo(new Delivery.Step.Taken(delivery(new Fate.Posted(DUE.plusSeconds(2), "in time", MESSAGE))));
        assertThat(unknown.sent(MESSAGE, DUE.plusSeconds(720), false))
                .isEqualTo(
                        new Delivery.Step.Taken(delivery(new Fate.Late(DUE.plusSeconds(720), "12 min late", MESSAGE))));
    }

    @Test
    void a_fate_is_read_from_the_values_that_stores_keep() {
        for (var fate : FATES) {
            assertThat(Fate.of(fate.word(), fate.at(), fate.why(), Optional.of(MESSAGE)))
                    .isEqualTo(fate);
        }
        assertThatThrownBy(() -> Fate.of("posted", DUE, "in time", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fate.of("sent", DUE, "in time", Optional.of(MESSAGE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
