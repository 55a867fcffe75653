package dev.hotseat.adapter.playground.page;

import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.adapter.playground.room.PlaygroundRooms;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** Writes the page: a place as one member sees it. */
public final class PageHtml {
    /** No inline style, no eval, nothing from elsewhere: as the content security policy has it. */
    private static final String HTMX = """
        {"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"selfRequestsOnly":true,\
        "historyCacheSize":0,"timeout":20000}\
        """;

    private final Member member;
    private final Place place;

    private PageHtml(Member member, Place place) {
        this.member = member;
        this.place = place;
    }

    /**
     * The page.
     *
     * @param examples commands to begin with, with their slash
     */
    public static String of(Member member, Place place, PlaygroundRooms.View view, List<String> examples) {
        return new PageHtml(member, place).document(view, examples);
    }

    private String document(PlaygroundRooms.View view, List<String> examples) {
        var page = new Document("");
        page.outputSettings().prettyPrint(false);
        page.appendChild(new DocumentType("html", "", ""));
        page.appendElement("html").attr("lang", "en").appendChild(head()).appendChild(body(view, examples));
        return page.html();
    }

    private Element head() {
        var head = Tag.of("head");
        head.appendElement("meta").attr("charset", "utf-8");
        meta(head, "viewport", "width=device-width, initial-scale=1, interactive-widget=resizes-content");
        meta(head, "color-scheme", "light dark");
        meta(head, "htmx-config", HTMX);
        head.appendElement("title").text(title() + " · Hotseat");
        head.appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", asset("mark.svg"));
        head.appendElement("link").attr("rel", "stylesheet").attr("href", asset("playground.css"));
        head.appendElement("script").attr("src", asset("playground.js"));
        head.appendElement("script").attr("src", asset("htmx.js")).attr("defer", "");
        return head;
    }

    private static void meta(Element head, String name, String content) {
        head.appendElement("meta").attr("name", name).attr("content", content);
    }

    private static String asset(String name) {
        return "/playground/assets/" + name;
    }

    private String title() {
        return place.isDirect() ? place.title() : "#" + place.title();
    }

    private Element body(PlaygroundRooms.View view, List<String> examples) {
        var main = Tag.of("main", "stage")
                .appendChild(top())
                .appendChild(log(view, examples))
                .appendChild(composer());
        return Tag.of("body")
                .attr("data-member", member.slug())
                .attr("data-place", place.slug())
                .attr("data-mark", view.mark())
                .appendChild(Tag.text("a", "skip", "Skip to the message field").attr("href", "#text"))
                .appendChild(SideHtml.of(member, place))
                .appendChild(main)
                .appendChild(Tag.of("div").attr("id", "dialogs"));
    }

    private Element top() {
        var menu = Tag.of("button", "icon-button menu-button")
                .attr("type", "button")
                .attr("id", "menu")
                .attr("aria-controls", "side")
                .attr("aria-expanded", "false")
                .appendChild(Tag.unseen("Channels and members"))
                .appendChild(Tag.icon("menu"));
        var heading = Tag.of("h1").attr("id", "title");
        if (!place.isDirect()) {
            heading.appendChild(Tag.text("span", "hash", "#"));
        }
        heading.appendText(place.title());
        return Tag.of("header", "top")
                .appendChild(menu)
                .appendChild(Tag.of("div", "top-words")
                        .appendChild(heading)
                        .appendChild(Tag.text("p", "purpose", place.purpose())))
                .appendChild(Tag.of("noscript").text("The playground needs JavaScript."))
                .appendChild(Tag.of("p", "connection")
                        .attr("id", "connection")
                        .attr("role", "status")
                        .attr("data-connected", "false"))
                .appendChild(Tag.text("button", "home", "My numbers")
                        .attr("type", "button")
                        .attr("id", "home")
                        .attr("hx-post", "home")
                        .attr("hx-swap", "none")
                        .attr("hx-sync", "this:drop"))
                .appendChild(Tag.of("div", "me")
                        .appendChild(SideHtml.avatar(member))
                        .appendChild(Tag.unseen("You are "))
                        .appendChild(Tag.text("span", "me-name", member.title())));
    }

