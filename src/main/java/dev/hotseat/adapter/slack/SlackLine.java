package dev.hotseat.adapter.slack;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement.Channel;
import com.slack.api.model.block.element.RichTextSectionElement.Date;
import com.slack.api.model.block.element.RichTextSectionElement.Link;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import com.slack.api.model.block.element.RichTextSectionElement.User;
import com.slack.api.model.block.element.RichTextSectionElement.UserGroup;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Legible;
import dev.hotseat.core.place.ChannelId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the elements of one section. Neighbouring words of one style become one element. */
final class SlackLine {
    private static final int LONGEST_URL = 3000;
    private static final DateTimeFormatter IN_UTC = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter SECONDS_IN_UTC =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private record Style(boolean bold, boolean italic, boolean code) {
        static final Style PLAIN = new Style(false, false, false);

        @Nullable
        TextStyle element() {
            return equals(PLAIN)
                    ? null
                    : TextStyle.builder().bold(bold).italic(italic).code(code).build();
        }
    }

    private final List<RichTextElement> elements = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final Set<Mention> mayPing;
    private final Detail detail;
    private Style style = Style.PLAIN;

    /**
     * A line of no elements yet.
     *
     * @param mayPing those who become a mention; on Slack every mention pings, so others are words
     */
    SlackLine(Set<Mention> mayPing, Detail detail) {
        this.mayPing = mayPing;
        this.detail = detail;
    }

    boolean isEmpty() {
        return elements.isEmpty() && words.isEmpty();
    }

    List<RichTextElement> elements() {
        endWords();
        return List.copyOf(elements);
    }

    SlackLine inlines(List<Inline> inlines) {
        inlines.forEach(i -> inline(i, Style.PLAIN));
        return this;
    }

    SlackLine strong(List<Inline> inlines) {
        inlines.forEach(i -> inline(i, new Style(true, false, false)));
        return this;
    }

    SlackLine words(String text) {
        return words(text, Style.PLAIN);
    }

    SlackLine code(String text) {
        return words(text, new Style(false, false, true));
    }

    private void inline(Inline inline, Style style) {
        switch (inline) {
            case Inline.Words(var text) -> words(CommandNames.inWords(Legible.of(text)), style);
            case Inline.Strong(var inner) -> inner.forEach(i -> inline(i, new Style(true, style.italic, style.code)));
            case Inline.Emphasis(var inner) -> inner.forEach(i -> inline(i, new Style(style.bold, true, style.code)));
            case Inline.CodeSpan(var text) ->
                words(
                        CommandNames.inWords(Legible.of(text).replace('\n', ' ')),
                        new Style(style.bold, style.italic, true));
            case Inline.Link(var target, var label) ->
                link(target, Legible.of(label).replace('\n', ' ').strip(), style);
            case Inline.LineBreak() -> words("\n", style);
            case Inline.MentionOf(var who, var name) -> mention(who, Legible.line(name), style);
            case Inline.ChannelOf(var channel) -> channel(channel, style);
            case Inline.Moment(var at) -> moment(at, "{date_short_pretty} at {time}", IN_UTC, style);
            case Inline.Countdown countdown -> countdown(countdown, style);
        }
    }

    private SlackLine words(String text, Style wanted) {
        var shown = detail == Detail.ALL ? wanted : Style.PLAIN;
        if (!shown.equals(style)) {
            endWords();
            style = shown;
        }
        words.append(text);
        return this;
    }

    private void endWords() {
        if (!words.isEmpty()) {
            elements.add(
                    Text.builder().text(words.toString()).style(style.element()).build());
            words.setLength(0);
        }
    }

    private void add(RichTextElement element) {
        endWords();
        elements.add(element);
    }

    private void link(URI target, String label, Style style) {
        var url = target.toString();
        if (detail == Detail.WORDS || url.length() > LONGEST_URL) {
            words(label.isBlank() || label.equals(url) ? url : label + " (" + url + ")", style);
        } else {
            add(Link.builder()
                    .url(url)
                    .text(label.isBlank() ? null : label)
                    .style(style.element())
                    .build());
        }
    }

    private void mention(Mention who, String name, Style style) {
        var may = Optional.of(who).filter(mayPing::contains);
        var user = may.flatMap(Slack::user);
        var group = may.flatMap(Slack::group);
        if (user.isPresent()) {
            add(User.builder().userId(user.get()).build());
        } else if (group.isPresent()) {
            add(UserGroup.builder().usergroupId(group.get()).build());
        } else {
            words("@" + name, style);
        }
    }

    private void channel(ChannelId channel, Style style) {
        Slack.channel(channel)
                .filter(_ -> detail != Detail.WORDS)
                .ifPresentOrElse(
                        id -> add(Channel.builder().channelId(id).build()),
                        () -> words("#" + channel.channel(), style));
    }

    /** Slack counts nothing down: the clock time beside the words holds also where no edit follows. */
    private void countdown(Inline.Countdown countdown, Style style) {
        words(countdown.words(), style);
        if (countdown.seconds() > 0) {
            words(" (", style);
            moment(countdown.at(), "{time_secs}", SECONDS_IN_UTC, style);
            words(")", style);
        }
    }

    /** The library keeps the seconds in an int; what does not fit is words. */
    private void moment(Instant at, String form, DateTimeFormatter inUtc, Style style) {
        long seconds = at.getEpochSecond();
        if (seconds <= 0 || seconds > Integer.MAX_VALUE) {
            words(at.toString(), style);
        } else if (detail == Detail.WORDS) {
            words(inUtc.format(at), style);
        } else {
            add(Date.builder()
                    .timestamp((int) seconds)
                    .format(form)
                    .fallback(inUtc.format(at))
                    .build());
        }
    }
}
