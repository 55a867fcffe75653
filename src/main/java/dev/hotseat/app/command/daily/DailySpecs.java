package dev.hotseat.app.command.daily;

import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Option;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.daily.Order;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The declarations of {@code /daily ...} and of what {@code /me ...} has of it. */
public final class DailySpecs {
    /** Takes a topic, or a level, back. */
    static final String ANY = "any";

    static final String TIME = "time";
    static final String TIMEZONE = "timezone";
    static final String DAYS = "days";
    static final String TOPIC = "topic";
    static final String LEVEL = "level";
    static final String REVEAL = "reveal";
    static final String CHANNEL = "channel";
    static final String ORDER = "order";
    static final String MENTION = "mention";
    static final String QUIET = "quiet";
    static final String THREAD = "thread";
    static final String ROUNDUP = "roundup";
    static final String SCHEDULE = "schedule";
    static final String UNTIL = "until";
    static final String STOP = "stop";

    private static final int LONGEST_ZONE = 60;
    private static final int LONGEST_TOPIC = 60;
    private static final int LONGEST_SCHEDULE = 100;

    private static final Option.Text TIME_OF_DAY = new Option.Text(TIME, "When, by a 24-hour clock, as in 09:00", 20);
    private static final Option.Suggested ZONE =
            new Option.Suggested(TIMEZONE, "Where it is that time, as in Europe/Berlin", LONGEST_ZONE);
    private static final Option.Text WEEKDAYS =
            new Option.Text(DAYS, "On which days: mon-fri, daily, or a list as in mon,wed,fri", 100);
    private static final Option.Suggested ABOUT =
            new Option.Suggested(TOPIC, "What it is about; any for all topics", LONGEST_TOPIC);
    private static final Option.Choice HOW_HARD = new Option.Choice(
            LEVEL,
            "How hard it is",
            Stream.concat(Arrays.stream(Level.values()).map(Level::word), Stream.of(ANY))
                    .toList());
    private static final Option.Suggested WHICH =
            new Option.Suggested(SCHEDULE, "Which one, where the channel has several", LONGEST_SCHEDULE);

    public static final CommandSpec SET = daily(
            "set",
            "Set up a question a day, or change it",
            TIME_OF_DAY,
            ZONE,
            WEEKDAYS,
            ABOUT,
            HOW_HARD,
            new Option.Text(REVEAL, "When the answer comes: button, or a time after the question as in 4h or 30m", 30),
            new Option.Channel(CHANNEL, "Where it is posted; left out: here"),
            new Option.Choice(
                    ORDER,
                    "Which questions come first",
                    Arrays.stream(Order.values()).map(Order::word).toList()),
            new Option.Group(MENTION, "The one role or group that each post mentions"),
            new Option.Flag(QUIET, "Mention nobody any more"),
            new Option.Flag(THREAD, "Open a thread for each question"),
            new Option.Flag(ROUNDUP, "Sum the week up"),
            new Option.Suggested(SCHEDULE, "Which one to change; new for one more", LONGEST_SCHEDULE));

    public static final CommandSpec SHOW = daily("show", "Show the daily questions of this channel", WHICH);
    public static final CommandSpec PAUSE = daily(
            "pause",
            "Pause the daily question",
            new Option.Text(UNTIL, "When it goes on: a date as in 2027-01-04, or a time as in 2 weeks", 40),
            WHICH);
    public static final CommandSpec RESUME = daily("resume", "Go on after a pause", WHICH);
    public static final CommandSpec SKIP = daily("skip", "Leave out the next question", WHICH);
    public static final CommandSpec NOW = daily("now", "Post a question now, beside the plan", WHICH);
    public static final CommandSpec PREVIEW = daily("preview", "Show when the next 5 questions come", WHICH);
    public static final CommandSpec LOG = daily("log", "Show what became of the last 20 questions", WHICH);
    public static final CommandSpec REMOVE = daily("remove", "Remove the daily question", WHICH);

    public static final CommandSpec ME_DAILY = me(
            "daily",
            "Get a question a day by direct message",
            TIME_OF_DAY,
            ZONE,
            WEEKDAYS,
            ABOUT,
            HOW_HARD,
            new Option.Flag(STOP, "Get no more of them"));

    public static final CommandSpec ME_SNOOZE = me(
            "snooze",
            "Pause the questions that you get by direct message",
            new Option.Text(UNTIL, "When they go on: a date as in 2027-01-04, or a time as in 2 weeks", 40));

    private DailySpecs() {}

    private static CommandSpec daily(String name, String description, Option... options) {
        return new CommandSpec("daily " + name, description, List.of(options), CommandSpec.SeenBy.MANAGER);
    }

    private static CommandSpec me(String name, String description, Option... options) {
        return new CommandSpec("me " + name, description, List.of(options), CommandSpec.SeenBy.ASKER);
    }

    /** All of them, in the order in which they are shown. */
    public static List<CommandSpec> all() {
        return List.of(SET, SHOW, PAUSE, RESUME, SKIP, NOW, PREVIEW, LOG, REMOVE, ME_DAILY, ME_SNOOZE);
    }
}
