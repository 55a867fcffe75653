package dev.hotseat.adapter.discord.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.app.port.Sender.Outcome;
import dev.hotseat.app.port.Sender.Sight;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.discord.BotOnDiscord;
import dev.hotseat.support.discord.FakeDiscord;
import dev.hotseat.support.discord.Fault;
import dev.hotseat.support.discord.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostsByIdTest {
    private static final String MESSAGES = "POST channels/[0-9]+/messages$";
    private static final WorkspaceId SERVER = new WorkspaceId(Discord.PLATFORM, FakeDiscord.SERVER);
    private static final ChannelId GENERAL = new ChannelId(SERVER, FakeDiscord.GENERAL);
    private static final ChannelId RESULTS = new ChannelId(SERVER, FakeDiscord.RESULTS);
    private static final AccountId PLAYER_1 = new AccountId(Discord.PLATFORM, FakeDiscord.PLAYER_1.id());

    private BotOnDiscord bot;
    private FakeDiscord discord;

    @BeforeEach
    void start() {
        bot = BotOnDiscord.start();
        discord = bot.discord();
    }

    @AfterEach
    void stop() {
        bot.close();
        assertThat(discord.violations()).isEmpty();
    }

    private static Post.Say say(ChannelId channel) {
        return new Post.Say(channel, Optional.empty(), BotOnDiscord.card("A post"));
    }

    private MessageReference posted() {
        return sent(bot.send("a post", say(GENERAL)));
    }

    private static MessageReference sent(Outcome outcome) {
        return outcome instanceof Outcome.Sent(var message, var _)
                ? message
                : org.assertj.core.api.Assertions.fail("not sent: " + outcome);
    }

    private static String why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Never(var _, var why) -> why;
            case Outcome.Sent _, Outcome.Later _, Outcome.Unclear _ ->
                org.assertj.core.api.Assertions.fail("not refused: " + outcome);
        };
    }

    private static Instant created(String message) {
        return Instant.ofEpochMilli((Long.parseLong(message) >> 22) + 1_420_070_400_000L);
    }

    private long posts() {
        return discord.calls().stream().filter(c -> c.matches(MESSAGES)).count();
    }

    @Test
    void a_post_goes_to_its_channel_and_can_be_edited() {
        var reference = posted();
        assertThat(discord.messages(FakeDiscord.GENERAL)).extracting(Shown::id).containsExactly(reference.message());
        assertThat(sent(bot.send("an edit", new Post.Update(reference, BotOnDiscord.card("Edited")))))
                .isEqualTo(reference);
        assertThat(discord.message(reference.message()).orElseThrow().body().toString())
                .contains("Edited");
    }

    @Test
    void a_refresh_edits_its_message() {
        var reference = posted();
        assertThat(sent(bot.refresh(reference, BotOnDiscord.card("Refreshed")))).isEqualTo(reference);
        assertThat(discord.message(reference.message()).orElseThrow().body().toString())
                .contains("Refreshed");
    }

    @Test
    void a_post_tells_when_discord_created_its_message() {
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var sent = (Outcome.Sent) bot.send("a post", say(GENERAL));
        assertThat(sent.created()).isBetween(before, Instant.now());
        assertThat(sent.created().toEpochMilli())
                .isEqualTo((Long.parseLong(sent.message().message()) >> 22) + 1_420_070_400_000L);
        assertThat(bot.send("an edit", new Post.Update(sent.message(), BotOnDiscord.card("Edited"))))
                .isEqualTo(sent);
    }

    @Test
    void a_thread_opens_at_a_message_with_a_first_message_in_it() {
        var reference = posted();
        var first = sent(bot.send("t", new Post.OpenThread(reference, "A round", BotOnDiscord.card("Begin"))));
        assertThat(first.channel()).isEqualTo(GENERAL);
        assertThat(first.thread()).contains(reference.message());
        assertThat(discord.messages(reference.message())).extracting(Shown::id).containsExactly(first.message());
    }

    @Test
    void a_thread_that_is_there_already_is_used() {
        var reference = posted();
        discord.fail("POST .*/threads", 1, new Fault.DroppedAfter());
        var post = new Post.OpenThread(reference, "A round", BotOnDiscord.card("Begin"));
        assertThat(bot.send("t", post)).isInstanceOf(Outcome.Later.class);
        assertThat(sent(bot.send("t", post)).thread()).contains(reference.message());
    }

    @Test
    void a_direct_message_opens_the_conversation_once() {
        for (int i = 0; i < 2; i++) {
            sent(bot.send("direct " + i, new Post.Direct(SERVER, PLAYER_1, BotOnDiscord.card("Psst"))));
        }
        assertThat(discord.messages(discord.conversation(FakeDiscord.PLAYER_1))).hasSize(2);
        assertThat(discord.calls())
                .filteredOn("POST users/@me/channels"::equals)
                .hasSize(1);
    }

    @Test
    void a_full_channel_waits_as_long_as_discord_says_and_others_go_on() {
        discord.fail("POST channels/" + FakeDiscord.GENERAL, 1, new Fault.Limited(Duration.ofMillis(7500)));
        assertThat(bot.send("1", say(GENERAL)))
                .asInstanceOf(InstanceOfAssertFactories.type(Outcome.Later.class))
                .extracting(Outcome.Later::pause)
                .isEqualTo(Duration.ofMillis(7500));
        sent(bot.send("2", say(RESULTS)));
        long before = posts();
        assertThat(bot.send("3", say(GENERAL))).isInstanceOf(Outcome.Later.class);
        assertThat(posts()).as("Discord is not asked again").isEqualTo(before);
        bot.clock().goOn(Duration.ofSeconds(8));
        sent(bot.send("1", say(GENERAL)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_failure_on_discords_side_is_outlived(int status) {
        discord.fail(MESSAGES, 1, new Fault.Status(status, 0));
        posted();
        assertThat(discord.messages(FakeDiscord.GENERAL)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_failure_that_lasts_leaves_a_new_message_unclear_and_an_edit_for_later(int status) {
        var reference = posted();
        discord.fail("channels/", 3, new Fault.Status(status, 0));
        assertThat(bot.send("again", say(RESULTS))).isInstanceOf(Outcome.Unclear.class);
        assertThat(bot.send("an edit", new Post.Update(reference, BotOnDiscord.card("Edited"))))
                .isInstanceOf(Outcome.Later.class);
    }

    @Test
    void an_answer_that_was_lost_leaves_one_message() {
        discord.fail(MESSAGES, 1, new Fault.DroppedAfter());
        var reference = posted();
        assertThat(discord.messages(FakeDiscord.GENERAL)).extracting(Shown::id).containsExactly(reference.message());
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void a_post_that_is_sent_again_soon_after_a_restart_is_one_message() {
        assertThat(posted()).isEqualTo(posted());
        assertThat(discord.messages(FakeDiscord.GENERAL)).hasSize(1);
    }

    @Test
    void an_answer_that_cannot_be_read_leaves_one_message() {
        discord.fail(MESSAGES, 1, new Fault.Garbage());
        var reference = posted();
        assertThat(discord.messages(FakeDiscord.GENERAL)).extracting(Shown::id).containsExactly(reference.message());
    }

    @Test
    void a_pause_after_a_lost_answer_does_not_hide_that_the_message_may_be_there() {
        discord.fail(MESSAGES, 1, new Fault.DroppedAfter());
        discord.fail(MESSAGES, 1, new Fault.Limited(Duration.ofSeconds(1)));
        assertThat(bot.send("a post", say(GENERAL))).isInstanceOf(Outcome.Unclear.class);
        assertThat(discord.messages(FakeDiscord.GENERAL)).hasSize(1);
    }

    @Test
    void what_cannot_reach_discord_waits() {
        discord.stopAnswering();
        // On a connection that was open nobody knows what arrived; the next one is not opened.
        bot.send("a first post", say(RESULTS));
        assertThat(bot.send("a post", say(GENERAL))).isInstanceOf(Outcome.Later.class);
    }

    @ParameterizedTest
    @CsvSource({"50001, View Channel", "50013, Send Messages"})
    void a_missing_permission_is_named(int code, String permission) {
        discord.refuse(FakeDiscord.GENERAL, code);
        assertThat(why(bot.send("a post", say(GENERAL)))).contains(permission);
    }

    @Test
    void a_thread_needs_permissions_of_its_own() {
        var reference = posted();
        discord.fail("POST .*/threads", 1, new Fault.Status(403, 50_013));
        assertThat(why(bot.send("t", new Post.OpenThread(reference, "A round", BotOnDiscord.card("Begin")))))
                .contains("Create Public Threads");
    }

    @Test
    void an_unknown_channel_is_given_up() {
        assertThat(why(bot.send("a post", say(new ChannelId(SERVER, "710000000000000099")))))
                .contains("channel is no longer there");
    }

    @Test
    void an_unknown_message_is_given_up() {
        var reference = posted();
        discord.delete(discord.message(reference.message()).orElseThrow());
        assertThat(why(bot.send("an edit", new Post.Update(reference, BotOnDiscord.card("Edited")))))
                .contains("message is no longer there");
    }

    @ParameterizedTest
    @CsvSource({"429, 30046, too old", "400, 50083, archived"})
    void an_edit_that_comes_too_late_is_given_up(int status, int code, String words) {
        var reference = posted();
        discord.fail("PATCH", 1, new Fault.Status(status, code));
        assertThat(why(bot.send("an edit", new Post.Update(reference, BotOnDiscord.card("Edited")))))
                .contains(words);
    }

    @Test
    void somebody_who_takes_no_direct_messages_is_left_alone() {
        discord.closeDirectMessages(FakeDiscord.PLAYER_1);
        assertThat(why(bot.send("direct", new Post.Direct(SERVER, PLAYER_1, BotOnDiscord.card("Psst")))))
                .contains("takes no direct messages");
    }

    private Sight look(Post post) {
        return bot.look("a post", post, Instant.now().minusSeconds(60));
    }

    @Test
    void a_post_is_found_by_its_key_among_others() {
        bot.send("before", say(GENERAL));
        var message = posted();
        bot.send("after", say(GENERAL));
        assertThat(look(say(GENERAL))).isEqualTo(new Sight.There(message, created(message.message())));
        assertThat(look(say(RESULTS))).isEqualTo(new Sight.NotThere());
        assertThat(bot.look("another post", say(GENERAL), Instant.now().minusSeconds(60)))
                .isEqualTo(new Sight.NotThere());
    }

    @Test
    void what_somebody_else_says_is_no_post_of_ours() {
        var message = posted();
        var forged = discord.message(message.message()).orElseThrow();
        discord.delete(forged);
        discord.say(FakeDiscord.PLAYER_1, FakeDiscord.GENERAL, forged.body());
        assertThat(look(say(GENERAL))).isEqualTo(new Sight.NotThere());
    }

    @Test
    void what_was_said_before_it_was_due_is_not_looked_at() {
        posted();
        assertThat(bot.look("a post", say(GENERAL), Instant.now().plusSeconds(60)))
                .isEqualTo(new Sight.NotThere());
    }

    @Test
    void whoever_may_not_read_the_history_knows_at_most_that_nothing_was_said() {
        discord.hideHistory(FakeDiscord.GENERAL);
        assertThat(look(say(GENERAL))).isEqualTo(new Sight.NotThere());
        posted();
        assertThat(look(say(GENERAL)))
                .isInstanceOfSatisfying(
                        Sight.Hidden.class, hidden -> assertThat(hidden.why()).contains("Read Message History"));
    }

    @ParameterizedTest
    @CsvSource({"403,50001,View Channel", "403,50013,Read Message History"})
    void a_channel_that_may_not_be_seen_tells_nothing(int status, int code, String why) {
        discord.fail("GET channels/[0-9]+/messages", 1, new Fault.Status(status, code));
        assertThat(look(say(GENERAL)))
                .isInstanceOfSatisfying(
                        Sight.Hidden.class, hidden -> assertThat(hidden.why()).contains(why));
    }

    @Test
    void nothing_is_in_a_channel_that_is_gone_or_in_a_thread_that_never_was() {
        assertThat(look(say(new ChannelId(SERVER, "1")))).isEqualTo(new Sight.NotThere());
        assertThat(look(new Post.OpenThread(posted(), "A thread", BotOnDiscord.card("A post"))))
                .isEqualTo(new Sight.NotThere());
    }

    @Test
    void a_post_in_a_thread_and_one_to_a_person_are_found_where_they_are() {
        var opened = new Post.OpenThread(posted(), "A thread", BotOnDiscord.card("A post"));
        var within = sent(bot.send("the thread", opened));
        assertThat(bot.look("the thread", opened, Instant.now().minusSeconds(60)))
                .isEqualTo(new Sight.There(within, created(within.message())));
        var direct = new Post.Direct(SERVER, PLAYER_1, BotOnDiscord.card("A post"));
        assertThat(bot.look("word", direct, Instant.now().minusSeconds(60))).isEqualTo(new Sight.NotThere());
        var word = sent(bot.send("word", direct));
        assertThat(bot.look("word", direct, Instant.now().minusSeconds(60)))
                .isEqualTo(new Sight.There(word, created(word.message())));
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 100, 250, 499})
    void a_post_is_found_behind_many_messages(int others) {
        chatter(others);
        var message = posted();
        assertThat(look(say(GENERAL))).isEqualTo(new Sight.There(message, created(message.message())));
    }

    @Test
    void after_some_hundred_messages_nobody_looks_on() {
        chatter(499);
        assertThat(look(say(GENERAL))).isEqualTo(new Sight.NotThere());
        chatter(1);
        assertThat(look(say(GENERAL))).isInstanceOf(Sight.Hidden.class);
    }

    private void chatter(int messages) {
        var body = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < messages; i++) {
            discord.say(FakeDiscord.PLAYER_1, FakeDiscord.GENERAL, body);
        }
    }

    @Test
    void a_message_of_ours_that_was_edited_may_have_been_the_post() {
        var message = posted();
        bot.send("an edit", new Post.Update(message, BotOnDiscord.card("Pressed")));
        assertThat(look(say(GENERAL))).isInstanceOf(Sight.Hidden.class);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void a_look_that_fails_for_now_is_tried_again_later(Fault fault) {
        posted();
        discord.fail("GET channels/[0-9]+/messages", 1, fault);
        assertThat(look(say(GENERAL))).isInstanceOf(Sight.Later.class);
        assertThat(look(say(GENERAL))).isInstanceOf(Sight.There.class);
    }

    static Stream<Fault> troubles() {
        return Stream.of(
                new Fault.Status(500, 0),
                new Fault.Status(503, 0),
                new Fault.Status(401, 0),
                new Fault.Limited(Duration.ofMillis(100)),
                new Fault.Garbage(),
                new Fault.DroppedBefore());
    }
}
