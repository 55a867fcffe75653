package dev.hotseat.app.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.Transactions;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import dev.hotseat.support.Members;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PostingTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Card CARD = Card.saying(Card.Tone.PLAIN, "News", RichText.plain("Something happened"));

    private static final Pace WIDE = new Pace(100, Duration.ofMillis(10));

    private final Deque<Outbox.Claimed> due = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private Executor threads = Runnable::run;
    private final List<String> lapsed = new ArrayList<>();
    private final List<Aftermath> aftermaths = new ArrayList<>();
    private final Refreshes refreshes = new Refreshes();
    private Pace edits = WIDE;
    private boolean open;

    private final Transactions transactions = new Transactions() {
        @Override
        public <T> T inOne(Supplier<T> work) {
            open = true;
            try {
                return work.get();
            } finally {
                open = false;
            }
        }
    };
    private Sender.Outcome outcome = new Sender.Outcome.Sent(Optional.empty(), Optional.empty());

    /** What the posting tells the outbox, a line each. */
    private final Outbox outbox = new Outbox() {
        @Override
        public void add(String key, Post post, Instant at) {
            due.add(new Claimed(key, post, 1));
        }

        @Override
        public List<Claimed> claim(Set<Platform> platforms, Instant now, int limit, Duration lease) {
            var claimed = new ArrayList<Claimed>();
            while (claimed.size() < limit && !due.isEmpty()) {
                claimed.add(due.poll());
            }
            return claimed;
        }

        @Override
        public List<String> lapsed(Instant now) {
            return List.copyOf(lapsed);
        }

        @Override
        public void sent(String key, Optional<MessageReference> message, Instant at) {
            told.add(key + " sent");
        }

        @Override
        public void again(String key, Instant at, String why) {
            told.add(key + " again in " + Duration.between(NOON, at));
        }

        @Override
        public void held(String key, Instant at) {
            told.add(key + " held for " + Duration.between(NOON, at));
        }

        @Override
        public void failed(String key, Fate fate, String why, Instant at) {
            told.add(key + " " + fate + " " + why);
        }

        @Override
        public boolean withdraw(String key, String why, Instant at) {
            return due.removeIf(post -> post.key().equals(key));
        }

        @Override
        public Optional<State> state(String key) {
            return Optional.empty();
        }

        @Override
        public int waiting() {
            return due.size();
        }
    };

    private Posting posting(Pace all, Pace workspace, Pace channel) {
        Sender sender = (key, _) -> {
            sent.add(key);
            return outcome;
        };
        return new Posting(
                outbox,
                transactions,
                aftermaths,
                refreshes,
                List.of(new Route(Members.PLATFORM, sender, all, workspace, channel, edits)),
                () -> NOON,
                threads);
    }

    private Posting posting() {
        return posting(WIDE, WIDE, WIDE);
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
    void a_sender_that_breaks_leaves_its_post_unclear_and_its_place_free() {
        var broken = new Posting(
                outbox,
                transactions,
                aftermaths,
                refreshes,
                List.of(new Route(
                        Members.PLATFORM,
                        (_, _) -> {
                            throw new IllegalStateException("a fault of the test's making");
                        },
                        WIDE,
                        WIDE,
                        WIDE,
                        WIDE)),
                () -> NOON,
                threads);
        outbox.add("a", inChannel(1), NOON);
        broken.runDue(NOON);
        outbox.add("b", inChannel(1), NOON);
        broken.runDue(NOON);
        assertThat(told)
                .containsExactly(
                        "a UNKNOWN a fault of ours: IllegalStateException",
                        "b UNKNOWN a fault of ours: IllegalStateException");
    }

    @Test
    void a_post_that_is_held_uses_no_other_budget() {
        outbox.add("a", inChannel(1), NOON);
        outbox.add("b", inChannel(1), NOON);
        outbox.add("c", inChannel(2), NOON);
        posting(new Pace(2, Duration.ofHours(1)), new Pace(9, Duration.ofHours(1)), new Pace(1, Duration.ofSeconds(1)))
                .runDue(NOON);
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
            due.add(new Outbox.Claimed("a", inChannel(attempt), attempt));
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
        due.add(new Outbox.Claimed("a", inChannel(1), 8));
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

    /** Tells what it is told, and whether that is within a transaction. */
    private Aftermath aftermath(String prefix) {
        return new Aftermath() {
            @Override
            public String prefix() {
                return prefix;
            }

            @Override
            public void sent(String key, MessageReference message, Instant created) {
                told.add("heard of " + key + " at " + created + (open ? "" : ", too late"));
            }

            @Override
            public void failed(String key, Outbox.Fate fate, String why) {
                told.add("heard that " + key + " is " + fate + (open ? "" : ", too late"));
            }
        };
    }

    private static MessageReference message(int channel) {
        return new MessageReference(new ChannelId(Members.WORKSPACE, "c" + channel), Optional.empty(), "m");
    }

    @Test
    void whoever_must_know_is_told_in_the_transaction_that_notes_it() {
        aftermaths.add(aftermath("a"));
        aftermaths.add(aftermath("other"));
        outcome = new Sender.Outcome.Sent(Optional.of(message(1)), Optional.of(NOON.plusMillis(7)));
        outbox.add("a1", inChannel(1), NOON);
        outbox.add("b", inChannel(1), NOON);
        posting().runDue(NOON);
        assertThat(told).containsExactly("a1 sent", "heard of a1 at 2026-11-22T12:00:00.007Z", "b sent");
    }

    @Test
    void a_claim_that_lapsed_and_a_refusal_are_told_too() {
        aftermaths.add(aftermath("a"));
        lapsed.add("a1");
        outcome = new Sender.Outcome.Never("gone");
        outbox.add("a2", inChannel(1), NOON);
        posting().runDue(NOON);
        assertThat(told)
                .containsExactly(
                        "a1 UNKNOWN claimed, then nothing was heard of it",
                        "heard that a1 is UNKNOWN",
                        "a2 FAILED gone",
                        "heard that a2 is FAILED");
    }

    @Test
    void whoever_breaks_when_told_does_not_undo_the_note() {
        aftermaths.add(new Aftermath() {
            @Override
            public String prefix() {
                return "a";
            }

            @Override
            public void sent(String key, MessageReference message, Instant created) {
                throw new IllegalStateException("broken, as this test wants");
            }

            @Override
            public void failed(String key, Outbox.Fate fate, String why) {}
        });
        outcome = new Sender.Outcome.Sent(Optional.of(message(1)), Optional.empty());
        outbox.add("a1", inChannel(1), NOON);
        posting().runDue(NOON);
        assertThat(told).containsExactly("a1 sent", "a1 sent");
    }

    @Test
    void refreshes_of_a_message_are_one_edit_of_its_newest_state() {
        refreshes.ask(message(1), () -> Optional.of(Card.saying(Card.Tone.PLAIN, "Old", RichText.plain("old"))));
        refreshes.ask(message(1), () -> Optional.of(CARD));
        refreshes.ask(message(2), Optional::empty);
        outcome = new Sender.Outcome.Sent(Optional.of(message(1)), Optional.empty());
        var posting = posting();
        posting.runDue(NOON);
        assertThat(sent).containsExactly("refresh/m");
        refreshes.ask(message(1), () -> Optional.of(CARD));
        posting.runDue(NOON);
        assertThat(sent).as("what it shows already is not sent again").hasSize(1);
    }

    @Test
    void a_refresh_waits_while_anything_is_under_way_there() {
        var slow = new ArrayDeque<Runnable>();
        threads = slow::add;
        outbox.add("a", inChannel(1), NOON);
        refreshes.ask(message(1), () -> Optional.of(CARD));
        var posting = posting();
        posting.runDue(NOON);
        assertThat(slow).hasSize(1);
        slow.poll().run();
        posting.runDue(NOON);
        slow.poll().run();
        assertThat(sent).containsExactly("a", "refresh/m");
    }

    @Test
    void refreshes_keep_half_of_the_edits_for_others() {
        edits = new Pace(4, Duration.ofSeconds(1));
        var posting = posting();
        for (int channel = 1; channel <= 4; channel++) {
            refreshes.ask(message(channel), () -> Optional.of(CARD));
        }
        posting.runDue(NOON);
        assertThat(sent).containsExactly("refresh/m", "refresh/m");
        for (int channel = 5; channel <= 7; channel++) {
            outbox.add("edit " + channel, new Post.Update(message(channel), CARD), NOON);
        }
        posting.runDue(NOON);
        assertThat(sent).containsExactly("refresh/m", "refresh/m", "edit 5", "edit 6");
        assertThat(told).contains("edit 7 held for PT1S");
    }
}
