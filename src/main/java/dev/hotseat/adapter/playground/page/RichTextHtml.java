package dev.hotseat.adapter.playground.page;

import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.place.ChannelId;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Writes rich text as HTML. */
final class RichTextHtml {
    private final Set<Mention> pinged;

    /**
     * For a card that pings those.
     *
     * @param pinged other mentions are names without a mark
     */
    RichTextHtml(Set<Mention> pinged) {
        this.pinged = pinged;
    }

    /** Appends the text's blocks to the element, which it returns. */
    Element into(Element parent, RichText text) {
        for (var block : text.blocks()) {
            parent.appendChild(of(block));
        }
        return parent;
    }

    private Element of(Block block) {
        return switch (block) {
            case Block.Paragraph(var inlines) -> into(own("p"), inlines);
            case Block.Heading(var inlines) -> into(own("h3"), inlines);
            case Block.Items(var first, var items) -> items(first, items);
            case Block.Quote(var quoted) -> into(Tag.of("blockquote"), quoted);
            case Block.Code(var language, var code) -> code(language, code);
            case Block.Rule() -> Tag.of("hr");
        };
    }

    /** Words of any script keep their own direction and cannot turn their neighbours'. */
    private static Element own(String name) {
        return Tag.of(name).attr("dir", "auto");
    }

    private Element items(int first, List<RichText> items) {
        var list = Tag.of(first == 0 ? "ul" : "ol");
        if (first > 1) {
            list.attr("start", Integer.toString(first));
        }
        items.forEach(item -> list.appendChild(item(item)));
        return list;
    }

    /** An item of one paragraph needs none around its words. */
    private Element item(RichText item) {
        return item.blocks().size() == 1 && item.blocks().getFirst() instanceof Block.Paragraph(var inlines)
                ? into(own("li"), inlines)
                : into(Tag.of("li"), item);
    }

    /** Long lines scroll, so the keyboard must be able to get there. */
    private static Element code(String language, String code) {
        var pre = Tag.of("pre").attr("tabindex", "0").attr("dir", "ltr");
        if (!language.isEmpty()) {
            pre.attr("data-language", language);
        }
        return pre.appendChild(Tag.of("code").text(code));
    }

    private Element into(Element parent, List<Inline> inlines) {
        for (var inline : inlines) {
            switch (inline) {
                case Inline.Words(var text) -> parent.appendChild(new TextNode(text));
                case Inline.Strong(var inner) -> parent.appendChild(into(Tag.of("strong"), inner));
                case Inline.Emphasis(var inner) -> parent.appendChild(into(Tag.of("em"), inner));
                case Inline.CodeSpan(var text) ->
                    parent.appendChild(Tag.of("code").text(text));
                case Inline.Link link -> parent.appendChild(link(link));
                case Inline.LineBreak() -> parent.appendChild(Tag.of("br"));
                case Inline.MentionOf(var who, var name) -> parent.appendChild(mention(who, name));
                case Inline.ChannelOf(var channel) -> parent.appendChild(channel(channel));
                case Inline.Moment(var at) -> parent.appendChild(Tag.moment(at));
                case Inline.Countdown countdown -> parent.appendChild(Tag.countdown(countdown));
            }
        }
        return parent;
    }

    private static Element link(Inline.Link link) {
        var scheme = link.target().getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        return web
                ? Tag.of("a")
                        .attr("href", link.target().toASCIIString())
                        .attr("target", "_blank")
                        .attr("rel", "noopener noreferrer nofollow")
                        .text(link.label())
                : Tag.of("span").text(link.label());
    }

    private Element mention(Mention who, String name) {
        var shown = switch (who) {
            case Mention.Member(var account) ->
                Member.of(account).map(Member::title).orElse(name);
            case Mention.Group _ -> name;
        };
        return Tag.text("span", pinged.contains(who) ? "mention pings" : "mention", "@" + shown);
    }

    private static Element channel(ChannelId channel) {
        return Tag.text(
                "span", "mention", "#" + Place.of(channel).map(Place::title).orElse(channel.channel()));
    }
}