    private Element log(PlaygroundRooms.View view, List<String> examples) {
        var list = Tag.of("ol", "messages").attr("id", "messages");
        MessageHtml.items(view.messages()).forEach(list::appendChild);
        return Tag.of("div", "log")
                .attr("id", "log")
                .attr("role", "log")
                .attr("aria-live", "polite")
                .attr("aria-labelledby", "title")
                .attr("tabindex", "0")
                .appendChild(list)
                .appendChild(empty(examples));
    }

    private Element empty(List<String> examples) {
        var tries = Tag.of("div", "examples");
        examples.forEach(line -> tries.appendChild(Tag.of("button", "example")
                .attr("type", "button")
                .attr("data-example", line)
                .appendChild(Tag.of("code").text(line))));
        var section = Tag.of("section", "empty")
                .attr("aria-labelledby", "empty-title")
                .appendChild(
                        Tag.of("div", "empty-mark").attr("aria-hidden", "true").appendChild(Tag.icon("seat")))
                .appendChild(Tag.text("h2", "empty-title", "Take the hot seat").attr("id", "empty-title"))
                .appendChild(Tag.of("p")
                        .text("Ask for a question, say your answer out loud, then reveal. "
                                + "Only you see what you reveal."));
        if (!examples.isEmpty()) {
            section.appendChild(tries);
        }
        return section.appendChild(Tag.of("p", "empty-hint")
                .text("Or type ")
                .appendChild(Tag.of("kbd").text("/"))
                .appendText(" to see every command."));
    }

    private Element composer() {
        var field = Tag.of("input", "field")
                .attr("id", "text")
                .attr("name", "text")
                .attr("type", "text")
                .attr("role", "combobox")
                .attr("aria-autocomplete", "list")
                .attr("aria-expanded", "false")
                .attr("aria-controls", "suggestions")
                .attr("autocomplete", "off")
                .attr("autocapitalize", "off")
                .attr("enterkeyhint", "send")
                .attr("placeholder", "Message " + (place.isDirect() ? "Hotseat" : title()) + ", or / for commands");
        var send = Tag.of("button", "send")
                .attr("id", "send")
                .appendChild(Tag.unseen("Send"))
                .appendChild(Tag.icon("send"));
        return Tag.of("div", "composer")
                .appendChild(Tag.of("button", "more")
                        .attr("id", "more")
                        .attr("type", "button")
                        .attr("hidden", "")
                        .appendChild(Tag.icon("down"))
                        .appendText("New messages"))
                .appendChild(Tag.of("p", "alert").attr("id", "alert").attr("role", "alert"))
                .appendChild(Tag.of("ul", "suggestions")
                        .attr("id", "suggestions")
                        .attr("role", "listbox")
                        .attr("aria-label", "Suggestions")
                        .attr("hidden", ""))
                .appendChild(Tag.of("form", "compose")
                        .attr("id", "compose")
                        .attr("hx-post", "say")
                        .attr("hx-sync", "this:drop")
                        .attr("aria-label", "Write a message")
                        .appendChild(
                                Tag.of("label", "unseen").attr("for", "text").text("Message"))
                        .appendChild(field)
                        .appendChild(send))
                .appendChild(Tag.of("p", "waiting")
                        .attr("id", "waiting")
                        .attr("aria-hidden", "true")
                        .appendChild(Tag.of("span", "dots"))
                        .appendText("Hotseat is on it"))
                .appendChild(Tag.of("p", "keys")
                        .appendChild(Tag.of("kbd").text("Tab"))
                        .appendText(" takes a suggestion, ")
                        .appendChild(Tag.of("kbd").text("Enter"))
                        .appendText(" sends"));
    }
}
