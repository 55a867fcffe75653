package dev.hotseat.adapter.playground.page;

import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Message;
import dev.hotseat.adapter.playground.room.Message.Content;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Writes messages as list items. They look the same to everybody who sees them. */
public final class MessageHtml {
    private MessageHtml() {}

    /** One message, without its thread. */
    public static String of(Message message) {
        return html(List.of(item(message)));
    }

    /** A list of messages, the oldest first, each thread under its message. */
    public static String of(List<Message> messages) {
        return html(items(messages));
    }

    /** A card as it looks on a message of its own, to show it inside something else. */
    public static String card(Message message) {
        return html(List.of(article(message)));
    }

    static List<Element> items(List<Message> messages) {
        return messages.stream()
                .filter(m -> m.within().isEmpty())
                .map(m -> withReplies(m, messages))
                .toList();
    }

    private static Element withReplies(Message message, List<Message> all) {
        var item = item(message);
        var thread = item.selectFirst("[data-thread] > ol");
        if (thread != null) {
            all.stream()
                    .filter(m -> m.within().filter(message.id()::equals).isPresent())
                    .forEach(m -> thread.appendChild(item(m)));
        }
        return item;
    }

    static String html(List<Element> elements) {
        var holder = new Document("");
        holder.outputSettings().prettyPrint(false);
        elements.forEach(holder::appendChild);
        return holder.html();
    }

    private static Element item(Message message) {
        var item = Tag.of("li", "message").attr("id", "m-" + message.id());
        message.within().ifPresent(parent -> item.attr("data-within", parent));
        item.appendChild(article(message));
        message.threadTitle().ifPresent(title -> item.appendChild(thread(message, title)));
        return item;
    }

    private static Element thread(Message message, String title) {
        return Tag.of("section", "thread")
                .attr("data-thread", message.id())
                .attr("aria-label", "Thread: " + title)
                .appendChild(Tag.text("p", "thread-title", title).attr("dir", "auto"))
                .appendChild(Tag.of("ol").attr("id", "t-" + message.id()));
    }

    private static Element article(Message message) {
        boolean secret = message.onlyFor().isPresent();
        var article = Tag.of("article", secret ? "bubble private" : "bubble")
                .attr("tabindex", "-1")
                .attr("data-message", message.id())
                .attr("data-revision", Integer.toString(message.revision()))
                .attr("data-private", Boolean.toString(secret));
        switch (message.content()) {
            case Content.Said(var by, var words) -> said(article, message, by, words);
            case Content.Shown(var card, var cause) -> {
                article.attr("data-author", "hotseat").attr("aria-labelledby", "h-" + message.id());
                article.appendChild(
                        Tag.of("div", "avatar bot").attr("aria-hidden", "true").appendChild(Tag.icon("seat")));
                var body = article.appendElement("div").addClass("body");
                body.appendChild(byline("Hotseat", message, Optional.of("bot"), cause)
                        .appendText(" ")
                        .appendChild(payloads(message)));
                var files = "/playground/files/" + message.id() + "/" + message.revision() + "/";
                body.appendChild(new CardHtml(card, message.id(), files).element());
                if (secret) {
                    body.appendChild(privacy(message));
                }
            }
        }
        return article;
    }

    private static void said(Element article, Message message, Member by, String words) {
        article.attr("data-author", by.slug());
        article.appendChild(avatar(by));
        article.appendElement("div")
                .addClass("body")
                .appendChild(byline(by.title(), message, Optional.empty(), Optional.empty()))
                .appendChild(Tag.text("p", "words", words).attr("dir", "auto").attr("data-words", ""));
    }

    static Element avatar(Member member) {
        return Tag.text("div", "avatar " + member.slug(), member.initials()).attr("aria-hidden", "true");
    }

    private static Element byline(String name, Message message, Optional<String> badge, Optional<Message.Cause> cause) {
        var line = Tag.of("p", "byline").appendChild(Tag.text("span", "name", name));
        badge.ifPresent(words -> line.appendText(" ").appendChild(Tag.text("span", "badge", words)));
        cause.ifPresent(c -> {
            line.appendText(" ")
                    .appendChild(Tag.text("span", "cause", "answering " + c.by().title())
                            .attr("data-answering", c.by().slug()));
            if (!c.line().isEmpty()) {
                line.appendText(" ")
                        .appendChild(Tag.text("code", "line", c.line()).attr("dir", "auto"));
            }
        });
        line.appendText(" ").appendChild(Tag.clock(message.at()));
        if (message.revision() > 0 && message.threadTitle().isEmpty()) {
            line.appendText(" ").appendChild(Tag.text("span", "edited", "edited"));
        }
        return line;
    }

    private static Element payloads(Message message) {
        return Tag.text("button", "quiet", "Payloads")
                .attr("type", "button")
                .attr("title", "What Discord and Slack would be sent")
                .attr("data-payloads", message.id())
                .attr("hx-get", "payloads?message=" + message.id())
                .attr("hx-target", "#dialogs");
    }

    private static Element privacy(Message message) {
        return Tag.of("p", "privacy")
                .appendChild(Tag.icon("eye"))
                .appendChild(Tag.text("span", "", "Only you can see this"))
                .appendChild(Tag.text("span", "dot", "·").attr("aria-hidden", "true"))
                .appendChild(Tag.text("button", "quiet", "Dismiss")
                        .attr("type", "button")
                        .attr("data-dismiss", message.id())
                        .attr("hx-post", "dismiss")
                        .attr("hx-vals", Values.of("message", message.id())));
    }
}
