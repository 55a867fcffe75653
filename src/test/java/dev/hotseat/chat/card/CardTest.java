package dev.hotseat.chat.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.QuestionId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CardTest {
    @Test
    void the_samples_show_every_kind_of_part_block_and_inline() {
        var all = Stream.of(Part.class, Block.class, Inline.class)
                .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
                .toList();

        assertThat(SampleCards.kinds()).containsExactlyInAnyOrderElementsOf(all);
    }

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of("heading", plain(" ")),
                Arguments.of("heading", plain("x".repeat(151))),
                Arguments.of("fallback", plain("x").fallback("x".repeat(301))),
                Arguments.of("number of parts", with(14, i -> new Part.Divider())),
                Arguments.of("amount of text", plain("x").text(RichText.plain("x".repeat(3400)))),
                Arguments.of("amount of labels", with(4, i -> buttons(5 * i, 5)).part(menu())),
                Arguments.of("rows of controls", with(6, i -> buttons(i, 1))),
                Arguments.of("names or number of files", with(11, i -> file("f" + i))),
                Arguments.of("names or number of files", with(2, i -> file("same"))),
                Arguments.of("component id that occurs twice", with(2, i -> buttons(1, 1))),
                Arguments.of("number of mentions", mentioning(51)));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void what_a_platform_would_refuse_is_no_card(String what, Card.Builder card) {
        assertThatThrownBy(card::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("wrong " + what);
    }

    @Test
    void parts_out_of_bounds_are_refused() {
        var twice = new Part.Entry("a", "same");
        var bytes = Bytes.of(new byte[0]);
        Stream.<Runnable>of(
                        () -> new Part.Buttons(List.of()),
                        () -> new Part.Fields(List.of()),
                        () -> new Part.Entry("x".repeat(76), "x"),
                        () -> new Part.Menu(new ComponentId.LookIntoTopic(), "", List.of(twice, twice)),
                        () -> new Part.Menu(new ComponentId.LookIntoTopic(), "x".repeat(101), List.of(twice)),
                        () -> new Part.Menu(new ComponentId.LookIntoTopic(), "", Collections.nCopies(26, twice)),
                        () -> new Part.Picture("../a.png", bytes, "a picture"),
                        () -> new Part.Picture("a.png", bytes, ""),
                        () -> new Part.Picture("a.png", bytes, "x".repeat(1001)),
                        () -> new Part.Attachment("a b", "text/plain", bytes),
                        () -> new Part.Attachment(".profile", "text/plain", bytes),
                        () -> new Form.TextField("Name", "x", "", 1, true, true),
                        () -> new Form.TextField("name", "x", "x".repeat(101), 1, true, true),
                        () -> new Form.TextField("name", "x", "", 3001, true, true),
                        () -> new Form.FileField("name", "x".repeat(46), true),
                        () -> new Form.ChoiceField("name", "x", List.of()))
                .forEach(made -> assertThatThrownBy(made::run).isInstanceOf(IllegalArgumentException.class));
    }

    private static Card.Builder plain(String heading) {
        return Card.builder(Card.Tone.PLAIN, heading);
    }

    private interface Numbered {
        Part at(int number);
    }

    private static Card.Builder with(int count, Numbered part) {
        var card = plain("x");
        IntStream.range(0, count).mapToObj(part::at).forEach(card::part);
        return card;
    }

    private static Card.Builder mentioning(int count) {
        var card = plain("x");
        IntStream.range(0, count).forEach(i -> card.mention(new Mention.Group("g" + i)));
        return card;
    }

    private static Part buttons(int first, int count) {
        return new Part.Buttons(IntStream.range(first, first + count)
                .mapToObj(i -> Part.Button.of(new ComponentId.Reveal(new QuestionId("q" + i)), "x".repeat(75)))
                .toList());
    }

    private static Part menu() {
        return new Part.Menu(
                new ComponentId.LookIntoTopic(),
                "",
                IntStream.range(0, 25)
                        .mapToObj(i -> new Part.Entry("x".repeat(70), "v" + i))
                        .toList());
    }

    private static Part file(String name) {
        return new Part.Attachment(name, "text/plain", Bytes.of(new byte[0]));
    }
}
