package dev.hotseat.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hotseat.chat.card.AnyCard;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Form;
import dev.hotseat.chat.card.SampleCards;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.support.Recorded;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SlackCardsTest {
    static Stream<String> cards() {
        return SampleCards.cards().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_card_is_the_recorded_message(String name) {
        var message = json(SampleCards.cards().get(name));

        Recorded.check("cards/slack/" + name + ".json", message);
        assertThat(SlackLimits.message(message)).isEmpty();
    }

    static Stream<String> forms() {
        return SampleCards.forms().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_the_recorded_view(String name) {
        var view = json(SampleCards.forms().get(name));

        Recorded.check("cards/slack/form-" + name + ".json", view);
        assertThat(SlackLimits.view(view)).isEmpty();
    }

    @Test
    void any_card_is_within_the_limits() {
        var any = new AnyCard(new Random(41));
        for (int i = 0; i < 150; i++) {
            var message = json(any.card());

            assertThat(SlackLimits.message(message)).as(message.toString()).isEmpty();
        }
    }

    @Test
    void any_form_is_within_the_limits() {
        var any = new AnyCard(new Random(42));
        for (int i = 0; i < 150; i++) {
            var view = json(any.form());

            assertThat(SlackLimits.view(view)).as(view.toString()).isEmpty();
        }
    }

    static Stream<Block> manyElements() {
        var styled =
                new Block.Paragraph(Stream.generate(() -> List.<Inline>of(new Inline.Words("a"), Inline.Strong.of("b")))
                        .limit(370)
                        .flatMap(List::stream)
                        .toList());
        var items = new Block.Items(0, Collections.nCopies(400, RichText.plain("a")));
        return Stream.of(styled, items);
    }

    @ParameterizedTest
    @MethodSource("manyElements")
    void a_text_of_too_many_elements_loses_its_look_and_no_word(Block block) {
        var message = json(Card.saying(Card.Tone.PLAIN, "Many", new RichText(List.of(block))));

        assertThat(SlackLimits.message(message)).isEmpty();
        assertThat(message.path("blocks").path(1).path("elements")).hasSize(1);
        assertThat(message.path("blocks")
                        .path(1)
                        .findValuesAsText("text")
                        .getFirst()
                        .replaceAll("[^ab]", ""))
                .matches("(ab){370}|a{400}");
    }

    @Test
    void a_message_mentions_those_of_its_card_alone() {
        var mentions = json(SampleCards.cards().get("mentions"));
        var nobody = json(SampleCards.cards().get("foreign-mentions"));

        assertThat(mentions.findValuesAsText("user_id")).containsExactly("U00000001");
        assertThat(mentions.findValuesAsText("usergroup_id")).containsExactly("S00000001");
        assertThat(nobody.findValuesAsText("user_id")).isEmpty();
    }

    @Test
    void the_text_for_notifications_is_escaped() {
        assertThat(json(SampleCards.cards().get("hostile-words")).path("text").asText())
                .isEqualTo("&lt;!channel&gt; &amp; &lt;@U1&gt; *x*");
    }

    private static JsonNode json(Card card) {
        var message = SlackCards.message(card);
        return JsonNodeFactory.instance
                .objectNode()
                .put("text", message.text())
                .set("blocks", Recorded.json(message.blocksJson()));
    }

    private static JsonNode json(Form form) {
        return Recorded.json(SlackJson.of(SlackForms.view(form)));
    }
}
