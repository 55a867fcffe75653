package dev.hotseat.app.card;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.QuizRules;
import dev.hotseat.core.place.WorkspaceSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The settings of a workspace, and what became of a change. Only the asker sees these cards. */
public final class SettingsCards {
    private SettingsCards() {}

    /**
     * What was changed.
     *
     * @param names whom the words name
     */
    public record Change(RichText words, List<Mention> names) {
        public Change {
            names = List.copyOf(names);
        }

        /** A change that names nobody. */
        public static Change of(RichText words) {
            return new Change(words, List.of());
        }
    }

    /** The settings as they stand. */
    public static Card all(WorkspaceSettings settings) {
        return all(Change.of(RichText.EMPTY), settings);
    }

    /** The settings after a change. */
    public static Card all(Change change, WorkspaceSettings settings) {
        var card = Card.builder(Card.Tone.PLAIN, "Settings of this workspace")
                .text(change.words())
                .part(new Part.Fields(List.of(
                        new Part.Field("Managers", managers(settings)),
                        new Part.Field("Questions are welcome", welcome(settings)),
                        new Part.Field(
                                "Time zone",
                                RichText.plain(
                                        settings.zone().map(ZoneId::getId).orElse("not set, so UTC"))),
                        new Part.Field("Quizzes", RichText.plain(quizzes(settings.quizzes()))),
                        new Part.Field("Late daily questions", RichText.plain(late(settings.catchUp()))))))
                .note(RichText.of(
                        new Inline.Words("Change them with "),
                        new Inline.CodeSpan("/settings manager"),
                        new Inline.Words(", "),
                        new Inline.CodeSpan("/settings channel"),
                        new Inline.Words(", "),
                        new Inline.CodeSpan("/settings timezone"),
                        new Inline.Words(", "),
                        new Inline.CodeSpan("/settings quiz"),
                        new Inline.Words(" and "),
                        new Inline.CodeSpan("/settings catchup"),
                        new Inline.Words(". The option "),
                        new Inline.CodeSpan("remove"),
                        new Inline.Words(" takes a manager or a channel back.")));
        // Seen by the asker alone, it pings nobody; but only whom a card declares is shown by name everywhere.
        settings.managers().forEach(account -> card.mention(new Mention.Member(account)));
        change.names().forEach(card::mention);
        var buttons = new ArrayList<Part.Button>();
        if (!settings.welcome().isEmpty()) {
            buttons.add(Part.Button.of(new ComponentId.WelcomeEverywhere(), "Welcome everywhere"));
        }
        buttons.add(Part.Button.danger(new ComponentId.DeleteWorkspace(0), "Delete everything"));
        return card.part(new Part.Buttons(buttons))
                .fallback("The settings of this workspace")
                .build();
    }

    private static String quizzes(QuizRules rules) {
        return (rules.managersStart() ? "only managers start them" : "everybody starts them") + "; "
                + (rules.locked() ? "the first answer stands" : "answers may be changed until time is up");
    }

    private static String late(Duration catchUp) {
        return switch ((int) catchUp.toHours()) {
            case 0 -> "left out";
            case 1 -> "come up to 1 hour late";
            default -> "come up to " + catchUp.toHours() + " hours late";
        };
    }

    private static RichText managers(WorkspaceSettings settings) {
        var line = new ArrayList<Inline>();
        line.add(new Inline.Words("whoever runs this workspace"));
        for (var account : settings.managers()) {
            line.add(new Inline.Words(", "));
            line.add(name(account));
        }
        return RichText.of(line.toArray(Inline[]::new));
    }

    private static RichText welcome(WorkspaceSettings settings) {
        return settings.welcome().isEmpty()
                ? RichText.plain("everywhere")
                : RichText.of(channels("in ", settings.welcome(), "").toArray(Inline[]::new));
    }

    private static Inline name(AccountId account) {
        return new Inline.MentionOf(new Mention.Member(account), account.person());
    }

