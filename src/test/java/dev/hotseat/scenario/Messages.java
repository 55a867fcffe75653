package dev.hotseat.scenario;

import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the playground's HTML. */
final class Messages {
    private Messages() {}

    /** The bot's messages in a page or a piece of one, in order. */
    static List<Seen> in(String html) {
        return Jsoup.parseBodyFragment(html).select("article[data-author=hotseat]").stream()
                .map(Messages::seen)
                .toList();
    }

    private static Seen seen(Element article) {
        var card = article.expectFirst("[data-card]");
        return new Seen(
                article.attr("data-message"),
                card.expectFirst("[data-heading]").wholeText(),
                card.wholeText(),
                article.attr("data-private").equals("true"),
                card.select("button[data-button-label]:not([disabled])").eachAttr("data-button-label"),
                Arrays.stream(card.attr("data-pings").split(" "))
                        .filter(p -> !p.isEmpty())
                        .toList(),
                card.select("*").stream().map(Element::tagName).toList());
    }

    /** The component id behind a label of that message. */
    static String component(String html, String message, String label) {
        return article(html, message)
                .expectFirst("button[data-button-label=\"" + label + "\"]")
                .attr("data-component");
    }

    /** The component id of the menu of that message. */
    static String menu(String html, String message) {
        return article(html, message).expectFirst("form[data-part=menu]").attr("data-component");
    }

    /** Where the file of that message is. */
    static String file(String html, String message) {
        return article(html, message).expectFirst("a[data-part=attachment]").attr("href");
    }

    private static Element article(String html, String message) {
        return Jsoup.parseBodyFragment(html).expectFirst("article[data-message=" + message + "]");
    }
}
