package dev.hotseat.adapter.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.RichText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodiesTest {
    private static Card with(Part part) {
        return Card.builder(Card.Tone.PLAIN, "What is kept of you")
                .text(RichText.plain("It is in the file."))
                .part(part)
                .build();
    }

    @Test
    void what_was_last_written_is_kept() {
        var card = with(new Part.Note(RichText.plain("No file at all.")));

        assertThat(Bodies.acknowledgingToAsker(card).getBody())
                .isSameAs(Bodies.acknowledgingToAsker(card).getBody());
    }

    static Stream<Part> files() {
        var content = Bytes.of(new byte[] {1});
        return Stream.of(
                new Part.Attachment("export.json", "application/json", content),
                new Part.Picture("board.png", content, "Who leads"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_card_with_a_file_is_written_anew_and_not_kept(Part file) {
        var card = with(file);

        assertThat(Bodies.acknowledgingToAsker(card).getBody())
                .contains("direct message from me")
                .isNotSameAs(Bodies.acknowledgingToAsker(card).getBody())
                .isEqualTo(Bodies.acknowledgingToAsker(card).getBody());
        assertThat(Bodies.acknowledgingToChannel(card).getBody())
                .isNotSameAs(Bodies.acknowledgingToChannel(card).getBody());
        assertThat(Bodies.instead(card).get("blocks"))
                .isNotSameAs(Bodies.instead(card).get("blocks"));
    }

    @Test
    void a_body_is_the_callers_to_add_to() {
        for (var card : List.of(
                with(new Part.Note(RichText.plain("small print"))),
                with(files().findFirst().orElseThrow()))) {
            Bodies.toAsker(card).addProperty("thread_ts", "1");

            assertThat(Bodies.toAsker(card).has("thread_ts")).isFalse();
        }
    }
}
