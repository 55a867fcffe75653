package dev.hotseat.app.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender.Outcome;
import dev.hotseat.app.port.Sender.Sight;
import dev.hotseat.app.port.Trouble;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever must know is told what became of a post: with the note of it, or not at all. */
class AftermathTest {
    private static final Instant NOON = FakeOutbox.NOON;
    private static final Instant CREATED = NOON.plusMillis(7);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final Pace WIDE = new Pace(100, Duration.ofMillis(10));
    private static final ChannelId CHANNEL = new ChannelId(Members.WORKSPACE, "c");
    private static final MessageReference MESSAGE = new MessageReference(CHANNEL, Optional.empty(), "m");
    private static final Post POST = new Post.Say(
            CHANNEL, Optional.empty(), Card.saying(Card.Tone.PLAIN, "News", RichText.plain("Something happened")));

    private final FakeOutbox outbox = new FakeOutbox();
    private Outcome outcome = new Outcome.Sent(MESSAGE, CREATED);
    private Sight sight = new Sight.Hidden("nobody looks here");
    private boolean breaks;
    private boolean breaksSending;

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

        @Override
        public void putOff(String key, Instant until) {
            hear(key + " is put off for " + Duration.between(NOON, until));
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

    private Outcome outcome() {
        if (breaksSending) {
            throw new IllegalStateException("a fault of the test's making");
        }
        return outcome;
    }

    private Posting posting(Aftermath... told) {
        return posting(NOON, told);
    }

    private Posting posting(Instant now, Aftermath... told) {
        return posting(now, Duration.ZERO, told);
    }

    private Posting posting(Instant now, Duration remembers, Aftermath... told) {
        var route = new Route(
                Members.PLATFORM,
                new FakeSender(_ -> outcome(), remembers, (_, _) -> sight),
                WIDE,
                WIDE,
                WIDE,
                new Route.Edits(WIDE, WIDE));
        return new Posting(outbox, outbox, List.of(told), new Refreshes(), List.of(route), () -> now, Runnable::run);
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

    /** Tells kinds of trouble apart, and wants its posts for half an hour. */
    private final Aftermath daily = new Aftermath() {
        @Override
        public String prefix() {
            return "daily/";
        }

        @Override
        public void sent(String key, MessageReference message, Instant created) {}

        @Override
        public void failed(String key, Outbox.Fate fate, String why) {}

        @Override
        public void waitsAgain(String key, Post post) {}

        @Override
        public void refused(String key, Trouble trouble, String why) {
            outbox.told.add("told that " + key + " is " + trouble);
        }

        @Override
        public Optional<Instant> wantedUntil(String key, Instant since) {
            return Optional.of(since.plus(HALF_AN_HOUR));
        }
    };

    private List<String> sendDaily(Outcome what, int attempt, Duration late) {
        outbox.told.clear();
        outcome = what;
        outbox.due.add(new Outbox.Claimed("daily/1", POST, attempt, NOON));
        posting(NOON.plus(late), daily).runDue(NOON.plus(late));
        return List.copyOf(outbox.told);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"SHUT_OUT", "OTHER"})
    void what_kind_of_trouble_it_is_comes_with_the_platforms_words(Trouble trouble) {
        assertThat(sendDaily(new Outcome.Never(trouble, "no"), 1, Duration.ZERO))
                .containsExactly("daily/1 FAILED no", "told that daily/1 is " + trouble);
    }

    @Test
    void an_invalid_post_is_an_incident_of_the_same_number_whenever_it_is_sent() {
        var once = sendDaily(new Outcome.Never(Trouble.INVALID, "blocks[3]: unknown"), 1, Duration.ZERO);
        assertThat(once).hasSize(2).last().isEqualTo("told that daily/1 is INVALID");
        assertThat(once.getFirst())
                .matches("daily/1 FAILED a fault of ours, .* incident number [0-9a-f]{8}")
                .doesNotContain("blocks");
        assertThat(sendDaily(outcome, 1, Duration.ZERO)).isEqualTo(once);
    }

    @Test
    void what_is_put_off_is_tried_as_long_as_it_is_wanted_however_often_that_is() {
        var later = new Outcome.Later(Duration.ofMinutes(1), "503");
        assertThat(sendDaily(later, 99, Duration.ofMinutes(25))).containsExactly("daily/1 again in PT30M");
        assertThat(sendDaily(later, 3, Duration.ofMinutes(29).plusSeconds(1)))
                .containsExactly("daily/1 FAILED 503", "told that daily/1 is PUT_OFF");
    }

    @Test
    void what_may_be_there_or_not_is_looked_for_as_long_as_it_is_wanted() {
        var unclear = new Outcome.Unclear("503");
        assertThat(sendDaily(unclear, 1, Duration.ofMinutes(29)))
                .as("it stays claimed")
                .isEmpty();
        assertThat(sendDaily(unclear, 1, Duration.ofMinutes(30))).containsExactly("daily/1 UNKNOWN 503");
    }

    @Test
    void what_breaks_while_it_is_sent_is_not_looked_for() {
        breaksSending = true;
        assertThat(sendDaily(outcome, 1, Duration.ZERO))
                .first()
                .asString()
                .startsWith("daily/1 UNKNOWN a fault of ours");
    }

    @Test
    void what_is_not_wanted_any_more_is_looked_for_and_not_sent_again() {
        sight = new Sight.Hidden("nobody may look");
        for (var late : List.of(HALF_AN_HOUR.minusSeconds(1), HALF_AN_HOUR)) {
            var now = NOON.plus(late);
            outbox.ranOut.add(new Outbox.RanOut("daily/1", Optional.of(POST), NOON));
            posting(now, Duration.ofHours(1), daily).runDue(now);
        }
        assertThat(outbox.told)
                .containsExactly(
                        "daily/1 sent", "daily/1 UNKNOWN claimed, then nothing was heard of it; nobody may look");
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
        assertThat(outbox.told).last().asString().matches("told that quiz/1 is FAILED: .* incident number [0-9a-f]{8}");
    }

    @Test
    void a_post_that_is_tried_again_is_told_as_put_off() {
        outcome = new Outcome.Later(Duration.ofSeconds(9), "429");
        send("quiz/1");
        assertThat(outbox.told).containsExactly("quiz/1 again in PT9S", "told that quiz/1 is put off for PT9S");
    }

    @Test
    void whoever_breaks_when_told_that_it_is_put_off_does_not_keep_it_from_being_tried_again() {
        outcome = new Outcome.Later(Duration.ofSeconds(9), "429");
        breaks = true;
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
        outbox.away = Integer.MAX_VALUE;
        send("quiz/1");
        assertThat(outbox.told).isEmpty();
    }

    @Test
    void what_cannot_be_noted_for_a_moment_is_noted_then() {
        outbox.away = 2;
        send("quiz/1");
        assertThat(outbox.told).containsExactly("quiz/1 sent", "told that quiz/1 is m of 2026-11-22T12:00:00.007Z");
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
