package dev.hotseat.app.card.daily;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.daily.Occurrence;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Rest;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** What managers see of a schedule. Only the asker sees these cards. */
public final class DailyCards {
    private static final int MOST_RESTS = 5;
    private static final int LONGEST_WHY = 300;

    private DailyCards() {}

    /**
     * A schedule was set up or changed.
     *
     * @param changed whether it was there before
     * @param next its next three posts; none while it is paused without an end
     * @param missing the permissions without which the group that it mentions is told of nothing
     */
    public static Card set(
            ScheduleId id, Wanted wanted, boolean changed, Instant now, List<Occurrence> next, List<String> missing) {
        var card = Card.builder(
                        Card.Tone.PLAIN, changed ? "The daily question is changed" : "A question a day is set up")
                .text(ScheduleWords.fully(wanted))
                .text(next.isEmpty() ? RichText.plain("It is paused.") : come("It comes next:", wanted, now, next))
                .note(RichText.of(
                        new Inline.CodeSpan("/daily preview"),
                        new Inline.Words(" shows the next five, "),
                        new Inline.CodeSpan("/daily set"),
                        new Inline.Words(" changes what you name.")));
        // Seen by the asker alone, it pings nobody; but only whom a card declares is shown by name everywhere.
        wanted.group().ifPresent(group -> {
            card.mention(new Mention.Group(group));
            if (!missing.isEmpty()) {
                card.text(reachesNobody(group, missing));
            }
        });
        return card.buttons(
                        Part.Button.of(new ComponentId.DailyHolidays(id), "Holidays"),
                        Part.Button.of(new ComponentId.DailyLog(id, 0), "Log"))
                .build();
    }

    private static RichText reachesNobody(String group, List<String> missing) {
        return RichText.of(
                Inline.Strong.of("The mention tells nobody yet."),
                new Inline.Words(" The questions come, but I may not ping "),
                ScheduleWords.mention(group),
                new Inline.Words(
                        " there. Missing: " + String.join(", ", missing) + ". Give me that in the channel, or let"
                                + " everybody mention the role in its"
                                + " settings; until then members are shown"
                                + " the name and not told. The option "),
                new Inline.CodeSpan("quiet"),
                new Inline.Words(" takes the mention back."));
    }

    private static RichText come(String head, Wanted wanted, Instant now, List<Occurrence> next) {
        return RichText.plain(head)
                .then(ScheduleWords.list(OccurrenceWords.lines(wanted.time(), wanted.zone(), now, next).stream()
                        .map(RichText::plain)
                        .toList()));
    }

    /**
     * The schedules of a channel.
     *
     * @param schedules in the order in which they are numbered
     */
    public static Card list(List<Listed> schedules) {
        if (schedules.isEmpty()) {
            return Card.saying(
                    Card.Tone.PLAIN,
                    "No daily question here",
                    RichText.of(
                            new Inline.Words("Set one up, as in "),
                            new Inline.CodeSpan("/daily set time:09:00 timezone:Europe/Berlin days:mon-fri")));
        }
        var lines = schedules.stream()
                .limit(ScheduleWords.MOST_LISTED)
                .map(DailyCards::line)
                .toList();
        var card = Card.builder(
                        Card.Tone.PLAIN, schedules.size() == 1 ? "The daily question here" : "The daily questions here")
                .text(new RichText(List.of(new Block.Items(1, lines))));
        if (schedules.size() > lines.size()) {
            card.note(RichText.plain("… and " + (schedules.size() - lines.size()) + " more."));
        }
        return card.build();
    }

    private static RichText line(Listed schedule) {
        return RichText.of(
                Inline.Strong.of(ScheduleWords.briefly(schedule.wanted())),
                new Inline.Words(": " + standing(schedule.standing())));
    }

    private static String standing(Listed.Standing standing) {
        return switch (standing) {
            case Listed.Standing.Planned(var next) ->
                next.map(occurrence -> "next on " + OccurrenceWords.moment(occurrence))
                        .orElse("paused");
            case Listed.Standing.Suspended _ -> "suspended";
        };
    }

