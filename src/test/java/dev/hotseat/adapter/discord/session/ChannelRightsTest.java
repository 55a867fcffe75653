package dev.hotseat.adapter.discord.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.app.port.Rights;
import dev.hotseat.app.port.Rights.Rounds;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.discord.BotOnDiscord;
import dev.hotseat.support.discord.FakeDiscord;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server that grants everybody all that a quiz needs. */
class ChannelRightsTest {
    private static final String MADE = "710000000000000077";

    private BotOnDiscord bot;

    @BeforeEach
    void start() {
        bot = BotOnDiscord.start();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private static ChannelId channel(String id) {
        return new ChannelId(new WorkspaceId(Discord.PLATFORM, FakeDiscord.SERVER), id);
    }

    private Rights rights() {
        return bot.rights();
    }

    private void make(ChannelType type, Permission... denied) {
        bot.discord().make(MADE, type.getId(), Permission.getRaw(denied));
    }

    private void missing(Rounds rounds, String... names) {
        Eventually.holds(
                () -> assertThat(rights().missing(channel(MADE), rounds)).containsExactlyInAnyOrder(names));
    }

    @Test
    void nothing_is_missing_where_all_is_granted() {
        var general = channel(FakeDiscord.GENERAL);
        assertThat(rights().missing(general, Rounds.IN_CHANNEL)).isEmpty();
        assertThat(rights().hasThreads(general)).isTrue();
    }

    @Test
    void in_a_voice_channel_one_must_be_allowed_to_connect() {
        make(ChannelType.VOICE, Permission.VOICE_CONNECT);
        missing(Rounds.IN_CHANNEL, "Connect");
    }

    @Test
    void what_is_denied_is_named_and_nothing_else() {
        make(ChannelType.TEXT, Permission.VIEW_CHANNEL, Permission.MESSAGE_ATTACH_FILES);
        missing(Rounds.IN_CHANNEL, "View Channels", "Attach Files");
    }

    @Test
    void in_a_thread_it_counts_nothing_whether_one_may_send_in_the_channel_or_open_threads() {
        make(ChannelType.TEXT, Permission.MESSAGE_SEND, Permission.CREATE_PUBLIC_THREADS);
        missing(Rounds.IN_CHANNEL, "Send Messages");
        assertThat(rights().missing(channel(MADE), Rounds.IN_THREAD)).isEmpty();
    }

    @Test
    void in_a_thread_one_must_be_allowed_to_send_in_threads() {
        make(ChannelType.TEXT, Permission.MESSAGE_SEND_IN_THREADS);
        missing(Rounds.IN_THREAD, "Send Messages in Threads");
        assertThat(rights().missing(channel(MADE), Rounds.IN_CHANNEL)).isEmpty();
    }

    @Test
    void whoever_opens_a_thread_must_be_allowed_to_open_it_and_to_send_in_it() {
        make(
                ChannelType.TEXT,
                Permission.MESSAGE_SEND,
                Permission.CREATE_PUBLIC_THREADS,
                Permission.MESSAGE_SEND_IN_THREADS);
        missing(Rounds.IN_NEW_THREAD, "Send Messages", "Create Public Threads", "Send Messages in Threads");
    }

    @Test
    void a_voice_channel_has_no_threads() {
        make(ChannelType.VOICE);
        Eventually.holds(() -> assertThat(rights().hasThreads(channel(MADE))).isFalse());
    }
}
