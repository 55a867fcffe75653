package dev.hotseat.app.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever must know is told what became of a post: with the note of it, or not at all. */
class AftermathTest {
    private static final Instant NOON = FakeOutbox.NOON;
    private static final Instant CREATED = NOON.plusMillis(7);
    private static final Pace WIDE = new Pace(100, Duration.ofMillis(10));
    private static final ChannelId CHANNEL = new ChannelId(Members.WORKSPACE, "c");
    private static final MessageReference MESSAGE = new MessageReference(CHANNEL, Optional.empty(), "m");
    private static final Post POST = new Post.Say(
            CHANNEL, Optional.empty(), Card.saying(Card.Tone.PLAIN, "News", RichText.plain("Something happened")));

    private final FakeOutbox outbox = new FakeOutbox();
    private Outcome outcome = new Outcome.Sent(MESSAGE, CREATED);
    private Sight sight = new Sight.Hidden("nobody looks here");
    private boolean breaks;

    private final Aftermath quiz = new Aftermath() {
        @Override
        public String prefix() {
            return "quiz/";
        }

        @Override
        public void sent(String key, MessageReference message, Instant created) {
            hear(key + " is " + message.message() + " of " + created);
        }

        @Override
        public void failed(String key, Outbox.Fate fate, String why) {
            hear(key + " is " + fate + ": " + why);
        }

        @Override
        public void waitsAgain(String key, Post post) {
            hear(key + " waits again");
        }

        private void hear(String what) {
            outbox.told.add("told that " + what);
            if (breaks) {
                throw new IllegalStateException("a fault of the test's making");
            }
        }
    };

    private void send(String... keys) {
        for (var key : keys) {
            outbox.add(key, POST, NOON);
        }
        posting(quiz).runDue(NOON);
    }

    private Posting posting(Aftermath... told) {
        var route = new Route(
                Members.PLATFORM, new FakeSender(_ -> outcome, Duration.ZERO, (_, _) -> sight), WIDE, WIDE, WIDE, new Route.Edits(WIDE, WIDE));
        return new Posting(outbox, outbox, List.of(told), new Refreshes(), List.of(route), () -> NOON, Runnable::run);
    }

    @Test
    void whoever_has_the_beginning_of_a_key_is_told_of_its_message() {
        send("quiz/1", "daily/1");
        assertThat(outbox.told)
                .containsExactly("quiz/1 sent", "told that quiz/1 is m of 2026-11-22T12:00:00.007Z", "daily/1 sent");
    }

    @Test
    void a_post_that_is_given_up_is_told_with_the_reason() {
        outcome = new Outcome.Never("no permission");
        send("quiz/1");
        outcome = new Outcome.Unclear("connection lost");
        send("quiz/2");
        assertThat(outbox.told)
                .containsExactly(
                        "quiz/1 FAILED no permission",
                        "told that quiz/1 is FAILED: no permission",
                        "quiz/2 UNKNOWN connection lost",
                        "told that quiz/2 is UNKNOWN: connection lost");
    }

    @Test
    void a_claim_that_ran_out_is_told_as_unknown() {
        outbox.ranOut.add(new Outbox.RanOut("quiz/1", Optional.of(POST), NOON));
        send();
        assertThat(outbox.told)
                .containsExactly(
                        "quiz/1 UNKNOWN claimed, then nothing was heard of it; nobody looks here",
                        "told that quiz/1 is UNKNOWN: claimed, then nothing was heard of it; nobody looks here");
    }

    @Test
    void a_claim_that_ran_out_is_told_as_waiting_again_where_it_is_surely_not_there() {
        sight = new Sight.NotThere();
        outbox.ranOut.add(new Outbox.RanOut("quiz/1", Optional.of(POST), NOON));
        send();
        assertThat(outbox.told).containsExactly("quiz/1 again in PT0S", "told that quiz/1 waits again");
    }

    @Test
    void what_somebody_cannot_bear_to_have_sent_again_stays_claimed() {
        sight = new Sight.NotThere();
        breaks = true;
        outbox.ranOut.add(new Outbox.RanOut("quiz/1", Optional.of(POST), NOON));
        send();
        assertThat(outbox.told).isEmpty();
    }

    @Test
    void a_post_that_cannot_be_read_is_told_as_failed() {
        outbox.ranOut.add(new Outbox.RanOut("quiz/1", Optional.empty(), NOON));
        send();
        assertThat(outbox.told).contains("told that quiz/1 is FAILED: its stored form cannot be read");
    }

    @Test
    void a_post_that_is_tried_again_is_not_told() {
        outcome = new Outcome.Later(Duration.ofSeconds(9), "429");
        send("quiz/1");
        assertThat(outbox.told).containsExactly("quiz/1 again in PT9S");
    }

    @Test
    void what_is_known_already_is_not_told_again() {
        outbox.known.add("quiz/1");
        send("quiz/1");
        assertThat(outbox.told).isEmpty();
    }

    @Test
    void nobody_is_told_what_could_not_be_noted() {
        outbox.away = true;
        send("quiz/1");
        assertThat(outbox.told).isEmpty();
    }

    @Test
    void whoever_breaks_when_told_leaves_the_note_and_nothing_of_its_own() {
        breaks = true;
        send("quiz/1", "daily/1");
        assertThat(outbox.told).containsExactly("quiz/1 sent", "daily/1 sent");
    }

    @Test
    void no_post_is_for_two() {
        var round = new Aftermath() {
            @Override
            public void waitsAgain(String key, Post post) {
                throw new UnsupportedOperationException();
            }

            @Override
            public String prefix() {
                return "quiz/round/";
            }

            @Override
            public void sent(String key, MessageReference message, Instant created) {}

            @Override
            public void failed(String key, Outbox.Fate fate, String why) {}
        };
        assertThatThrownBy(() -> posting(quiz, round))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("quiz/round/");
    }
}
