package dev.hotseat.adapter.playground.page;

import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Place;
import java.util.List;
import org.jsoup.nodes.Element;

/** Writes the list of places and members beside the messages; on a narrow screen it slides in. */
final class SideHtml {
    private final Member member;
    private final Place place;

    private SideHtml(Member member, Place place) {
        this.member = member;
        this.place = place;
    }

    static Element of(Member member, Place place) {
        return new SideHtml(member, place).element();
    }

    static Element avatar(Member member) {
        return MessageHtml.avatar(member);
    }

    private Element element() {
        var places = Place.of(member);
        return Tag.of("nav", "side")
                .attr("id", "side")
                .attr("aria-label", "Channels and members")
                .appendChild(brand())
                .appendChild(group(
                        "Channels",
                        places.stream()
                                .filter(p -> !p.isDirect())
                                .map(this::place)
                                .toList()))
                .appendChild(group(
                        "Direct messages",
                        places.stream().filter(Place::isDirect).map(this::place).toList()))
                .appendChild(group(
                        "You are",
                        List.of(Member.values()).stream().map(this::member).toList()))
                .appendChild(Tag.text("p", "side-hint", "Open another member in a second window to be two at once."))
                .appendChild(themes());
    }

    private static Element brand() {
        return Tag.of("div", "brand")
                .appendChild(
                        Tag.of("span", "brand-mark").attr("aria-hidden", "true").appendChild(Tag.icon("seat")))
                .appendChild(Tag.of("p", "brand-words")
                        .appendChild(Tag.text("span", "brand-name", "Hotseat"))
                        .appendText(" ")
                        .appendChild(Tag.text("span", "brand-place", "Playground")))
                .appendChild(Tag.of("button", "icon-button close-side")
                        .attr("type", "button")
                        .attr("data-close-side", "")
                        .appendChild(Tag.unseen("Close the list"))
                        .appendChild(Tag.icon("close")));
    }

    private static Element group(String title, List<Element> entries) {
        var id = "group-" + title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        var list = Tag.of("ul").attr("aria-labelledby", id);
        entries.forEach(e -> list.appendElement("li").appendChild(e));
        return Tag.of("div", "group")
                .appendChild(Tag.text("p", "group-title", title).attr("id", id))
                .appendChild(list);
    }

    private Element place(Place other) {
        var link = Tag.of("a", "entry")
                .attr("href", "/playground/" + member.slug() + "/" + other.slug() + "/")
                .attr("data-place", other.slug())
                .appendChild(Tag.icon(other.isDirect() ? "seat" : "hash"))
                .appendChild(Tag.text("span", "entry-name", other.isDirect() ? "Hotseat" : other.title()))
                .appendChild(Tag.of("span", "unread").attr("hidden", "").appendChild(Tag.unseen("new messages")));
        return other.equals(place) ? link.attr("aria-current", "page") : link;
    }

    private Element member(Member other) {
        var address = "/playground/" + other.slug() + "/" + place.slug() + "/";
        var link = Tag.of("a", "entry")
                .attr("href", address)
                .attr("data-member", other.slug())
                .appendChild(avatar(other))
                .appendChild(Tag.text("span", "entry-name", other.title()));
        var row = Tag.of("div", "member").appendChild(link);
        if (other == member) {
            link.attr("aria-current", "true");
            return row;
        }
        return row.appendChild(Tag.of("a", "icon-button window")
                .attr("href", address)
                .attr("target", "_blank")
                .appendChild(Tag.unseen(other.title() + " in a new window"))
                .appendChild(Tag.icon("window")));
    }

    /** Pressed states are the script's: the choice is kept in the browser. */
    private static Element themes() {
        var choice = Tag.of("div", "themes").attr("role", "group").attr("aria-label", "Colours");
        for (var theme : List.of("auto", "light", "dark")) {
            choice.appendChild(Tag.of("button", "theme")
                    .attr("type", "button")
                    .attr("data-theme-choice", theme)
                    .attr("aria-pressed", "false")
                    .appendChild(Tag.icon(theme))
                    .appendChild(Tag.text("span", "", Character.toUpperCase(theme.charAt(0)) + theme.substring(1))));
        }
        return choice;
    }
}
