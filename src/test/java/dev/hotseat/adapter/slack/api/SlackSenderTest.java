package dev.hotseat.adapter.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.Sender.Outcome;
import dev.hotseat.app.port.Sender.Sight;
import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.slack.FakeSlack;
import dev.hotseat.support.slack.Faults.Fault;
import dev.hotseat.support.slack.People;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Posts and edits, with all that can go wrong on the way. */
class SlackSenderTest {
    private static final WorkspaceId TEAM = new WorkspaceId(Slack.PLATFORM, FakeSlack.TEAM);
    private static final ChannelId HERE = new ChannelId(TEAM, FakeSlack.CHANNEL);
    private static final ChannelId THERE = new ChannelId(TEAM, "C0OTHER001");
    private static final Card CARD = Card.saying(Card.Tone.PLAIN, "Hello", RichText.plain("Good morning"));
    private static final Card OTHER = Card.saying(Card.Tone.PLAIN, "Hello", RichText.plain("Good evening"));

    /** Before the fake's first message. */
    private static final Instant BEFORE = Instant.ofEpochSecond(1_794_999_999);

    private final FakeSlack slack = FakeSlack.start();
    private final List<String> refusedTokens = new ArrayList<>();
    private final Calls calls = Calls.to(
            slack.api(), _ -> Optional.of(FakeSlack.BOT_TOKEN), (_, error) -> refusedTokens.add(error), Runnable::run);
    private final Sender sender = calls.sender();

    @AfterEach
    void stop() {
        calls.web().close();
        slack.close();
        assertThat(slack.conversations().refused()).isEmpty();
    }

    private static Post say(ChannelId channel) {
        return new Post.Say(channel, Optional.empty(), CARD);
    }

    private Outcome send(Post post) {
        return sender.send("a key", post);
    }

    private MessageReference sent(Post post) {
        return ((Outcome.Sent) send(post)).message();
    }

    private static Instant created(MessageReference message) {
        return Slack.moment(message.message()).orElseThrow();
    }

    private List<String> texts(ChannelId channel) {
        return slack.conversations().seenBy(People.PLAYER_1, channel.channel()).stream()
                .map(m -> m.content().path("text").asText())
                .toList();
    }

    @Test
    void what_was_posted_can_be_edited_and_replied_to() {
        var message = sent(say(HERE));
        assertThat(send(new Post.Update(message, OTHER))).isEqualTo(new Outcome.Sent(message, created(message)));
        var reply = sent(new Post.OpenThread(message, "A thread", CARD));
        assertThat(reply.thread()).contains(message.message());
        assertThat(texts(HERE)).containsExactly("Hello: Good evening", "Hello: Good morning");
    }