    private static List<Inline> channels(String before, List<ChannelId> channels, String after) {
        var line = new ArrayList<Inline>();
        for (var channel : channels) {
            line.add(new Inline.Words(line.isEmpty() ? before : ", "));
            line.add(new Inline.ChannelOf(channel));
        }
        line.add(new Inline.Words(after));
        return line;
    }

    /** Somebody was named. */
    public static Change named(AccountId account) {
        return about(account, " is a manager now.");
    }

    /** Somebody is not named any more. */
    public static Change unnamed(AccountId account) {
        return about(account, " is no longer named. Whoever runs the workspace is a manager anyway.");
    }

    private static Change about(AccountId account, String words) {
        return new Change(RichText.of(name(account), new Inline.Words(words)), List.of(new Mention.Member(account)));
    }

    /** A channel was added. */
    public static Change welcomed(ChannelId channel) {
        return Change.of(RichText.of(
                new Inline.Words("Questions are welcome in "),
                new Inline.ChannelOf(channel),
                new Inline.Words(" now. In channels that are not on the list only private ones are answered.")));
    }

    /** A channel was taken back. */
    public static Change unwelcomed(ChannelId channel) {
        return Change.of(RichText.of(new Inline.ChannelOf(channel), new Inline.Words(" is off the list.")));
    }

    /** The time zone was set. */
    public static Change zoned(ZoneId zone) {
        return Change.of(RichText.plain("The time zone is " + zone.getId() + " now."));
    }

    /** The rules of quizzes were set. */
    public static Change quizzesSet() {
        return Change.of(RichText.plain("Quizzes that start from now on follow these rules."));
    }

    /** How late daily questions may come was set. */
    public static Change catchUpSet(Duration catchUp) {
        return Change.of(RichText.plain(
                catchUp.isZero()
                        ? "A daily question that cannot be posted in time is left out, from the next one on."
                        : "From the next one on, a daily question that is late still comes within "
                                + (catchUp.toHours() == 1 ? "1 hour" : catchUp.toHours() + " hours")
                                + "; after that it is left out."));
    }

    /** Says where to go instead. */
    public static Card elsewhere(List<ChannelId> welcome) {
        var line = new ArrayList<Inline>(channels("What everybody sees is welcome in ", welcome, ". Go there, or "));
        line.add(new Inline.Words("stay and use "));
        line.add(new Inline.CodeSpan("/question private"));
        line.add(new Inline.Words(", which only you see."));
        return Card.builder(Card.Tone.REFUSAL, "Not in this channel")
                .text(RichText.of(line.toArray(Inline[]::new)))
                .fallback("What everybody sees is welcome in other channels")
                .build();
    }

    /**
     * Asks before everything is deleted.
     *
     * @param again whether it is the second time
     */
    public static Card sure(boolean again) {
        var card = again
                ? Card.builder(Card.Tone.REFUSAL, "Really delete everything?")
                        .text(RichText.plain("This is the last question. What is deleted cannot be brought back."))
                : Card.builder(Card.Tone.REFUSAL, "Delete everything of this workspace?")
                        .text(RichText.plain("The settings, the reports, what was asked in the channels and what waits"
                                + " to be posted will be gone. What members practised is theirs and stays."));
        return card.buttons(
                        Part.Button.danger(
                                new ComponentId.DeleteWorkspace(again ? ComponentId.DeleteWorkspace.ENOUGH : 1),
                                again ? "Yes, delete it now" : "Delete everything"),
                        Part.Button.of(new ComponentId.Dismiss(), "Keep it"))
                .build();
    }

    /** It is done. */
    public static Card deleted(int rows) {
        return Card.saying(
                Card.Tone.PLAIN,
                "Deleted",
                RichText.plain(
                        rows == 0
                                ? "Nothing was kept of this workspace."
                                : "All that was kept of this workspace is gone: " + rows
                                        + (rows == 1 ? " entry." : " entries.")
                                        + " Hotseat goes on as if it had just been added."));
    }
}
