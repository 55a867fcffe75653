package dev.hotseat.app.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.support.FakeSender;
import dev.hotseat.support.Members;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class PostingTest {
    private static final Instant NOON = FakeOutbox.NOON;
    private static final Card CARD = Card.saying(Card.Tone.PLAIN, "News", RichText.plain("Something happened"));

    private static final Pace WIDE = new Pace(100, Duration.ofMillis(10));

    private final FakeOutbox outbox = new FakeOutbox();
    private final List<String> told = outbox.told;
    private final List<String> sent = new ArrayList<>();
    private Executor threads = Runnable::run;
    private Sender.Outcome outcome = new Sender.Outcome.Sent(message(1), NOON);

    private Posting posting(Pace all, Pace workspace, Pace channel) {
        var sender = new FakeSender(key -> {
            sent.add(key);
            return outcome;
        });
        return new Posting(
                outbox,
                outbox,
                List.of(),
                new Refreshes(),
                List.of(new Route(Members.PLATFORM, sender, all, workspace, channel, new Route.Edits(WIDE, WIDE))),
                () -> NOON,
                threads);
    }

    private Posting posting() {
        return posting(WIDE, WIDE, WIDE);
    }

    private static MessageReference message(int channel) {
        return new MessageReference(new ChannelId(Members.WORKSPACE, "c" + channel), Optional.empty(), "m");
    }

    private static Post inChannel(int number) {
        return new Post.Say(new ChannelId(Members.WORKSPACE, "c" + number), Optional.empty(), CARD);
    }

    @Test
    void what_is_due_is_sent_and_noted() {
        outbox.add("a", inChannel(1), NOON);
        outbox.add("b", inChannel(2), NOON);
        assertThat(posting().runDue(NOON)).isEqualTo(2);
        assertThat(told).containsExactly("a sent", "b sent");
    }

    @Test
    void a_channel_whose_budget_is_used_up_does_not_hold_up_another() {
        outbox.add("a", inChannel(1), NOON);
        outbox.add("b", inChannel(1), NOON);
        outbox.add("c", inChannel(2), NOON);
        posting(WIDE, WIDE, new Pace(1, Duration.ofSeconds(1))).runDue(NOON);
        assertThat(sent).containsExactly("a", "c");
        assertThat(told).containsExactly("a sent", "b held for PT1S", "c sent");
    }

    @Test
    void an_edit_that_this_process_cannot_pay_for_is_soon_there_for_another() {
        var once = new Pace(1, Duration.ofSeconds(10));
        var sender = new FakeSender(_ -> outcome);
        for (int sharing = 1; sharing <= 2; sharing++) {
            int many = sharing;
            var route = new Route(
                    Members.PLATFORM, sender, () -> WIDE, () -> many, WIDE, WIDE, new Route.Edits(once, once));
            var posting = new Posting(outbox, outbox, List.of(), new Refreshes(), List.of(route), () -> NOON, threads);
            outbox.add("a" + sharing, new Post.Update(message(1), CARD), NOON);
            outbox.add("b" + sharing, new Post.Update(message(1), CARD), NOON);
            posting.runDue(NOON);
        }
        assertThat(told).containsExactly("a1 sent", "b1 held for PT10S", "a2 sent", "b2 held for PT0.5S");
    }

    @Test
    void a_slow_place_holds_up_no_other_and_gets_its_posts_in_order() {
        var slow = new ArrayDeque<Runnable>();
        threads = slow::add;
        outbox.add("a", inChannel(1), NOON);
        outbox.add("b", inChannel(1), NOON);
        outbox.add("c", inChannel(2), NOON);
        assertThat(posting().runDue(NOON)).isEqualTo(3);
        assertThat(slow).hasSize(2);

        slow.pollLast().run();
        assertThat(told).containsExactly("c sent");
        slow.poll().run();
        assertThat(told).containsExactly("c sent", "a sent", "b sent");
    }

    @Test
    void a_place_with_much_before_it_leaves_room_for_others() {
        threads = new ArrayDeque<Runnable>()::add;
        for (int i = 1; i <= 7; i++) {
            outbox.add("a" + i, inChannel(1), NOON);
        }
        outbox.add("b", inChannel(2), NOON);
        assertThat(posting().runDue(NOON)).isEqualTo(6);
        assertThat(told).containsExactly("a6 held for PT1S", "a7 held for PT1S");
    }

    @Test
    void what_waited_until_its_claim_nearly_ran_out_is_claimed_anew() {
        var slow = new ArrayDeque<Runnable>();
        threads = slow::add;
        outbox.add("a", inChannel(1), NOON);
        posting().runDue(NOON.minusSeconds(16));
        slow.poll().run();
        assertThat(told).containsExactly("a held for PT0S");
        assertThat(sent).isEmpty();
    }

    @Test
    void what_had_its_turn_after_its_claim_ran_out_is_left_to_whoever_took_it_over() {
        var slow = new ArrayDeque<Runnable>();
        threads = slow::add;
        outbox.add("a", inChannel(1), NOON);
        posting().runDue(NOON.minusSeconds(30));
        slow.poll().run();
        assertThat(told).isEmpty();
        assertThat(sent).isEmpty();
    }

    @Test
    void a_sender_that_breaks_leaves_its_post_unknown_and_its_place_free() {
        var broken = new Posting(
                outbox,
                outbox,
                List.of(),
                new Refreshes(),
                List.of(new Route(
                        Members.PLATFORM,
                        new FakeSender(_ -> {
                            throw new IllegalStateException("a fault of the test's making");
                        }),
                        WIDE,
                        WIDE,
                        WIDE,
                        new Route.Edits(WIDE, WIDE))),
                () -> NOON,
                threads);
        outbox.add("a", inChannel(1), NOON);
        broken.runDue(NOON);
        outbox.add("b", inChannel(1), NOON);
        broken.runDue(NOON);
        assertThat(told)
                .hasSize(2)
                .allMatch(word -> word.matches("[ab] UNKNOWN a fault of ours, .* incident number [0-9a-f]{8}"));
    }

    @Test
    void a_post_that_is_held_uses_no_other_budget() {
        outbox.add("a", inChannel(1), NOON);
        outbox.add("b", inChannel(1), NOON);
        outbox.add("c", inChannel(2), NOON);
        var posting = posting(
                new Pace(2, Duration.ofHours(1)), new Pace(9, Duration.ofHours(1)), new Pace(1, Duration.ofSeconds(1)));
        posting.runDue(NOON);
        posting.runDue(NOON);
        assertThat(sent).containsExactly("a", "c");
    }

    @Test
    void a_platform_that_asks_for_patience_gets_at_least_as_much_as_it_asks() {
        outbox.add("a", inChannel(1), NOON);
        outcome = new Sender.Outcome.Later(Duration.ofSeconds(30), "429");
        posting().runDue(NOON);
        assertThat(told).containsExactly("a again in PT30S");
    }

    @Test
    void each_further_attempt_waits_longer() {
        outcome = new Sender.Outcome.Later(Duration.ZERO, "503");
        for (int attempt = 1; attempt < 8; attempt++) {
            outbox.due.add(new Outbox.Claimed("a", inChannel(attempt), attempt, NOON));
        }
        posting().runDue(NOON);
        assertThat(told)
                .containsExactly(
                        "a again in PT2S",
                        "a again in PT4S",
                        "a again in PT8S",
                        "a again in PT16S",
                        "a again in PT32S",
                        "a again in PT1M4S",
                        "a again in PT2M8S");
    }

    @Test
    void after_the_eighth_attempt_it_is_given_up() {
        outcome = new Sender.Outcome.Later(Duration.ZERO, "503");
        outbox.due.add(new Outbox.Claimed("a", inChannel(1), 8, NOON));
        posting().runDue(NOON);
        assertThat(told).containsExactly("a FAILED 503");
    }

    @Test
    void an_unclear_outcome_is_not_tried_again() {
        outbox.add("a", inChannel(1), NOON);
        outcome = new Sender.Outcome.Unclear("connection lost");
        posting().runDue(NOON);
        assertThat(told).containsExactly("a UNKNOWN connection lost");
    }
}
