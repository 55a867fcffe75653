package dev.hotseat.adapter.playground.page;

import dev.hotseat.chat.text.Inline;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Makes elements. */
final class Tag {
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Tag() {}

    static Element of(String name) {
        return new Element(name);
    }

    static Element of(String name, String classes) {
        return new Element(name).attr("class", classes);
    }

    /** An element with that text, shown as it is. */
    static Element text(String name, String classes, String text) {
        return of(name, classes).text(text);
    }

    /** Words for screen readers alone. */
    static Element unseen(String text) {
        return text("span", "unseen", text);
    }

    /** A picture that says nothing which the text beside it does not. */
    static Element icon(String name) {
        return of("svg", "icon")
                .attr("aria-hidden", "true")
                .appendChild(of("use").attr("href", "/playground/assets/icons.svg#" + name));
    }

    /** The button that closes the dialog around it. */
    static Element closing() {
        return of("button", "icon-button")
                .attr("type", "button")
                .attr("data-close", "")
                .appendChild(unseen("Close"))
                .appendChild(icon("close"));
    }

    /** The hour and minute of a message; the page's script turns it into the reader's own time zone. */
    static Element clock(Instant at) {
        return moment(at, HOUR).attr("data-clock", "");
    }

    /** A day and time inside a text; the page's script turns it into the reader's own time zone. */
    static Element moment(Instant at) {
        return moment(at, DAY);
    }

    /** How far off a moment is; the page's script counts down, and no screen reader is told each second. */
    static Element countdown(Inline.Countdown countdown) {
        return of("time")
                .attr("datetime", countdown.at().toString())
                .attr("role", "timer")
                .attr("data-countdown", "")
                .text(countdown.words());
    }

    private static Element moment(Instant at, DateTimeFormatter form) {
        return of("time").attr("datetime", at.toString()).text(form.format(at));
    }
}
