package dev.hotseat.app.card.daily;

import dev.hotseat.chat.Mention;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.daily.Order;
import dev.hotseat.core.daily.Reveal;
import dev.hotseat.core.daily.TimeOfDay;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.core.daily.Weekdays;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what a schedule is set to. */
public final class ScheduleWords {
    /** So many schedules of one channel are shown at once. */
    public static final int MOST_LISTED = 10;

    private ScheduleWords() {}

    /** {@code 09:00 mon-fri, Europe/Berlin, gans, basic}. */
    public static String briefly(Wanted wanted) {
        var about = new ArrayList<String>();
        wanted.selection().topic().map(TopicId::slug).ifPresent(about::add);
        wanted.selection().level().map(Level::word).ifPresent(about::add);
        return TimeOfDay.print(wanted.time()) + " " + wanted.days().print() + ", "
                + wanted.zone().getId() + ", " + (about.isEmpty() ? "any question" : String.join(", ", about));
    }

    /** {@code At 09:00 from Monday to Friday, by the clocks of Europe/Berlin.} */
    static String when(LocalTime time, Weekdays days, ZoneId zone) {
        return "At " + TimeOfDay.print(time) + " " + days(days) + ", by the clocks of " + zone.getId() + ".";
    }

    private static String days(Weekdays days) {
        if (days.equals(Weekdays.DAILY)) {
            return "every day";
        }
        return days.equals(Weekdays.MONDAY_TO_FRIDAY)
                ? "from Monday to Friday"
                : days.days().stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL, Locale.US))
                        .collect(Collectors.joining(", ", "on ", ""));
    }

    /** {@code On gans, of the level basic.} */
    static String about(Selection selection) {
        return selection.topic().map(t -> "On " + t.slug()).orElse("On any topic") + ", of "
                + selection.level().map(l -> "the level " + l.word()).orElse("any level");
    }

    /** All of it, a line for each part. */
    static RichText fully(Wanted wanted) {
        var lines = new ArrayList<RichText>();
        lines.add(RichText.plain(when(wanted.time(), wanted.days(), wanted.zone())));
        lines.add(RichText.of(
                new Inline.Words("In "), new Inline.ChannelOf(wanted.channel()), new Inline.Words(thread(wanted))));
        lines.add(RichText.plain(about(wanted.selection()) + ", " + order(wanted.order()) + "."));
        lines.add(RichText.plain(answer(wanted.reveal())));
        lines.add(wanted.group()
                .map(group -> RichText.of(
                        new Inline.Words("Each post mentions "), mention(group), new Inline.Words(" and nobody else.")))
                .orElseGet(() -> RichText.plain("Nobody is mentioned.")));
        if (wanted.roundup()) {
            lines.add(RichText.plain("The week is summed up after its last question."));
        }
        return list(lines);
    }

    private static String thread(Wanted wanted) {
        return wanted.thread() ? ", with a thread for each question." : ".";
    }

    private static String order(Order order) {
        return switch (order) {
            case PROBABLE -> "the most probable first";
            case SHUFFLED -> "shuffled";
        };
    }

    private static String answer(Reveal reveal) {
        return switch (reveal) {
            case Reveal.Button() -> "Whoever presses the button sees the answer, alone.";
            case Reveal.After(var delay) ->
                "The answer is sealed; all see it " + OccurrenceWords.span(delay) + " after the question.";
        };
    }

    /** Names a group; it pings only if the card declares it too. */
    static Inline mention(String group) {
        return new Inline.MentionOf(new Mention.Group(group), group);
    }

    static RichText list(List<RichText> lines) {
        return lines.isEmpty() ? RichText.EMPTY : new RichText(List.of(new Block.Items(0, lines)));
    }
}
