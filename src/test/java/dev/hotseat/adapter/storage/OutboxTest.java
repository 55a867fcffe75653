package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Outbox.Claimed;
import dev.hotseat.app.port.Outbox.Fate;
import dev.hotseat.app.port.Outbox.State;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxTest extends StoreTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final MessageReference MESSAGE =
            new MessageReference(new ChannelId(OTHER_TEAM, "general"), Optional.of("17.1"), "17.2");

    private final Outbox outbox = stores.outbox();

    private List<Claimed> claim(Instant now) {
        return outbox.claim(Set.of(PLATFORM), now, 10, LEASE);
    }

    private static List<String> keys(List<Claimed> claimed) {
        return claimed.stream().map(Claimed::key).toList();
    }

    @Test
    void posts_are_claimed_when_due_the_longest_due_first() {
        outbox.add("b", Posts.say("b"), NOON.minusSeconds(1));
        outbox.add("a", Posts.say("a"), NOON);
        outbox.add("later", Posts.say("later"), NOON.plusNanos(1_000));
        outbox.add("c", Posts.say("c"), NOON.minusSeconds(2));

        assertThat(outbox.claim(Set.of(PLATFORM), NOON, 2, LEASE))
                .containsExactly(new Claimed("c", Posts.say("c"), 1), new Claimed("b", Posts.say("b"), 1));
        assertThat(keys(claim(NOON))).containsExactly("a");
        assertThat(claim(NOON)).isEmpty();
        assertThat(outbox.waiting()).isEqualTo(4);
    }

    @Test
    void a_second_post_with_the_same_key_is_ignored_even_after_the_first_was_sent() {
        outbox.add("key", Posts.say("first"), NOON);
        outbox.add("key", Posts.say("second"), NOON);
        assertThat(claim(NOON)).extracting(Claimed::post).containsExactly(Posts.say("first"));
        outbox.sent("key", Optional.empty(), NOON);
        outbox.add("key", Posts.say("third"), NOON);

        assertThat(claim(NOON)).isEmpty();
        assertThat(outbox.state("key")).contains(new State(Fate.SENT, Optional.empty(), ""));
    }

    @Test
    void only_posts_of_the_platforms_asked_for_are_claimed() {
        var there = new Platform("elsewhere");
        outbox.add("here", Posts.say("here"), NOON);
        outbox.add("there", Posts.say(new WorkspaceId(there, "one"), "there"), NOON.minusSeconds(1));

        assertThat(outbox.claim(Set.of(), NOON, 10, LEASE)).isEmpty();
        assertThat(keys(claim(NOON))).containsExactly("here");
        assertThat(keys(outbox.claim(Set.of(PLATFORM, there), NOON, 10, LEASE))).containsExactly("there");
    }

    @Test
    void a_sent_post_has_its_message() {
        outbox.add("key", Posts.say("key"), NOON);
        assertThat(outbox.state("key")).contains(new State(Fate.WAITING, Optional.empty(), ""));
        claim(NOON);
        assertThat(outbox.state("key")).contains(new State(Fate.CLAIMED, Optional.empty(), ""));
        outbox.sent("key", Optional.of(MESSAGE), NOON);

        assertThat(outbox.state("key")).contains(new State(Fate.SENT, Optional.of(MESSAGE), ""));
        assertThat(outbox.state("other")).isEmpty();
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void a_post_put_back_is_claimed_again_when_it_is_due() {
        outbox.add("key", Posts.say("key"), NOON);
        claim(NOON);
        outbox.again("key", NOON.plusSeconds(5), "too many");

        assertThat(outbox.state("key")).contains(new State(Fate.WAITING, Optional.empty(), "too many"));
        assertThat(claim(NOON.plusSeconds(4))).isEmpty();
        assertThat(claim(NOON.plusSeconds(5))).containsExactly(new Claimed("key", Posts.say("key"), 2));
    }

    @Test
    void a_claim_that_runs_out_becomes_unknown_and_never_waits_again() {
        outbox.add("key", Posts.say("key"), NOON);
        claim(NOON);

        assertThat(claim(NOON.plus(LEASE).minusNanos(1_000))).isEmpty();
        assertThat(outbox.state("key").orElseThrow().fate()).isEqualTo(Fate.CLAIMED);
        assertThat(claim(NOON.plus(LEASE))).isEmpty();
        assertThat(outbox.state("key").orElseThrow().fate()).isEqualTo(Fate.UNKNOWN);
        outbox.again("key", NOON, "late");
        assertThat(claim(NOON.plus(LEASE))).isEmpty();
    }

    @Test
    void an_outcome_that_comes_late_says_more_than_unknown() {
        outbox.add("key", Posts.say("key"), NOON);
        claim(NOON);
        claim(NOON.plus(LEASE));
        outbox.sent("key", Optional.of(MESSAGE), NOON);

        assertThat(outbox.state("key")).contains(new State(Fate.SENT, Optional.of(MESSAGE), ""));
        outbox.failed("key", Fate.FAILED, "no", NOON);
        assertThat(outbox.state("key").orElseThrow().fate()).isEqualTo(Fate.SENT);
    }

    @Test
    void a_post_given_up_says_why() {
        for (var fate : List.of(Fate.FAILED, Fate.UNKNOWN)) {
            outbox.add(fate.name(), Posts.say("key"), NOON);
            claim(NOON);
            outbox.failed(fate.name(), fate, "refused", NOON);

            assertThat(outbox.state(fate.name())).contains(new State(fate, Optional.empty(), "refused"));
        }
        assertThatThrownBy(() -> outbox.failed("FAILED", Fate.SENT, "", NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_post_that_cannot_be_read_fails_and_holds_up_nothing() {
        outbox.add("damaged", Posts.say("a"), NOON.minusSeconds(1));
        outbox.add("good", Posts.say("b"), NOON);
        database.change(
                "test.damage", handle -> handle.execute("update outbox set post = '{}' where name = 'damaged'"));

        assertThat(keys(claim(NOON))).containsExactly("good");
        assertThat(outbox.state("damaged").orElseThrow().fate()).isEqualTo(Fate.FAILED);
    }

    @Test
    void every_kind_of_post_survives_storage() {
        var posts = Posts.ofEveryKind();
        IntStream.range(0, posts.size()).forEach(i -> outbox.add("key" + i, posts.get(i), NOON));

        assertThat(claim(NOON).stream().map(Claimed::post).toList())
                .usingRecursiveComparison()
                .isEqualTo(posts);
    }

    @Test
    void a_post_written_in_a_transaction_that_fails_does_not_exist() {
        assertThatThrownBy(() -> stores.transactions().inOne(() -> {
                    outbox.add("key", Posts.say("key"), NOON);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(outbox.state("key")).isEmpty();
    }

    @Test
    void many_claimers_in_two_processes_get_each_post_once() throws Exception {
        stores.transactions().inOne(() -> {
            IntStream.range(0, 60).forEach(i -> outbox.add("key" + i, Posts.say("key"), NOON));
            return true;
        });
        try (var other = again();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(outbox, Stores.in(other).outbox());
            var claims = IntStream.range(0, 16)
                    .<Callable<List<Claimed>>>mapToObj(
                            i -> () -> both.get(i % 2).claim(Set.of(PLATFORM), NOON, 3, LEASE))
                    .toList();
            var got = threads.invokeAll(claims).stream()
                    .flatMap(f -> keys(f.resultNow()).stream())
                    .toList();
            var rest = keys(outbox.claim(Set.of(PLATFORM), NOON, 100, LEASE));

            assertThat(got).doesNotHaveDuplicates().doesNotContainAnyElementsOf(rest);
            assertThat(got.size() + rest.size()).isEqualTo(60);
        }
    }

    @Test
    void what_waits_is_taken_back_but_not_what_is_on_its_way() {
        outbox.add("waits", Posts.say("waits"), NOON.plusSeconds(1));
        outbox.add("on its way", Posts.say("on its way"), NOON);
        claim(NOON);

        assertThat(outbox.withdraw("waits", "too late", NOON)).isTrue();
        assertThat(outbox.withdraw("waits", "too late", NOON)).isFalse();
        assertThat(outbox.withdraw("on its way", "too late", NOON)).isFalse();
        assertThat(outbox.state("waits")).contains(new State(Fate.FAILED, Optional.empty(), "too late"));
        assertThat(claim(NOON.plusSeconds(2))).isEmpty();
    }
}
