package dev.hotseat.app.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender.Outcome;
import dev.hotseat.app.port.Sender.Sight;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.support.FakeSender;
import dev.hotseat.support.Members;
import dev.hotseat.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** Claims that ran out, on a platform that knows a message by its key for two minutes. */
class SettlingTest {
    private static final Instant NOON = FakeOutbox.NOON;
    private static final Pace WIDE = new Pace(100, Duration.ofMillis(10));
    private static final ChannelId CHANNEL = new ChannelId(Members.WORKSPACE, "c");
    private static final MessageReference MESSAGE = new MessageReference(CHANNEL, Optional.empty(), "m");
    private static final Card CARD = Card.saying(Card.Tone.PLAIN, "News", RichText.plain("Something happened"));
    private static final Post SAY = new Post.Say(CHANNEL, Optional.empty(), CARD);

    private final SettableClock clock = SettableClock.atNoon();
    private final FakeOutbox outbox = new FakeOutbox();
    private final List<String> sent = new ArrayList<>();
    private Executor threads = Runnable::run;
    private final List<String> looked = new ArrayList<>();
    private Runnable whileLooking = () -> {};
    private Sight sight = new Sight.Hidden("no permission to look");
    private Outcome outcome = new Outcome.Sent(MESSAGE, NOON);

    private void settle(Post post, Duration after) {
        outbox.ranOut.add(new Outbox.RanOut("a", Optional.of(post), NOON));
        clock.goOn(after);
        var sender = new FakeSender(
                key -> {
                    sent.add(key);
                    return outcome;
                },
                Duration.ofMinutes(2),
                (key, since) -> {
                    looked.add(key + " from " + since);
                    whileLooking.run();
                    return sight;
                });
        var route = new Route(Members.PLATFORM, sender, WIDE, WIDE, WIDE, new Route.Edits(WIDE, WIDE));
        new Posting(outbox, outbox, List.of(), new Refreshes(), List.of(route), clock, threads).runDue(clock.instant());
    }

    @Test
    void what_the_platform_still_knows_by_its_key_is_sent_again() {
        settle(SAY, Duration.ofSeconds(119));
        assertThat(sent).containsExactly("a");
        assertThat(outbox.told).containsExactly("a sent");
    }

    @Test
    void what_the_platform_may_have_forgotten_is_looked_for_from_a_minute_before_it_was_due() {
        sight = new Sight.There(MESSAGE, NOON.plusSeconds(1));
        settle(SAY, Duration.ofMinutes(2));
        assertThat(sent).isEmpty();
        assertThat(looked).containsExactly("a from 2026-11-22T11:59:00Z");
        assertThat(outbox.told).containsExactly("a sent");
    }

    @Test
    void what_is_surely_not_there_waits_again() {
        sight = new Sight.NotThere();
        settle(SAY, Duration.ofMinutes(10));
        assertThat(outbox.told).containsExactly("a again in PT10M");
    }

    @Test
    void what_cannot_be_seen_is_unknown() {
        settle(SAY, Duration.ofMinutes(10));
        assertThat(outbox.told)
                .containsExactly("a UNKNOWN claimed, then nothing was heard of it; no permission to look");
    }

    @Test
    void while_the_platform_cannot_be_asked_it_is_asked_again_for_a_day() {
        sight = new Sight.Later("not connected");
        settle(SAY, Duration.ofDays(1));
        assertThat(outbox.told).isEmpty();
        settle(SAY, Duration.ofSeconds(1));
        assertThat(outbox.told).containsExactly("a UNKNOWN claimed, then nothing was heard of it; not connected");
    }

    @Test
    void what_was_seen_when_somebody_else_may_be_at_it_is_not_sent() {
        sight = new Sight.NotThere();
        whileLooking = () -> clock.goOn(Duration.ofSeconds(30));
        settle(SAY, Duration.ofMinutes(10));
        assertThat(looked).hasSize(1);
        assertThat(outbox.told).isEmpty();
    }

    @Test
    void what_waits_in_line_for_half_of_its_lease_is_left_for_the_next() {
        Deque<Runnable> slow = new ArrayDeque<>();
        threads = slow::add;
        settle(SAY, Duration.ofSeconds(30));
        clock.goOn(Duration.ofSeconds(16));
        slow.poll().run();
        assertThat(sent).isEmpty();
        assertThat(looked).isEmpty();
        assertThat(outbox.told).isEmpty();
    }

    @Test
    void a_look_that_breaks_tells_nothing() {
        whileLooking = () -> {
            throw new IllegalStateException("a fault of the test's making");
        };
        settle(SAY, Duration.ofMinutes(10));
        assertThat(outbox.told)
                .containsExactly(
                        "a UNKNOWN claimed, then nothing was heard of it; a fault of ours: IllegalStateException");
    }

    @Test
    void an_edit_is_done_again_however_late() {
        settle(new Post.Update(MESSAGE, CARD), Duration.ofHours(1));
        assertThat(outbox.told).containsExactly("a again in PT1H");
    }

    @Test
    void a_second_one_that_is_refused_says_nothing_of_the_first() {
        outcome = new Outcome.Never("no permission");
        settle(SAY, Duration.ofSeconds(30));
        outcome = new Outcome.Unclear("connection lost");
        settle(SAY, Duration.ZERO);
        assertThat(outbox.told).containsExactly("a UNKNOWN no permission", "a UNKNOWN connection lost");
    }

    @Test
    void a_second_one_that_is_put_off_stays_for_the_next_who_takes_it_over() {
        outcome = new Outcome.Later(Duration.ofSeconds(5), "429");
        settle(SAY, Duration.ofSeconds(30));
        assertThat(sent).containsExactly("a");
        assertThat(outbox.told).isEmpty();
    }
}