    @Test
    void a_post_tells_to_the_microsecond_when_slack_created_it() {
        var sent = (Outcome.Sent) send(say(HERE));
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, sent.created());
        assertThat(sent.message().message()).isEqualTo("%d.%06d".formatted(micros / 1_000_000, micros % 1_000_000));
    }

    @Test
    void a_person_is_written_to_in_the_direct_conversation_which_is_opened_once() {
        var direct = new Post.Direct(TEAM, Slack.account(FakeSlack.TEAM, People.MANAGER), CARD);
        sent(direct);
        assertThat(sent(direct).channel().channel()).isEqualTo(People.direct(People.MANAGER));
        assertThat(slack.calls("conversations.open")).hasSize(1);
    }

    @Test
    void too_many_posts_to_one_channel_do_not_delay_another() {
        slack.faults()
                .next(
                        "chat.postMessage",
                        a -> a.get("channel").equals(FakeSlack.CHANNEL),
                        new Fault.Status(429, Map.of("Retry-After", "7")));
        assertThat(send(say(HERE)))
                .isInstanceOfSatisfying(
                        Outcome.Later.class, later -> assertThat(later.pause()).isEqualTo(Duration.ofSeconds(7)));
        assertThat(send(say(THERE))).isInstanceOf(Outcome.Sent.class);
        // Before the pause is over Slack is not even asked.
        assertThat(send(say(HERE))).isInstanceOf(Outcome.Later.class);
        assertThat(slack.calls("chat.postMessage")).hasSize(2);
    }

    static Stream<Fault> noAnswers() {
        return Stream.of(
                new Fault.Status(500, Map.of()),
                new Fault.Status(502, Map.of()),
                new Fault.Status(503, Map.of()),
                new Fault.Status(504, Map.of()),
                new Fault.Garbage(),
                new Fault.DroppedBefore(),
                new Fault.DroppedAfter(),
                new Fault.Refused("internal_error", ""));
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void a_post_without_an_answer_is_unclear_and_not_repeated(Fault fault) {
        // The connection is one that was used before: clients like to repeat on another one what breaks on such.
        sent(say(THERE));
        slack.faults().next("chat.postMessage", fault);
        assertThat(send(say(HERE))).isInstanceOf(Outcome.Unclear.class);
        assertThat(slack.calls("chat.postMessage")).hasSize(2);
        assertThat(texts(HERE)).hasSize(fault instanceof Fault.DroppedAfter ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void an_edit_without_an_answer_is_tried_again_later(Fault fault) {
        var message = sent(say(HERE));
        slack.faults().next("chat.update", fault);
        assertThat(send(new Post.Update(message, OTHER))).isInstanceOf(Outcome.Later.class);
        assertThat(send(new Post.Update(message, OTHER))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void a_slack_that_cannot_be_reached_is_tried_again_later() {
        slack.close();
        assertThat(send(say(HERE))).isInstanceOf(Outcome.Later.class);
    }

    private String never(String method, String error, String needed, Post post) {
        slack.faults().next(method, new Fault.Refused(error, needed));
        var outcome = send(post);
        assertThat(outcome).isInstanceOf(Outcome.Never.class);
        return ((Outcome.Never) outcome).why();
    }

    @Test
    void what_will_never_be_says_what_helps() {
        calls.remedies().botIs("questionbot");
        assertThat(never("chat.postMessage", "not_in_channel", "", say(HERE))).contains("/invite @questionbot");
        assertThat(never("chat.postMessage", "is_archived", "", say(HERE))).contains("archived");
        assertThat(never("chat.postMessage", "missing_scope", "chat:write", say(HERE)))
                .contains("permission chat:write");
        assertThat(never("chat.postMessage", "restricted_action_read_only_channel", "", say(HERE)))
                .contains("posting permissions");
    }

    @Test
    void a_file_that_may_not_follow_its_post_is_told_below_it_once() {
        var picture = Card.builder(Card.Tone.PLAIN, "The quiz is over")
                .part(new Part.Picture("podium.png", Bytes.of(new byte[] {1}), "the podium"))
                .build();
        slack.faults().next("files.getUploadURLExternal", new Fault.Refused("missing_scope", "files:write"));
        var message = sent(new Post.Say(HERE, Optional.empty(), picture));
        assertThat(slack.calls("chat.postMessage").getLast().arguments())
                .containsEntry("thread_ts", message.message())
                .hasEntrySatisfying(
                        "text", text -> assertThat(text).contains("permission files:write", "add the scope"));
        assertThat(texts(HERE)).anyMatch(text -> text.contains("permission files:write"));

        slack.faults().next("files.getUploadURLExternal", new Fault.Refused("missing_scope", "files:write"));
        sent(new Post.Say(HERE, Optional.empty(), picture));
        assertThat(slack.calls("chat.postMessage")).hasSize(3);
    }

    @Test
    void an_unknown_channel_and_an_unknown_message_are_told_apart() {
        calls.remedies().botIs("questionbot");
        var nowhere = new ChannelId(TEAM, "C0NOWHERE1");
        assertThat(send(say(nowhere)))
                .isInstanceOfSatisfying(
                        Outcome.Never.class, never -> assertThat(never.why()).contains("/invite @questionbot"));
        var message = sent(say(HERE));
        slack.conversations().delete(message.message());
        assertThat(send(new Post.Update(message, OTHER)))
                .isInstanceOfSatisfying(
                        Outcome.Never.class, never -> assertThat(never.why()).contains("deleted"));
    }

    @Test
    void after_the_edit_window_the_news_are_a_reply() {
        var message = sent(say(HERE));
        slack.faults().next("chat.update", new Fault.Refused("edit_window_closed", ""));
        var reply = sent(new Post.Update(message, OTHER));
        assertThat(reply.thread()).contains(message.message());
        assertThat(texts(HERE)).containsExactly("Hello: Good morning", "Hello: Good evening");
    }

    @Test
    void a_refresh_edits_and_never_becomes_a_reply() {
        var message = sent(say(HERE));
        assertThat(sender.refresh(message, OTHER)).isEqualTo(new Outcome.Sent(message, created(message)));
        assertThat(texts(HERE)).containsExactly("Hello: Good evening");

        slack.faults().next("chat.update", new Fault.Refused("edit_window_closed", ""));
        assertThat(sender.refresh(message, CARD)).isInstanceOf(Outcome.Never.class);
        assertThat(texts(HERE)).containsExactly("Hello: Good evening");
    }

    @Test
    void a_revoked_token_keeps_the_post_and_is_told() {
        slack.faults().next("chat.postMessage", new Fault.Refused("token_revoked", ""));
        assertThat(send(say(HERE))).isInstanceOf(Outcome.Later.class);
        assertThat(refusedTokens).containsExactly("token_revoked");
    }

    private Sight look(String key, Post post) {
        return sender.look(key, post, BEFORE);
    }

    @Test
    void a_post_is_found_by_its_key_among_others() {
        sender.send("before", say(HERE));
        var message = sent(say(HERE));
        sender.send("after", say(HERE));
        assertThat(look("a key", say(HERE))).isEqualTo(new Sight.There(message, created(message)));
        assertThat(look("another key", say(HERE))).isEqualTo(new Sight.NotThere());
        assertThat(look("a key", say(THERE))).isEqualTo(new Sight.NotThere());
        assertThat(sender.look("a key", say(HERE), created(message).plusSeconds(2)))
                .isEqualTo(new Sight.NotThere());
    }

    @Test
    void an_edit_leaves_the_mark_of_a_post() {
        var message = sent(say(HERE));
        sent(new Post.Update(message, OTHER));
        assertThat(look("a key", say(HERE))).isEqualTo(new Sight.There(message, created(message)));
    }

    @Test
    void a_post_in_a_thread_is_found_there() {
        var message = sent(say(HERE));
        var reply = new Post.Say(HERE, Optional.of(message.message()), CARD);
        assertThat(look("reply", reply)).isEqualTo(new Sight.NotThere());
        var there = ((Outcome.Sent) sender.send("reply", reply)).message();
        assertThat(look("reply", reply)).isEqualTo(new Sight.There(there, created(there)));
    }

    @Test
    void what_another_app_posts_is_no_post_of_ours() {
        sent(say(HERE));
        var metadata = slack.calls("chat.postMessage").getFirst().arguments().get("metadata");
        assertThat(metadata).contains("hotseat_post").doesNotContain("a key");
        slack.postAs("B0OTHER001", THERE.channel(), metadata);
        assertThat(look("a key", say(THERE))).isEqualTo(new Sight.NotThere());
    }

    @Test
    void a_post_is_found_behind_some_hundred_messages_and_not_behind_more() {
        var message = sent(say(HERE));
        chatter(499);
        assertThat(look("a key", say(HERE))).isEqualTo(new Sight.There(message, created(message)));
        chatter(1);
        assertThat(look("a key", say(HERE))).isInstanceOf(Sight.Hidden.class);
    }

    private void chatter(int messages) {
        for (int i = 0; i < messages; i++) {
            slack.postAs("B0OTHER001", HERE.channel(), "");
        }
    }

    @Test
    void without_the_scope_nothing_can_be_seen() {
        slack.faults().next("conversations.history", new Fault.Refused("missing_scope", "channels:history"));
        assertThat(look("a key", say(HERE)))
                .isInstanceOfSatisfying(
                        Sight.Hidden.class, hidden -> assertThat(hidden.why()).contains("channels:history"));
        assertThat(look("a key", new Post.Direct(TEAM, Slack.account(FakeSlack.TEAM, People.PLAYER_1), CARD)))
                .isInstanceOf(Sight.Hidden.class);
    }

    @Test
    void an_app_that_may_read_a_page_a_minute_comes_no_further() {
        sent(say(HERE));
        chatter(150);
        slack.faults()
                .next(
                        "conversations.history",
                        a -> a.containsKey("cursor"),
                        new Fault.Status(429, Map.of("Retry-After", "60")));
        assertThat(look("a key", say(HERE))).isInstanceOf(Sight.Hidden.class);
    }

    static Stream<Fault> forNow() {
        return Stream.concat(
                noAnswers(),
                Stream.of(new Fault.Status(429, Map.of("Retry-After", "7")), new Fault.Refused("token_revoked", "")));
    }

    @ParameterizedTest
    @MethodSource("forNow")
    void a_look_that_fails_for_now_is_tried_again_later(Fault fault) {
        sent(say(HERE));
        slack.faults().next("conversations.history", fault);
        assertThat(look("a key", say(HERE))).isInstanceOf(Sight.Later.class);
        assertThat(look("a key", say(HERE))).isInstanceOf(Sight.There.class);
    }
}
