package dev.hotseat.adapter.discord.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.discord.Asked;
import dev.hotseat.support.discord.BotOnDiscord;
import dev.hotseat.support.discord.FakeDiscord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TranslationTest {
    private static BotOnDiscord bot;
    private static FakeDiscord discord;

    @BeforeAll
    static void start() {
        bot = BotOnDiscord.start();
        discord = bot.discord();
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    private static ChannelId channel(String id) {
        return new ChannelId(new WorkspaceId(Discord.PLATFORM, FakeDiscord.SERVER), id);
    }

    private static Interaction heard(Asked asked) {
        asked.answer();
        return bot.heard().getLast();
    }

    private static Asked ask(String channel) {
        return discord.command(FakeDiscord.PLAYER_1, channel, "question", Map.of());
    }

    @Test
    void a_command_comes_with_its_options_as_text() {
        var asked = discord.command(
                FakeDiscord.PLAYER_1,
                FakeDiscord.GENERAL,
                "question",
                Map.of("topic", "gans", "count", 3, "private", true));
        assertThat(heard(asked))
                .asInstanceOf(InstanceOfAssertFactories.type(Interaction.Command.class))
                .satisfies(command -> {
                    assertThat(command.name()).isEqualTo("question");
                    assertThat(command.options()).isEqualTo(Map.of("topic", "gans", "count", "3", "private", "true"));
                });
    }

    @Test
    void a_sub_command_has_both_words() {
        var asked = discord.command(FakeDiscord.OWNER, FakeDiscord.GENERAL, "bank reports", Map.of());
        assertThat(heard(asked))
                .asInstanceOf(InstanceOfAssertFactories.type(Interaction.Command.class))
                .extracting(Interaction.Command::name)
                .isEqualTo("bank reports");
    }

    @Test
    void an_event_says_who_where_and_when_by_discords_own_clock() {
        var origin = heard(ask(FakeDiscord.GENERAL)).origin();
        assertThat(origin.event().key()).matches("discord/[0-9]+");
        assertThat(origin.channel()).isEqualTo(channel(FakeDiscord.GENERAL));
        assertThat(origin.thread()).isEmpty();
        assertThat(origin.direct()).isFalse();
        assertThat(origin.sharedWithBot()).isTrue();
        assertThat(origin.person().account().key()).isEqualTo("discord/" + FakeDiscord.PLAYER_1.id());
        assertThat(origin.person().name()).isEqualTo("player 1");
        assertThat(Duration.between(origin.at(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void whoever_may_manage_the_server_runs_it() {
        assertThat(heard(ask(FakeDiscord.GENERAL)).origin().person().runsWorkspace())
                .isFalse();
        var asked = discord.command(FakeDiscord.OWNER, FakeDiscord.GENERAL, "question", Map.of());
        assertThat(heard(asked).origin().person().runsWorkspace()).isTrue();
    }

    @Test
    void a_thread_counts_as_its_channel() {
        var thread = discord.openThread(FakeDiscord.GENERAL);
        var origin = heard(ask(thread)).origin();
        assertThat(origin.channel()).isEqualTo(channel(FakeDiscord.GENERAL));
        assertThat(origin.thread()).contains(thread);
    }

    @Test
    void a_conversation_is_a_workspace_of_its_own() {
        var conversation = discord.conversation(FakeDiscord.PLAYER_1);
        var origin = heard(ask(conversation)).origin();
        assertThat(origin.channel())
                .isEqualTo(new ChannelId(new WorkspaceId(Discord.PLATFORM, conversation), conversation));
        assertThat(origin.direct()).isTrue();
        assertThat(origin.sharedWithBot()).isTrue();
        assertThat(origin.person().runsWorkspace()).isFalse();
    }

    @Test
    void a_server_without_the_bot_is_not_shared_with_it() {
        var origin = heard(discord.commandElsewhere(FakeDiscord.PLAYER_1, "question"))
                .origin();
        assertThat(origin.sharedWithBot()).isFalse();
        assertThat(origin.direct()).isFalse();
    }

    @Test
    void a_press_names_the_message_unless_it_is_private() {
        var message = ask(FakeDiscord.GENERAL).shown();
        var press = heard(discord.press(FakeDiscord.PLAYER_2, message, "1:reveal:mode-collapse"));
        assertThat(press)
                .isEqualTo(new Interaction.Press(
                        press.origin(),
                        new ComponentId.Reveal(new QuestionId("mode-collapse")),
                        Optional.of(
                                new MessageReference(channel(FakeDiscord.GENERAL), Optional.empty(), message.id()))));
    }

    @Test
    void an_id_of_another_kind_is_as_good_as_unreadable() {
        var message = ask(FakeDiscord.GENERAL).shown();
        assertThat(heard(discord.press(FakeDiscord.PLAYER_1, message, "1:look-into")))
                .isInstanceOf(Interaction.Stale.class);
        assertThat(heard(discord.choose(FakeDiscord.PLAYER_1, message, "1:reveal:mode-collapse", List.of("x"))))
                .isInstanceOf(Interaction.Stale.class);
        assertThat(heard(discord.choose(FakeDiscord.PLAYER_1, message, "1:look-into", List.of("gans"))))
                .isInstanceOf(Interaction.Choose.class);
    }

    @Test
    void what_is_being_typed_is_suggested_for() {
        var answer = discord.complete(FakeDiscord.PLAYER_1, "question", "topic", "ga")
                .answer();
        assertThat(answer)
                .asInstanceOf(InstanceOfAssertFactories.type(Asked.Answer.Suggestions.class))
                .satisfies(s -> assertThat(s.choices().toString())
                        .isEqualTo("[{\"name\":\"Generative adversarial networks\",\"value\":\"gans\"}]"));
        assertThat(bot.typed())
                .last()
                .extracting(Completion::command, Completion::option, Completion::typed)
                .containsExactly("question", "topic", "ga");
    }
}
