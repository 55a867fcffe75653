package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.RichText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaygroundComponentsTest {
    private PlaygroundServer server;
    private HttpWindow one;
    private HttpWindow two;

    @BeforeEach
    void open() {
        server = PlaygroundServer.start();
        one = new HttpWindow(server, "player-1", "interview-prep");
        two = new HttpWindow(server, "player-2", "interview-prep");
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        server.close();
    }

    private Interaction.Press lastPress() {
        return (Interaction.Press) server.answering().last();
    }

    @Test
    void a_press_names_its_presser_and_the_message_it_stands_on() {
        var question = one.said("/question");

        two.press(question, "Hint");

        assertThat(lastPress().origin().person().name()).isEqualTo("Player 2");
        assertThat(lastPress().message().orElseThrow().message()).isEqualTo(question.attr("data-message"));
        assertThat(lastPress().message().orElseThrow().channel())
                .isEqualTo(lastPress().origin().channel());
    }

    @Test
    void a_private_reply_to_a_press_is_the_pressers() {
        var question = one.said("/question");

        var reveal = HttpWindow.only(two.press(question, "Reveal answer"));

        assertThat(reveal.attr("data-private")).isEqualTo("true");
        assertThat(two.messages()).hasSize(2);
        assertThat(one.messages()).hasSize(1);
    }

    @Test
    void what_other_platforms_would_be_sent_is_shown_to_whoever_sees_the_card() {
        var question = one.said("/question");
        var reveal = HttpWindow.only(two.press(question, "Reveal answer"));

        assertThat(two.get("payloads?message=" + reveal.attr("data-message")).body())
                .contains("One", "Two", "Quadratic");
        assertThat(one.get("payloads?message=" + reveal.attr("data-message")).statusCode())
                .isEqualTo(404);
        assertThat(one.get("payloads?message=none").statusCode()).isEqualTo(404);
        assertThat(one.get("payloads").statusCode()).isEqualTo(404);
    }

    @Test
    void an_edit_takes_the_place_of_a_public_message_for_everybody() {
        var question = one.said("/question");
        server.answering().always(new Reply.Edit(SampleCards.plain("Done", "It is over.")));

        two.press(question, "Hint");

        assertThat(one.messages()).hasSize(1);
        assertThat(one.last().attr("data-message")).isEqualTo(question.attr("data-message"));
        assertThat(one.last().select("[data-heading]").text()).isEqualTo("Done");
        assertThat(one.last().attr("data-revision")).isEqualTo("1");
    }

    @Test
    void an_edit_takes_the_place_of_a_private_message() {
        var topics = one.said("/topics");

        one.press(topics, "Next");

        assertThat(one.messages()).hasSize(1);
        assertThat(one.last().select("[data-heading]").text()).isEqualTo("Topics, page 2 of 3");
        assertThat(one.last().attr("data-private")).isEqualTo("true");
        assertThat(lastPress().message()).isEmpty();
    }

    @Test
    void a_component_that_the_message_does_not_carry_goes_on_without_a_message() {
        var question = one.said("/question");
        server.answering().always(new Reply.Edit(SampleCards.plain("Done", "It is over.")));

        var reply = HttpWindow.only(one.act(question, new ComponentId.DeleteMine().encode()));

        assertThat(lastPress().button()).isEqualTo(new ComponentId.DeleteMine());
        assertThat(lastPress().message()).isEmpty();
        assertThat(reply.attr("data-private")).isEqualTo("true");
        assertThat(two.last().select("[data-heading]").text()).startsWith("Transformers");
    }

    @Test
    void a_private_message_of_somebody_else_cannot_be_edited_by_its_id() {
        var topics = one.said("/topics");

        var reply = HttpWindow.only(two.press(topics, "Next"));

        assertThat(reply.attr("data-message")).isNotEqualTo(topics.attr("data-message"));
        assertThat(one.last().select("[data-heading]").text()).isEqualTo("Topics, page 1 of 3");
    }

    @Test
    void a_message_of_another_place_cannot_be_edited_from_here() {
        var question = one.said("/question");
        server.answering().always(new Reply.Edit(SampleCards.plain("Done", "It is over.")));

        try (var lounge = new HttpWindow(server, "player-1", "lounge")) {
            lounge.press(question, "Hint");
        }

        assertThat(lastPress().message()).isEmpty();
        assertThat(one.last().select("[data-heading]").text()).startsWith("Transformers");
    }

    @Test
    void a_disabled_button_counts_as_none() {
        var topics = one.said("/topics");
        assertThat(topics.select("[data-button-label=Back]").hasAttr("disabled"))
                .isTrue();

        one.press(topics, "Back");

        assertThat(lastPress().button()).isEqualTo(new ComponentId.ReportsPage(0));
        assertThat(one.messages()).hasSize(2);
    }

    @Test
    void an_id_that_cannot_be_read_is_passed_on_as_stale() {
        var question = one.said("/question");

        var reply = HttpWindow.only(one.act(question, "0:reveal:<b>&\"'"));

        assertThat(((Interaction.Stale) server.answering().last()).raw()).isEqualTo("0:reveal:<b>&\"'");
        assertThat(reply.select("[data-card]").attr("data-tone")).isEqualTo("refusal");
    }

    @Test
    void a_very_long_id_is_cut_before_it_is_passed_on() {
        one.post("act", "component", "x".repeat(100_000));

        assertThat(((Interaction.Stale) server.answering().last()).raw()).hasSize(300);
    }

    @Test
    void a_choice_carries_its_values() {
        var topics = one.said("/topics");
        var menu = topics.select("[data-part=menu]");

        one.act(topics, menu.attr("data-component"), "value", "llms");

        var choice = (Interaction.Choose) server.answering().last();
        assertThat(choice.menu()).isEqualTo(new ComponentId.LookIntoTopic());
        assertThat(choice.values()).containsExactly("llms");
        assertThat(menu.select("option").eachAttr("value")).containsExactly("", "gans", "llms");
    }

    @Test
    void what_hangs_on_a_card_can_be_fetched_as_long_as_the_card_stands() throws Exception {
        var export = one.said("/privacy export");
        var link = export.select("[data-part=attachment]").attr("href");

        var file = one.file(link);

        assertThat(new String(file.body(), StandardCharsets.UTF_8)).isEqualTo("{\"grades\":[]}");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''hotseat-export.json");
        assertThat(one.get(link.replaceAll("[0-9]+$", "0")).statusCode()).isEqualTo(404);
        one.post("dismiss", "message", export.attr("data-message"));
        assertThat(one.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void a_picture_comes_with_its_description() throws Exception {
        var picture = one.said("/bank").select("[data-part=picture] img");

        assertThat(picture.attr("alt")).isEqualTo("Questions answered a day, rising from 2 to 9");
        var file = one.file(picture.attr("src"));
        assertThat(file.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(file.body()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void markup_from_people_is_shown_and_never_becomes_part_of_the_page() {
        var hostile = "</p><script>alert(1)</script><img src=x onerror=\"alert(2)\"> & ' \" `";
        var button = Part.Button.of(new ComponentId.DeleteMine(), "\" onclick=\"alert(3)");
        var card = Card.builder(Card.Tone.PLAIN, hostile)
                .text(RichText.plain(hostile))
                .note(RichText.plain(hostile))
                .buttons(button)
                .build();
        server.answering().first(_ -> Optional.of(new Reply.ToChannel(card)));

        one.say("/help " + hostile);
        one.say(hostile);

        for (var message : two.messages()) {
            assertThat(message.select("script, img, [onclick]")).isEmpty();
        }
        var shown = two.messages().getFirst();
        assertThat(shown.select("[data-heading]").text()).isEqualTo(hostile);
        assertThat(shown.select("[data-part=text] p").text()).isEqualTo(hostile);
        assertThat(shown.select("button").attr("data-button-label")).isEqualTo(button.label());
        assertThat(shown.select("code.line").text()).isEqualTo("/help " + hostile);
        assertThat(two.last().select("[data-words]").text()).isEqualTo(hostile);
    }
}
