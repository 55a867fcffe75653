package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Outbox.Claimed;
import dev.hotseat.app.port.Outbox.Fate;
import dev.hotseat.app.port.Outbox.RanOut;
import dev.hotseat.app.port.Outbox.State;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        return outbox.claim(PLATFORM, now, 10, LEASE);
    }

    private List<RanOut> takeOver(Instant now) {
        return outbox.takeOver(PLATFORM, now, 10, LEASE);
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

        assertThat(outbox.claim(PLATFORM, NOON, 2, LEASE))
                .containsExactly(
                        new Claimed("c", Posts.say("c"), 1, NOON.minusSeconds(2)),
                        new Claimed("b", Posts.say("b"), 1, NOON.minusSeconds(1)));
        assertThat(keys(claim(NOON))).containsExactly("a");
        assertThat(claim(NOON)).isEmpty();
        assertThat(outbox.waiting()).isEqualTo(4);
    }

    private static Post in(String workspace) {
        return Posts.say(new WorkspaceId(PLATFORM, workspace), "post");
    }

    @Test
    void a_workspace_with_a_thousand_posts_delays_no_single_one_of_another() {
        stores.transactions().inOne(() -> {
            IntStream.range(0, 1_000).forEach(i -> outbox.add("many" + i, in("many"), NOON.minusSeconds(60)));
            outbox.add("single", in("single"), NOON);
            outbox.add("first by name", in("a"), NOON);
            return true;
        });

        var claims = List.of(outbox.claim(PLATFORM, NOON, 20, LEASE), outbox.claim(PLATFORM, NOON, 20, LEASE));

        assertThat(claims).allMatch(claim -> claim.size() == 20);
        assertThat(claims.stream().flatMap(claim -> keys(claim).stream())).contains("single", "first by name");
    }

    @Test
    void workspaces_take_turns_from_one_claim_to_the_next() {
        for (int i = 0; i < 12; i++) {
            outbox.add("post" + i, in("w" + i / 4), NOON);
        }

        var workspaces = IntStream.range(0, 6)
                .mapToObj(_ -> outbox.claim(PLATFORM, NOON, 2, LEASE))
                .flatMap(List::stream)
                .map(claimed -> claimed.post().workspace().tenant())
                .toList();

        for (int round = 0; round < 12; round += 3) {
            assertThat(workspaces.subList(round, round + 3)).containsExactlyInAnyOrder("w0", "w1", "w2");
        }
    }

    @Test
    void what_is_awaited_goes_before_what_was_planned_earlier() {
        for (int i = 0; i < 5; i++) {
            outbox.add("planned" + i, in("w" + i), NOON.minusSeconds(60), Outbox.Haste.PLANNED);
        }
        outbox.add("awaited", in("w9"), NOON);

        assertThat(keys(outbox.claim(PLATFORM, NOON, 1, LEASE))).containsExactly("awaited");
        assertThat(keys(claim(NOON))).hasSize(5).allMatch(key -> key.startsWith("planned"));
    }

    @Test
    void turns_among_what_is_awaited_move_none_among_what_was_planned() {
        for (int i = 0; i < 6; i++) {
            outbox.add("planned" + i, in("w" + i / 2), NOON, Outbox.Haste.PLANNED);
            outbox.add("awaited" + i, in("w1"), NOON.plusSeconds(i));
        }

        var planned = IntStream.range(0, 3)
                .mapToObj(i -> outbox.claim(PLATFORM, NOON.plusSeconds(i), 2, LEASE))
                .map(claim -> claim.getLast().post().workspace().tenant())
                .toList();

        assertThat(planned).containsExactlyInAnyOrder("w0", "w1", "w2");
    }

    @Test
    void a_second_post_with_the_same_key_is_ignored_even_after_the_first_was_sent() {
        outbox.add("key", Posts.say("first"), NOON);
        outbox.add("key", Posts.say("second"), NOON);
        assertThat(claim(NOON)).extracting(Claimed::post).containsExactly(Posts.say("first"));
        outbox.sent("key", Optional.empty(), NOON);
        outbox.add("key", Posts.say("third"), NOON);

        assertThat(claim(NOON)).isEmpty();
        assertThat(outbox.state("key")).contains(new State(Fate.SENT, Optional.empty(), "", Optional.of(NOON)));
    }

    @Test
    void only_posts_of_the_platform_asked_for_are_claimed() {
        var there = new Platform("elsewhere");
        outbox.add("here", Posts.say("here"), NOON);
        outbox.add("there", Posts.say(new WorkspaceId(there, "one"), "there"), NOON.minusSeconds(1));

        assertThat(keys(claim(NOON))).containsExactly("here");
        assertThat(keys(outbox.claim(there, NOON, 10, LEASE))).containsExactly("there");
    }

    @Test
    void a_sent_post_has_its_message() {
        outbox.add("key", Posts.say("key"), NOON);
        assertThat(outbox.state("key")).contains(new State(Fate.WAITING, Optional.empty(), "", Optional.empty()));
        claim(NOON);
        assertThat(outbox.state("key")).contains(new State(Fate.CLAIMED, Optional.empty(), "", Optional.empty()));
        outbox.sent("key", Optional.of(MESSAGE), NOON);

        assertThat(outbox.state("key")).contains(new State(Fate.SENT, Optional.of(MESSAGE), "", Optional.of(NOON)));
        assertThat(outbox.state("other")).isEmpty();
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void a_post_put_back_is_claimed_again_when_it_is_due() {
        outbox.add("key", Posts.say("key"), NOON);
        claim(NOON);
        outbox.again("key", NOON.plusSeconds(5), "too many");

        assertThat(outbox.state("key"))
                .contains(new State(Fate.WAITING, Optional.empty(), "too many", Optional.empty()));
        assertThat(claim(NOON.plusSeconds(4))).isEmpty();
        assertThat(claim(NOON.plusSeconds(5))).containsExactly(new Claimed("key", Posts.say("key"), 2, NOON));
    }

    @Test
    void a_post_is_reworded_while_it_waits_and_not_after() {
        outbox.add("key", Posts.say("key"), NOON);
        assertThat(outbox.reword("key", Posts.card("other words"))).isTrue();
        assertThat(claim(NOON)).containsExactly(new Claimed("key", Posts.say("other words"), 1, NOON));
        assertThat(outbox.reword("key", Posts.card("too late"))).isFalse();
        assertThat(takeOver(NOON.plus(LEASE)))
                .containsExactly(new RanOut("key", Optional.of(Posts.say("other words")), NOON));
    }

    @Test
    void a_claim_that_runs_out_is_taken_over_once_for_each_lease() {
        outbox.add("key", Posts.say("key"), NOON);
        claim(NOON);

        assertThat(takeOver(NOON.plus(LEASE).minusNanos(1_000))).isEmpty();
        assertThat(claim(NOON.plus(LEASE))).isEmpty();
        assertThat(takeOver(NOON.plus(LEASE))).containsExactly(new RanOut("key", Optional.of(Posts.say("key")), NOON));
        assertThat(takeOver(NOON.plus(LEASE))).isEmpty();
        assertThat(takeOver(NOON.plus(LEASE.multipliedBy(2))))
                .extracting(RanOut::key)
                .containsExactly("key");
    }

    @Test
    void what_was_tried_before_its_claim_ran_out_is_told_with_when_it_was_first_due() {
        outbox.add("key", Posts.say("key"), NOON);
        claim(NOON);
        outbox.again("key", NOON.plusSeconds(60), "busy");
        claim(NOON.plusSeconds(60));

        assertThat(takeOver(NOON.plusSeconds(60).plus(LEASE)))
                .extracting(RanOut::since)
                .containsExactly(NOON);
    }

    @Test
    void only_claims_of_the_platform_asked_for_are_taken_over() {
        var there = new Platform("elsewhere");
        outbox.add("there", Posts.say(new WorkspaceId(there, "one"), "there"), NOON);
        outbox.claim(there, NOON, 1, LEASE);

        assertThat(takeOver(NOON.plus(LEASE))).isEmpty();
        assertThat(outbox.takeOver(there, NOON.plus(LEASE), 1, LEASE))
                .extracting(RanOut::key)
                .containsExactly("there");
    }

    private void addEdit(String key, Instant due) {
        outbox.add(key, new Post.Update(MESSAGE, Posts.card(key)), due);
    }

    @Test
    void an_edit_that_is_tried_again_is_not_overtaken_by_a_newer_one_of_its_message() {
        addEdit("older", NOON);
        assertThat(keys(claim(NOON))).containsExactly("older");
        addEdit("newer", NOON.plusSeconds(1));

        assertThat(claim(NOON.plusSeconds(1))).isEmpty();
        outbox.again("older", NOON.plusSeconds(9), "busy");
        assertThat(claim(NOON.plusSeconds(8))).isEmpty();
        assertThat(keys(claim(NOON.plusSeconds(9)))).containsExactly("older");
        assertThat(claim(NOON.plusSeconds(9))).isEmpty();
        outbox.sent("older", Optional.of(MESSAGE), NOON.plusSeconds(9));
        assertThat(keys(claim(NOON.plusSeconds(9)))).containsExactly("newer");
    }

    @Test
    void an_edit_that_is_held_for_a_budget_is_not_overtaken_either() {
        addEdit("older", NOON);
        addEdit("newer", NOON);
        assertThat(keys(claim(NOON))).containsExactly("older");
        outbox.held("older", NOON.plusSeconds(2));

        assertThat(claim(NOON.plusSeconds(1))).isEmpty();
        assertThat(keys(claim(NOON.plusSeconds(2)))).containsExactly("older");
    }

    @Test
    void an_edit_that_is_given_up_makes_way() {
        for (var fate : List.of(Fate.FAILED, Fate.UNKNOWN)) {
            addEdit("older " + fate, NOON);
            addEdit("newer " + fate, NOON);
            claim(NOON);
            outbox.failed("older " + fate, fate, "no", NOON);
            assertThat(keys(claim(NOON))).containsExactly("newer " + fate);
            outbox.sent("newer " + fate, Optional.of(MESSAGE), NOON);
        }
    }

    @Test
    void an_edit_for_later_holds_up_no_edit_that_is_due_before() {
        addEdit("this evening", NOON.plusSeconds(3600));
        addEdit("now", NOON);
        assertThat(keys(claim(NOON))).containsExactly("now");
    }

    @Test
    void edits_hold_up_no_new_message_and_no_edit_of_another_message() {
        addEdit("edit", NOON);
        addEdit("second edit", NOON);
        outbox.add("say", Posts.say("say"), NOON);
        var other = new MessageReference(MESSAGE.channel(), MESSAGE.thread(), "17.9");
        outbox.add("other", new Post.Update(other, Posts.card("other")), NOON);
        assertThat(keys(claim(NOON))).containsExactlyInAnyOrder("edit", "say", "other");
    }

    @Test
    void a_message_with_an_edit_that_waits_or_is_claimed_is_not_refreshed() {
        assertThat(outbox.beginRefresh(MESSAGE, NOON, LEASE)).isTrue();
        outbox.endRefresh(MESSAGE);
        addEdit("edit", NOON.plusSeconds(1));

        assertThat(outbox.beginRefresh(MESSAGE, NOON, LEASE)).isFalse();
        claim(NOON.plusSeconds(1));
        assertThat(outbox.beginRefresh(MESSAGE, NOON, LEASE)).isFalse();
        outbox.sent("edit", Optional.of(MESSAGE), NOON);
        assertThat(outbox.beginRefresh(MESSAGE, NOON, LEASE)).isTrue();
    }

    @Test
    void an_edit_is_not_claimed_while_its_message_is_refreshed() {
        outbox.beginRefresh(MESSAGE, NOON, LEASE);
        addEdit("edit", NOON);
        outbox.add("say", Posts.say("say"), NOON);

        assertThat(keys(claim(NOON))).containsExactly("say");
        outbox.endRefresh(MESSAGE);
        assertThat(keys(claim(NOON))).containsExactly("edit");
    }

    @Test
    void a_message_is_refreshed_by_one_at_a_time_and_by_nobody_who_was_not_heard_of_for_a_lease() {
        assertThat(outbox.beginRefresh(MESSAGE, NOON, LEASE)).isTrue();
        assertThat(outbox.beginRefresh(MESSAGE, NOON.plusSeconds(1), LEASE)).isFalse();
        var other = new MessageReference(MESSAGE.channel(), MESSAGE.thread(), "17.9");
        assertThat(outbox.beginRefresh(other, NOON, LEASE)).isTrue();
        assertThat(outbox.beginRefresh(MESSAGE, NOON.plus(LEASE), LEASE)).isTrue();

        addEdit("edit", NOON);
        assertThat(claim(NOON.plus(LEASE))).isEmpty();
        assertThat(keys(claim(NOON.plus(LEASE.multipliedBy(2))))).containsExactly("edit");
    }

    @Test
    void a_refresh_and_an_edit_of_two_processes_are_never_under_way_together() throws Exception {
        try (var other = again();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var others = Stores.in(other).outbox();
            for (int i = 0; i < 30; i++) {
                var message = new MessageReference(MESSAGE.channel(), Optional.empty(), "18." + i);
                var key = "edit" + i;
                var refreshed = threads.submit(() -> others.beginRefresh(message, NOON, LEASE));
                outbox.add(key, new Post.Update(message, Posts.card(key)), NOON);
                var claimed = claim(NOON);

                assertThat(refreshed.get() && claimed.size() == 1).isFalse();
                others.endRefresh(message);
                claim(NOON);
                outbox.sent(key, Optional.of(message), NOON);
            }
        }
    }

    @Test
    void a_post_that_became_unknown_never_waits_again() {
        outbox.add("key", Posts.say("key"), NOON);
        claim(NOON);
        outbox.failed("key", Fate.UNKNOWN, "silence", NOON.plus(LEASE));

        outbox.again("key", NOON, "late");
        assertThat(claim(NOON.plus(LEASE))).isEmpty();
    }

    @Test
    void an_outcome_is_news_once() {
        outbox.add("key", Posts.say("key"), NOON);
        claim(NOON);

        assertThat(outbox.failed("key", Fate.UNKNOWN, "silence", NOON)).isTrue();
        assertThat(outbox.failed("key", Fate.UNKNOWN, "silence", NOON)).isFalse();
        assertThat(outbox.sent("key", Optional.of(MESSAGE), NOON)).isTrue();
        assertThat(outbox.sent("key", Optional.of(MESSAGE), NOON)).isFalse();
        assertThat(outbox.failed("key", Fate.FAILED, "no", NOON)).isFalse();
        assertThat(outbox.sent("of a workspace that was deleted", Optional.of(MESSAGE), NOON))
                .isFalse();
    }

    @Test
    void an_outcome_that_comes_late_says_more_than_unknown() {
        outbox.add("key", Posts.say("key"), NOON);
        claim(NOON);
        outbox.failed("key", Fate.UNKNOWN, "silence", NOON.plus(LEASE));
        outbox.sent("key", Optional.of(MESSAGE), NOON);

        assertThat(outbox.state("key")).contains(new State(Fate.SENT, Optional.of(MESSAGE), "", Optional.of(NOON)));
        outbox.failed("key", Fate.FAILED, "no", NOON);
        assertThat(outbox.state("key").orElseThrow().fate()).isEqualTo(Fate.SENT);
    }

    @Test
    void a_post_given_up_says_why() {
        for (var fate : List.of(Fate.FAILED, Fate.UNKNOWN)) {
            outbox.add(fate.name(), Posts.say("key"), NOON);
            claim(NOON);
            outbox.failed(fate.name(), fate, "refused", NOON);

            assertThat(outbox.state(fate.name()))
                    .contains(new State(fate, Optional.empty(), "refused", Optional.of(NOON)));
        }
        assertThatThrownBy(() -> outbox.failed("FAILED", Fate.SENT, "", NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_post_that_cannot_be_read_runs_out_at_once_and_holds_up_nothing() {
        outbox.add("damaged", Posts.say("a"), NOON.minusSeconds(1));
        outbox.add("good", Posts.say("b"), NOON);
        database.change(
                "test.damage", handle -> handle.execute("update outbox set post = '{}' where name = 'damaged'"));

        assertThat(keys(claim(NOON))).containsExactly("good");
        assertThat(takeOver(NOON)).containsExactly(new RanOut("damaged", Optional.empty(), NOON.minusSeconds(1)));
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
                            i -> () -> both.get(i % 2).claim(PLATFORM, NOON, 3, LEASE))
                    .toList();
            var got = threads.invokeAll(claims).stream()
                    .flatMap(f -> keys(f.resultNow()).stream())
                    .toList();
            var rest = keys(outbox.claim(PLATFORM, NOON, 100, LEASE));

            assertThat(got).doesNotHaveDuplicates().doesNotContainAnyElementsOf(rest);
            assertThat(got.size() + rest.size()).isEqualTo(60);
        }
    }

    @Test
    void a_claim_that_ran_out_is_taken_over_by_one_process_of_many() throws Exception {
        IntStream.range(0, 9).forEach(i -> outbox.add("key" + i, Posts.say("key"), NOON));
        claim(NOON);
        try (var other = again();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(outbox, Stores.in(other).outbox());
            var over = IntStream.range(0, 8)
                    .<Callable<List<RanOut>>>mapToObj(
                            i -> () -> both.get(i % 2).takeOver(PLATFORM, NOON.plus(LEASE), 2, LEASE))
                    .toList();
            var got = threads.invokeAll(over).stream()
                    .flatMap(f -> f.resultNow().stream().map(RanOut::key))
                    .toList();

            assertThat(got).doesNotHaveDuplicates();
            assertThat(got.size()
                            + outbox.takeOver(PLATFORM, NOON.plus(LEASE), 9, LEASE)
                                    .size())
                    .isEqualTo(9);
        }
    }
}
