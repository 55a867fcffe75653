package dev.hotseat.adapter.discord.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Form;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.discord.Asked;
import dev.hotseat.support.discord.BotOnDiscord;
import dev.hotseat.support.discord.FakeDiscord;
import dev.hotseat.support.discord.Fault;
import dev.hotseat.support.discord.Shown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesTest {
    private static final String CALLBACK = "POST interactions/.*/callback";
    private static final String REVEAL = "1:reveal:what-is-generative-ai";

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

    private Asked ask() {
        return discord.command(FakeDiscord.PLAYER_1, FakeDiscord.GENERAL, "question", Map.of());
    }

    private Asked press(Shown message) {
        return discord.press(FakeDiscord.PLAYER_1, message, REVEAL);
    }

    private long callbacks() {
        return discord.calls().stream().filter(c -> c.matches(CALLBACK)).count();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_failure_on_discords_side_is_outlived(int status) {
        discord.fail(CALLBACK, 1, new Fault.Status(status, 0));
        assertThat(ask().shown().body().toString()).contains("An answer");
        assertThat(callbacks()).isEqualTo(2);
    }

    @Test
    void a_connection_that_breaks_before_the_effect_is_outlived() {
        discord.fail(CALLBACK, 1, new Fault.DroppedBefore());
        assertThat(ask().shown().body().toString()).contains("An answer");
    }

    @Test
    void a_connection_that_breaks_after_the_effect_leaves_one_answer() {
        discord.fail(CALLBACK, 1, new Fault.DroppedAfter());
        ask().shown();
        Eventually.holds(() -> assertThat(callbacks()).isEqualTo(2));
        assertThat(discord.messages(FakeDiscord.GENERAL)).hasSize(1);
    }

    @Test
    void a_pause_that_discord_asks_for_is_kept() {
        discord.fail(CALLBACK, 1, new Fault.Limited(Duration.ofMillis(300)));
        assertThat(ask().shown().body().toString()).contains("An answer");
    }

    @Test
    void an_expired_interaction_is_given_up_at_once_and_others_go_on() {
        var first = new CompletableFuture<Asked>();
        bot.answerWith(_ -> {
            discord.expire(first.join());
            bot.answerWith(_ -> new Reply.ToChannel(BotOnDiscord.card("Still here")));
            return new Reply.ToChannel(BotOnDiscord.card("Too late"));
        });
        first.complete(ask());
        Eventually.holds(() -> assertThat(callbacks()).isEqualTo(1));
        assertThat(ask().shown().body().toString()).contains("Still here");
        assertThat(callbacks()).isEqualTo(2);
    }

    @Test
    void an_answer_that_discord_refuses_becomes_an_apology_with_a_number() {
        discord.fail(CALLBACK, 1, new Fault.Status(400, 50_035));
        var apology = ask().shown();
        assertThat(apology.onlyFor()).contains(FakeDiscord.PLAYER_1.id());
        assertThat(apology.body().toString()).contains("incident number");
    }

    @Test
    void what_breaks_in_the_adapter_is_apologised_for_with_a_number() {
        bot.answerWith(_ -> {
            throw new IllegalStateException("a fault of the test's making");
        });
        var apology = ask().shown();
        assertThat(apology.onlyFor()).contains(FakeDiscord.PLAYER_1.id());
        assertThat(apology.body().toString()).contains("incident number").doesNotContain("test's making");
    }

    @Test
    void a_private_answer_is_for_the_asker_alone() {
        bot.answerWith(_ -> new Reply.ToAsker(BotOnDiscord.card("For you")));
        assertThat(ask().shown().onlyFor()).contains(FakeDiscord.PLAYER_1.id());
    }

    @Test
    void an_edit_takes_the_place_of_the_pressed_message() {
        var message = ask().shown();
        bot.answerWith(_ -> new Reply.Edit(BotOnDiscord.card("Changed")));
        var edited = press(message).shown();
        assertThat(edited.id()).isEqualTo(message.id());
        assertThat(edited.body().toString()).contains("Changed");
    }

    @Test
    void an_edit_of_a_message_that_was_deleted_becomes_a_private_answer() {
        var message = ask().shown();
        bot.answerWith(_ -> new Reply.Edit(BotOnDiscord.card("Changed")));
        discord.delete(message);
        var answer = press(message).shown();
        assertThat(answer.onlyFor()).contains(FakeDiscord.PLAYER_1.id());
        assertThat(answer.body().toString()).contains("Changed");
    }

    @Test
    void nothing_to_say_leaves_the_pressed_message_as_it_is() {
        var message = ask().shown();
        bot.answerWith(_ -> new Reply.Nothing());
        assertThat(press(message).answer()).isEqualTo(new Asked.Answer.Nothing());
    }

    @Test
    void nothing_to_say_to_a_command_is_said_in_words() {
        bot.answerWith(_ -> new Reply.Nothing());
        var answer = ask().shown();
        assertThat(answer.onlyFor()).isPresent();
        assertThat(answer.body().toString()).contains("done already");
    }

    /** Sends off a form with a file, which is answered later, with that. */
    private void submitFile(byte[] content, Reply reply) {
        var message = ask().shown();
        var form = new Form(
                new ComponentId.ReportForm(new QuestionId("mode-collapse")),
                "A file",
                List.of(new Form.FileField("file", "The file", true)));
        bot.answerWith(i -> i instanceof Interaction.Submit ? reply : new Reply.AskForm(form));
        var opened = (Asked.Answer.Form) press(message).answer();
        var sent = discord.submit(FakeDiscord.PLAYER_1, message, opened.modal(), Map.of(), Map.of("file", content));
        assertThat(sent.answer()).isEqualTo(new Asked.Answer.Promised());
    }

    private Shown awaitLast(String words) {
        Eventually.holds(() -> assertThat(
                        discord.messages(FakeDiscord.GENERAL).getLast().body().toString())
                .contains(words));
        return discord.messages(FakeDiscord.GENERAL).getLast();
    }

    @Test
    void a_forms_file_reaches_the_handler_and_the_answer_follows_privately() {
        submitFile("topic: x".getBytes(StandardCharsets.UTF_8), new Reply.ToAsker(BotOnDiscord.card("Read it")));
        assertThat(awaitLast("Read it").onlyFor()).isPresent();
        var file = ((Interaction.Submit) bot.heard().getLast()).files().getFirst();
        assertThat(file.field()).isEqualTo("file");
        assertThat(new String(file.content().toArray(), StandardCharsets.UTF_8)).isEqualTo("topic: x");
    }

    @Test
    void a_promised_answer_that_discord_refuses_becomes_an_apology_with_a_number() {
        discord.fail("PATCH webhooks/.*", 1, new Fault.Status(400, 50_035));
        submitFile(new byte[1], new Reply.ToAsker(BotOnDiscord.card("Read it")));
        assertThat(awaitLast("incident number").onlyFor()).contains(FakeDiscord.PLAYER_1.id());
    }

    @Test
    void a_promised_answer_to_everybody_that_discord_refuses_becomes_an_apology_with_a_number() {
        discord.fail("POST webhooks/.*", 1, new Fault.Status(400, 50_035));
        submitFile(new byte[1], new Reply.ToChannel(BotOnDiscord.card("Read it")));
        assertThat(awaitLast("incident number").onlyFor()).contains(FakeDiscord.PLAYER_1.id());
    }

    @Test
    void a_file_that_is_too_large_is_refused_in_words_and_not_fetched() {
        submitFile(new byte[(1 << 20) + 1], new Reply.ToAsker(BotOnDiscord.card("Read it")));
        awaitLast("too large");
        assertThat(bot.heard()).noneMatch(Interaction.Submit.class::isInstance);
    }
}
