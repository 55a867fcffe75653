package dev.hotseat.adapter.playground.page;

import dev.hotseat.chat.Mention;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Writes a card as HTML. What can be pressed posts to {@code act}, relative to the page it stands on. */
final class CardHtml {
    private final Card card;
    private final String id;
    private final String files;
    private final RichTextHtml texts;

    /**
     * For a card on a message.
     *
     * @param id of the message
     * @param files the address below which the parts of this revision can be fetched by their number
     */
    CardHtml(Card card, String id, String files) {
        this.card = card;
        this.id = id;
        this.files = files;
        this.texts = new RichTextHtml(card.mentions());
    }

    Element element() {
        var element = Tag.of("div", "card")
                .attr("data-card", "")
                .attr("data-tone", word(card.tone()))
                .attr(
                        "data-pings",
                        card.mentions().stream().map(CardHtml::key).sorted().collect(Collectors.joining(" ")));
        element.appendChild(Tag.text("h2", "card-heading", card.heading())
                .attr("id", "h-" + id)
                .attr("dir", "auto")
                .attr("data-heading", ""));
        for (int i = 0; i < card.parts().size(); i++) {
            element.appendChild(part(card.parts().get(i), i));
        }
        return element;
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private static String key(Mention mention) {
        return switch (mention) {
            case Mention.Member(var account) -> account.key();
            case Mention.Group(var group) -> group;
        };
    }

    private Element part(Part part, int number) {
        return switch (part) {
            case Part.Text(var text) -> texts.into(Tag.of("div", "prose").attr("data-part", "text"), text);
            case Part.Note(var text) -> texts.into(Tag.of("div", "note").attr("data-part", "note"), text);
            case Part.Fields fields -> fields(fields);
            case Part.Picture picture -> picture(picture, number);
            case Part.Attachment attachment -> attachment(attachment, number);
            case Part.Divider() -> Tag.of("hr").attr("data-part", "divider");
            case Part.Buttons buttons -> buttons(buttons);
            case Part.Menu menu -> menu(menu, number);
        };
    }

    private Element fields(Part.Fields fields) {
        var list = Tag.of("dl", "fields").attr("data-part", "fields");
        for (var field : fields.fields()) {
            var value = texts.into(Tag.of("dd"), field.value());
            list.appendChild(Tag.of("div", "field")
                    .attr("data-field", field.name())
                    .appendChild(Tag.of("dt").text(field.name()))
                    .appendChild(value));
        }
        return list;
    }

    private Element picture(Part.Picture picture, int number) {
        return Tag.of("figure", "picture")
                .attr("data-part", "picture")
                .appendChild(Tag.of("img").attr("src", files + number).attr("alt", picture.description()));
    }

    private Element attachment(Part.Attachment attachment, int number) {
        return Tag.of("a", "attachment")
                .attr("data-part", "attachment")
                .attr("data-file", attachment.name())
                .attr("href", files + number)
                .attr("download", attachment.name())
                .appendChild(Tag.icon("file"))
                .appendChild(Tag.text("span", "attachment-name", attachment.name()))
                .appendChild(Tag.text(
                        "span", "attachment-size", size(attachment.content().size())));
    }

    private static String size(int bytes) {
        return bytes < 1000 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f kB", bytes / 1000.0);
    }

    private Element buttons(Part.Buttons buttons) {
        var row = Tag.of("div", "buttons")
                .attr("data-part", "buttons")
                .attr("role", "group")
                .attr("aria-labelledby", "h-" + id);
        for (var button : buttons.buttons()) {
            var raw = button.id().encode();
            var element = Tag.text("button", "button " + word(button.style()), button.label())
                    .attr("type", "button")
                    .attr("data-button-label", button.label())
                    .attr("data-component", raw)
                    .attr("hx-post", "act")
                    .attr("hx-sync", "this:drop")
                    .attr("hx-vals", Values.of("message", id, "component", raw));
            row.appendChild(button.enabled() ? element : element.attr("disabled", ""));
        }
        return row;
    }

    /** A choice is sent by its button, not on each change: arrow keys move through a closed list. */
    private Element menu(Part.Menu menu, int number) {
        var raw = menu.id().encode();
        var field = "s-" + id + "-" + number;
        var select = Tag.of("select").attr("id", field).attr("name", "value").attr("required", "");
        select.appendChild(Tag.of("option").attr("value", "").text(menu.prompt()));
        menu.entries()
                .forEach(e -> select.appendChild(
                        Tag.of("option").attr("value", e.value()).text(e.label())));
        return Tag.of("form", "menu")
                .attr("data-part", "menu")
                .attr("data-component", raw)
                .attr("hx-post", "act")
                .attr("hx-sync", "this:drop")
                .attr("hx-vals", Values.of("message", id, "component", raw))
                .appendChild(Tag.of("label", "unseen").attr("for", field).text(menu.prompt()))
                .appendChild(Tag.of("span", "select").appendChild(select).appendChild(Tag.icon("down")))
                .appendChild(Tag.text("button", "button plain", "Choose").attr("data-choose", ""));
    }
}
