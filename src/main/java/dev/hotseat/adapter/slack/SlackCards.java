package dev.hotseat.adapter.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Legible;
import dev.hotseat.chat.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Shows cards as messages of Block Kit. */
public final class SlackCards {
    /** Longer small print is shown in the common size: a context element takes no more. */
    private static final int LONGEST_NOTE = 2000;

    private final Set<Mention> mayPing;
    private final Detail detail;

    private SlackCards(Set<Mention> mayPing, Detail detail) {
        this.mayPing = mayPing;
        this.detail = detail;
    }

    /**
     * The message, within all limits. Pictures and attachments are not in it but named in their places: they are uploaded
     * apart. A disabled button is left out, since Slack has none.
     */
    public static SlackMessage message(Card card) {
        var full = message(card, Detail.ALL);
        return SlackLimits.size(full.blocksJson()) <= SlackLimits.LARGEST_BLOCKS ? full : message(card, Detail.WORDS);
    }

    private static SlackMessage message(Card card, Detail detail) {
        var blocks = new SlackCards(card.mentions(), detail).blocks(card).toList();
        return new SlackMessage(escaped(CommandNames.inWords(Legible.line(card.fallback()))), blocks);
    }

    /** Of a message's text Slack reads these three characters as marks of mentions and links. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private Stream<LayoutBlock> blocks(Card card) {
        var header = HeaderBlock.builder().text(plain(card.heading())).build();
        return Stream.concat(Stream.of(header), card.parts().stream().flatMap(this::block));
    }

    private Stream<LayoutBlock> block(Part part) {
        return switch (part) {
            case Part.Text(var text) -> richText(text);
            case Part.Note(var text) -> note(text);
            case Part.Fields(var fields) -> richText(fields(fields));
            case Part.Picture picture -> Stream.of(context("Picture: " + picture.description()));
            case Part.Attachment attachment -> Stream.of(context("File: " + attachment.name()));
            case Part.Divider() -> Stream.of(DividerBlock.builder().build());
            case Part.Buttons(var buttons) ->
                actions(buttons.stream()
                        .filter(Part.Button::enabled)
                        .<BlockElement>map(SlackCards::button)
                        .toList());
            case Part.Menu menu -> actions(List.of(menu(menu)));
        };
    }

    private Stream<LayoutBlock> richText(RichText text) {
        var elements = SlackText.of(text, mayPing, detail);
        return elements.isEmpty()
                ? Stream.empty()
                : Stream.of(RichTextBlock.builder().elements(elements).build());
    }

    /** Small print takes plain words alone; with something to follow in it, it is shown in the common size. */
    private Stream<LayoutBlock> note(RichText text) {
        var words = Legible.of(text.plain()).strip();
        boolean lines = text.blocks().stream()
                .allMatch(b -> b instanceof Block.Paragraph(var inlines)
                        && inlines.stream().noneMatch(SlackCards::isLive));
        if (words.isEmpty()) {
            return Stream.empty();
        }
        return lines && words.length() <= LONGEST_NOTE
                ? Stream.of(context(CommandNames.inWords(words)))
                : richText(text);
    }

    private static boolean isLive(Inline inline) {
        return switch (inline) {
            case Inline.Link _, Inline.MentionOf _, Inline.ChannelOf _, Inline.Moment _, Inline.Countdown _ -> true;
            case Inline.Strong(var inner) -> inner.stream().anyMatch(SlackCards::isLive);
            case Inline.Emphasis(var inner) -> inner.stream().anyMatch(SlackCards::isLive);
            case Inline.Words _, Inline.CodeSpan _, Inline.LineBreak _ -> false;
        };
    }

    private static LayoutBlock context(String words) {
        var text =
                PlainTextObject.builder().text(Legible.of(words)).emoji(false).build();
        return ContextBlock.builder().elements(List.of(text)).build();
    }

    /** A line for each field, its name in bold. */
    private static RichText fields(List<Part.Field> fields) {
        var blocks = new ArrayList<Block>();
        var lines = new ArrayList<Inline>();
        for (var field : fields) {
            if (!lines.isEmpty()) {
                lines.add(new Inline.LineBreak());
            }
            lines.add(Inline.Strong.of(Legible.line(field.name())));
            if (field.value().blocks().size() == 1
                    && field.value().blocks().getFirst() instanceof Block.Paragraph(var inlines)) {
                lines.add(new Inline.Words(" "));
                lines.addAll(inlines);
            } else {
                blocks.add(new Block.Paragraph(lines));
                lines.clear();
                blocks.addAll(field.value().blocks());
            }
        }
        blocks.add(new Block.Paragraph(lines));
        return new RichText(blocks);
    }

    private static Stream<LayoutBlock> actions(List<BlockElement> elements) {
        return elements.isEmpty()
                ? Stream.empty()
                : Stream.of(ActionsBlock.builder().elements(elements).build());
    }

    private static ButtonElement button(Part.Button button) {
        var element = ButtonElement.builder().actionId(button.id().encode()).text(plain(button.label()));
        return switch (button.style()) {
            case MAIN -> element.style("primary").build();
            case PLAIN -> element.build();
            case DANGER -> element.style("danger").build();
        };
    }

    /** It asks for suggestions while somebody types, and for all as soon as it is opened. */
    private static ExternalSelectElement menu(Part.Menu menu) {
        var select =
                ExternalSelectElement.builder().actionId(menu.id().encode()).minQueryLength(0);
        return menu.prompt().isBlank()
                ? select.build()
                : select.placeholder(plain(menu.prompt())).build();
    }

    static List<OptionObject> options(List<Part.Entry> entries) {
        return entries.stream()
                .map(e -> OptionObject.builder()
                        .text(plain(e.label()))
                        .value(e.value())
                        .build())
                .toList();
    }

    /** Words as they are: no emoji is made of a name between colons. */
    static PlainTextObject plain(String words) {
        return PlainTextObject.builder()
                .text(CommandNames.inWords(Legible.line(words)))
                .emoji(false)
                .build();
    }
}
