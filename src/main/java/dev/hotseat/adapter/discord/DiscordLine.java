package dev.hotseat.adapter.discord;

import dev.hotseat.chat.Mention;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Legible;
import dev.hotseat.core.place.ChannelId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes one block's line. Every character of a word that means something where it stands is escaped; what does not (a
 * hyphen within a line, a colon before a blank) stays, so that a copied text reads well.
 */
final class DiscordLine {
    private static final String ALWAYS = "\\*_~`|<[]";

    /** Discord shows the source instead of a link whose label looks like an address. */
    private static final Pattern LIKE_AN_ADDRESS = Pattern.compile("://|www\\.|discord\\.(gg|com)");

    /** JavaScript's range of moments, in seconds: what is outside Discord shows as its source. */
    private static final long LAST_MOMENT = 8_640_000_000_000L;

    private final StringBuilder text = new StringBuilder();
    private boolean strong;
    private boolean emphasis;
    private Begun begun = Begun.NOTHING;

    /** What the line holds so far, marks aside: a list's hyphen or a heading's sign means something only at its beginning. */
    private enum Begun {
        NOTHING,
        A_NUMBER,
        WORDS
    }

    String text() {
        return text.toString();
    }

    DiscordLine write(List<Inline> inlines) {
        inlines.forEach(this::write);
        return this;
    }

    private void write(Inline inline) {
        switch (inline) {
            case Inline.Words(var words) -> words(words);
            case Inline.Strong(var inner) -> strong(inner);
            case Inline.Emphasis(var inner) -> emphasis(inner);
            case Inline.CodeSpan(var code) -> code(Legible.of(code).replace('\n', ' '));
            case Inline.Link(var target, var label) ->
                link(target, Legible.of(label).replace('\n', ' ').strip());
            case Inline.LineBreak() -> words("\n");
            case Inline.MentionOf(var who, var name) -> mention(who, name);
            case Inline.ChannelOf(var channel) -> channel(channel);
            case Inline.Moment(var at) -> moment(at, 'f');
            case Inline.Countdown(var at, var _) -> moment(at, 'R');
        }
    }

    private void words(String words) {
        var legible = Legible.of(words);
        for (int i = 0; i < legible.length(); i++) {
            letter(legible.charAt(i), i + 1 < legible.length() ? legible.charAt(i + 1) : 'e');
        }
    }

    /**
     * Writes a character of a word.
     *
     * @param next the one after it; at the end of the words any that would give it a meaning
     */
    private void letter(char c, char next) {
        if (c == '\n') {
            text.append(c);
            begun = Begun.NOTHING;
        } else if (Character.isWhitespace(c)) {
            if (begun != Begun.NOTHING) {
                text.append(c);
            }
        } else {
            text.append(means(c, next) ? "\\" : "").append(c);
            begun = begun != Begun.WORDS && Character.isDigit(c) ? Begun.A_NUMBER : Begun.WORDS;
        }
    }

    private boolean means(char c, char next) {
        return switch (c) {
            case '#', '-', '+', '>' -> begun == Begun.NOTHING;
            case '.', ')' -> begun == Begun.A_NUMBER;
            // @everyone, @here
            case '@' -> next == 'e' || next == 'h';
            // :emoji: and https://
            case ':' -> !Character.isWhitespace(next);
            default -> ALWAYS.indexOf(c) >= 0;
        };
    }

    private void strong(List<Inline> inner) {
        boolean already = strong;
        strong = true;
        styled(already ? "" : "**", inner);
        strong = already;
    }

    private void emphasis(List<Inline> inner) {
        boolean already = emphasis;
        emphasis = true;
        styled(already ? "" : "*", inner);
        emphasis = already;
    }

    /** A style holds only if its marks touch what they enclose, so blanks stay outside. */
    private void styled(String mark, List<Inline> inner) {
        var line = new DiscordLine();
        line.strong = strong;
        line.emphasis = emphasis;
        line.begun = begun;
        var written = line.write(inner).text();
        begun = line.begun;
        int start = 0;
        int end = written.length();
        while (start < end && isBlank(written.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(written.charAt(end - 1))) {
            end--;
        }
        text.append(written, 0, start);
        if (start < end) {
            mark(mark, written.charAt(start));
            text.append(written, start, end);
            mark(mark, ' ');
        }
        text.append(written.substring(end));
    }

    /** Two marks in a row would be read as another one. */
    private void mark(String mark, char next) {
        if (mark.isEmpty()) {
            apart(next);
        } else {
            apart('*');
            text.append(mark).append(next == '*' ? DiscordText.NOTHING : "");
        }
    }

    /** Before a mark that must not touch the one before it. */
    private void apart(char mark) {
        if ((mark == '*' || mark == '`') && !text.isEmpty() && text.charAt(text.length() - 1) == mark) {
            text.append(DiscordText.NOTHING);
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /**
     * A code span. With backticks in it two of them enclose it and a third in a row is kept apart. Within a style an
     * asterisk would end the style, even in code: then it is words.
     */
    private void code(String code) {
        if (code.isBlank()) {
            words(code);
        } else if ((strong || emphasis) && code.indexOf('*') >= 0) {
            words(code);
        } else {
            boolean simple = code.indexOf('`') < 0;
            apart('`');
            text.append(simple ? "`" : "`` ")
                    .append(simple ? code : code.replaceAll("`(?=`)", "`" + DiscordText.NOTHING))
                    .append(simple ? "`" : " ``");
            begun = Begun.WORDS;
        }
    }

    /** In angle brackets, so that no preview unfolds. */
    private void link(URI target, String label) {
        var address = "<" + target.toString().replace("*", "%2A") + ">";
        if (label.isEmpty() || label.equals(target.toString())) {
            text.append(address);
        } else if (LIKE_AN_ADDRESS.matcher(label).find()) {
            words(label);
            text.append(" (").append(address).append(')');
        } else {
            text.append('[');
            words(label);
            text.append("](").append(address).append(')');
        }
        begun = Begun.WORDS;
    }

    private void mention(Mention who, String name) {
        var mention = Discord.user(who)
                .map(id -> "<@" + id + ">")
                .or(() -> Discord.role(who).map(id -> "<@&" + id + ">"));
        mention.ifPresentOrElse(text::append, () -> words("@" + Legible.line(name)));
        begun = Begun.WORDS;
    }

    private void channel(ChannelId channel) {
        Discord.channel(channel)
                .ifPresentOrElse(id -> text.append("<#" + id + ">"), () -> words("#" + channel.channel()));
        begun = Begun.WORDS;
    }

    /** {@code f}: day and time; {@code R}: how far off, kept up to date by Discord. */
    private void moment(Instant at, char form) {
        if (Math.abs(at.getEpochSecond()) <= LAST_MOMENT) {
            text.append("<t:")
                    .append(at.getEpochSecond())
                    .append(':')
                    .append(form)
                    .append('>');
            begun = Begun.WORDS;
        } else {
            words(at.toString());
        }
    }
}
