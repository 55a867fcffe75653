package dev.hotseat.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.chat.card.AnyCard;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Form;
import dev.hotseat.chat.card.SampleCards;
import dev.hotseat.support.Recorded;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscordCardsTest {
    static Stream<String> cards() {
        return SampleCards.cards().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("cards")
    void a_card_is_the_recorded_message(String name) {
        var message = json(SampleCards.cards().get(name));

        Recorded.check("cards/discord/" + name + ".json", message);
        assertThat(DiscordLimits.message(message)).isEmpty();
    }

    static Stream<String> forms() {
        return SampleCards.forms().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_the_recorded_modal(String name) {
        var modal = json(SampleCards.forms().get(name));

        Recorded.check("cards/discord/form-" + name + ".json", modal);
        assertThat(DiscordLimits.modal(modal)).isEmpty();
    }

    @Test
    void any_card_is_within_the_limits() {
        var any = new AnyCard(new Random(21));
        for (int i = 0; i < 150; i++) {
            var message = json(any.card());

            assertThat(DiscordLimits.message(message)).as(message.toString()).isEmpty();
        }
    }

    @Test
    void any_form_is_within_the_limits() {
        var any = new AnyCard(new Random(22));
        for (int i = 0; i < 300; i++) {
            var modal = json(any.form());

            assertThat(DiscordLimits.modal(modal)).as(modal.toString()).isEmpty();
        }
    }

    @Test
    void a_message_mentions_those_of_its_card_alone() {
        var mentions = json(SampleCards.cards().get("mentions")).path("allowed_mentions");
        var nobody = json(SampleCards.cards().get("hostile-words")).path("allowed_mentions");

        assertThat(mentions.path("parse")).isEmpty();
        assertThat(mentions.path("users").findValuesAsText("")).isEmpty();
        assertThat(mentions.path("users").toString()).isEqualTo("[\"80351110224678912\"]");
        assertThat(mentions.path("roles").toString()).isEqualTo("[\"41771983423143936\"]");
        assertThat(nobody.path("parse").isArray()).isTrue();
        assertThat(nobody.path("parse")).isEmpty();
        assertThat(nobody.path("users")).isEmpty();
    }

    @Test
    void a_file_can_be_read_each_time_the_message_is_sent() throws IOException {
        try (var message = DiscordCards.message(SampleCards.cards().get("files"))) {
            var files = message.getAllDistinctFiles();

            assertThat(files).hasSize(2);
            for (var file : files) {
                assertThat(file.getData().readAllBytes()).isNotEmpty();
                assertThat(file.getData().readAllBytes()).isNotEmpty();
            }
        }
    }

    private static JsonNode json(Card card) {
        try (var message = DiscordCards.message(card)) {
            return Recorded.json(message.toData().toString());
        }
    }

    private static JsonNode json(Form form) {
        return Recorded.json(DiscordForms.modal(form).toData().toString());
    }
}