    private static String standingFully(Listed.Standing standing) {
        return switch (standing) {
            case Listed.Standing.Planned(var next) ->
                next.map(occurrence -> "The next one comes on " + OccurrenceWords.moment(occurrence) + ".")
                        .orElse("It is paused. /daily resume goes on.");
            case Listed.Standing.Suspended(var why) -> "It is suspended. " + Bounds.shorten(why, LONGEST_WHY);
        };
    }

    /** One schedule with all that it is set to. */
    public static Card one(Listed schedule) {
        var wanted = schedule.wanted();
        var card = Card.builder(Card.Tone.PLAIN, "The daily question here")
                .text(ScheduleWords.fully(wanted))
                .note(RichText.plain(standingFully(schedule.standing())));
        wanted.group().ifPresent(group -> card.mention(new Mention.Group(group)));
        return card.buttons(
                        Part.Button.of(new ComponentId.DailyHolidays(schedule.id()), "Holidays"),
                        Part.Button.of(new ComponentId.DailyLog(schedule.id(), 0), "Log"))
                .build();
    }

    /**
     * When the next posts come.
     *
     * @param next five of them
     * @param rests the dates up to the last of them that are left out
     */
    public static Card preview(Wanted wanted, Instant now, List<Occurrence> next, NavigableMap<LocalDate, Rest> rests) {
        var card = Card.builder(Card.Tone.PLAIN, "When the next questions come")
                .text(RichText.plain(ScheduleWords.when(wanted.time(), wanted.days(), wanted.zone())))
                .text(next.isEmpty() ? RichText.plain("It is paused.") : come("The next:", wanted, now, next));
        var left = new ArrayList<RichText>();
        rests.forEach((date, rest) -> left.add(RichText.plain(OccurrenceWords.date(date) + ", " + rest.why())));
        if (!left.isEmpty()) {
            card.text(RichText.plain("Left out:")
                    .then(ScheduleWords.list(left.subList(0, Math.min(left.size(), MOST_RESTS)))));
        }
        if (left.size() > MOST_RESTS) {
            card.note(RichText.plain("… and " + (left.size() - MOST_RESTS) + " more dates."));
        }
        return card.build();
    }

    public static Card paused(Wanted wanted, Pause pause, Optional<Occurrence> next) {
        var until = pause.resumes()
                .map(date -> "It goes on with " + OccurrenceWords.date(date) + ".")
                .orElse("It goes on when somebody says so, with /daily resume.");
        return about("Paused", wanted, until + next(next));
    }

    public static Card resumed(Wanted wanted, Optional<Occurrence> next) {
        return about("It goes on", wanted, "What was paused is not made up for." + next(next));
    }

    /** The next date is left out. */
    public static Card skipped(Wanted wanted, Occurrence skipped, Optional<Occurrence> next) {
        return about("Skipped", wanted, "Nothing comes on " + OccurrenceWords.moment(skipped) + "." + next(next));
    }

    /** A question was asked for beside the plan. */
    public static Card postedNow(Wanted wanted, Optional<Occurrence> next) {
        return about("It is on its way", wanted, "It comes in addition: the plan stays as it is." + next(next));
    }

    private static String next(Optional<Occurrence> next) {
        return next.map(occurrence -> " The next one comes on " + OccurrenceWords.moment(occurrence) + ".")
                .orElse("");
    }

    private static Card about(String heading, Wanted wanted, String words) {
        return Card.builder(Card.Tone.PLAIN, heading)
                .text(RichText.plain(words))
                .note(RichText.plain(ScheduleWords.briefly(wanted)))
                .build();
    }

    /** Asks before a schedule is removed. */
    public static Card sure(ScheduleId id, Wanted wanted) {
        return Card.builder(Card.Tone.REFUSAL, "Remove the daily question?")
                .text(RichText.of(
                        Inline.Strong.of(ScheduleWords.briefly(wanted)),
                        new Inline.Words(" in "),
                        new Inline.ChannelOf(wanted.channel())))
                .text(RichText.plain("Its log and its streak go with it. To stop for a while, pause it instead."))
                .buttons(
                        Part.Button.danger(new ComponentId.DailyRemove(id), "Remove it"),
                        Part.Button.of(new ComponentId.Dismiss(), "Keep it"))
                .build();
    }

    public static Card removed(Wanted wanted) {
        return about("Removed", wanted, "No more questions come of it. What was posted stays.");
    }
}
