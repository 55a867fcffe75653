package dev.hotseat.app.command;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.card.SettingsCards;
import dev.hotseat.app.port.WorkspaceData;
import dev.hotseat.app.port.Workspaces;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
import dev.hotseat.chat.command.Option;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.QuizRules;
import dev.hotseat.core.place.WorkspaceSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** {@code /settings ...}: what managers set for their workspace, and the end of all that is kept of it. */
public final class SettingsCommands {
    private static final String REMOVE = "remove";
    private static final int LONGEST_ZONE = 60;

    private final Workspaces workspaces;
    private final WorkspaceData data;
    private final Managers managers;
    private final OnceAtMost once;
    private final InstantSource clock;

    public SettingsCommands(Workspaces workspaces, WorkspaceData data, OnceAtMost once, InstantSource clock) {
        this.workspaces = workspaces;
        this.data = data;
        this.managers = new Managers(workspaces);
        this.once = once;
        this.clock = clock;
    }

    /** All of them, in the order in which they are shown. */
    public List<Handler> handlers() {
        return List.of(
                forManagers(
                        spec("show", "Show the settings of this workspace"),
                        (origin, _) -> new Reply.ToAsker(SettingsCards.all(workspaces.settings(origin.workspace())))),
                forManagers(
                        spec(
                                "manager",
                                "Name a manager, or take the name back",
                                new Option.Member("member", "Who it is"),
                                new Option.Flag(REMOVE, "Take the name back")),
                        this::manager),
                forManagers(
                        spec(
                                "channel",
                                "Say in which channels questions are welcome",
                                new Option.Channel("channel", "Which one it is"),
                                new Option.Flag(
                                        REMOVE, "Take it off the list; with the last one gone, it is everywhere")),
                        this::channel),
                forManagers(
                        spec(
                                "timezone",
                                "Set the time zone of this workspace",
                                new Option.Suggested("zone", "Region and city, as in Europe/Berlin", LONGEST_ZONE)),
                        this::zone),
                forManagers(
                        spec(
                                "quiz",
                                "Say who may start quizzes, and whether answers may be changed",
                                new Option.Choice("starters", "Who may start one", List.of("everybody", "managers")),
                                new Option.Choice(
                                        "answers",
                                        "Whether an answer may be changed until time is up",
                                        List.of("changeable", "locked"))),
                        this::quiz),
                forManagers(
                        spec(
                                "catchup",
                                "Say how late a daily question may still come",
                                new Option.Whole(
                                        "hours",
                                        "Later than that it is left out; 0: only in time",
                                        0,
                                        WorkspaceSettings.LONGEST_CATCH_UP)),
                        this::catchUp),
                forManagers(
                        spec("delete", "Delete everything that is kept of this workspace"),
                        (_, _) -> new Reply.ToAsker(SettingsCards.sure(false))));
    }

    private static CommandSpec spec(String name, String description, Option... options) {
        return new CommandSpec("settings " + name, description, List.of(options), CommandSpec.SeenBy.MANAGER);
    }

    private Reply manager(Origin origin, Given given) {
        var person = given.text("member");
        if (person.isEmpty()) {
            return Refusals.because("Say whom, as in /settings manager member:@…; with the option remove, the name is"
                    + " taken back.");
        }
        var workspace = origin.workspace();
        var account = new AccountId(workspace.platform(), person.get());
        return given.flag(REMOVE)
                ? changed(
                        origin,
                        () -> workspaces.unname(workspace, account),
                        SettingsCards.unnamed(account),
                        "That member was not named as a manager. Whoever runs the workspace is one without a name"
                                + " here.")
                : changed(
                        origin,
                        () -> workspaces.name(workspace, account),
                        SettingsCards.named(account),
                        WorkspaceSettings.MOST_MANAGERS + " managers are named already. Take one back first, with the"
                                + " option remove.");
    }

    private Reply channel(Origin origin, Given given) {
        var id = given.text("channel");
        if (id.isEmpty()) {
            return Refusals.because("Say which channel, as in /settings channel channel:#…; with the option remove, it"
                    + " is taken off the list.");
        }
        var channel = new ChannelId(origin.workspace(), id.get());
        return given.flag(REMOVE)
                ? changed(
                        origin,
                        () -> workspaces.unwelcome(channel),
                        SettingsCards.unwelcomed(channel),
                        "That channel is not on the list. /settings show has those that are.")
                : changed(
                        origin,
                        () -> workspaces.welcome(channel),
                        SettingsCards.welcomed(channel),
                        WorkspaceSettings.MOST_CHANNELS + " channels are on the list already. Take one off first, with"
                                + " the option remove.");
    }

    private Reply zone(Origin origin, Given given) {
        var typed = given.text("zone");
        if (typed.isEmpty()) {
            return Refusals.because("Say which time zone, as in /settings timezone zone:Europe/Berlin.");
        }
        return ZoneNames.named(typed.get())
                .map(zone -> changed(
                        origin,
                        () -> {
                            workspaces.zone(origin.workspace(), zone);
                            return true;
                        },
                        SettingsCards.zoned(zone),
                        ""))
                .orElseGet(() -> Refusals.because(ZoneNames.unknown(typed.get())));
    }

    private Reply quiz(Origin origin, Given given) {
        if (given.text("starters").isEmpty() && given.text("answers").isEmpty()) {
            return Refusals.because("Say what to change, as in /settings quiz starters:managers answers:locked.");
        }
        var workspace = origin.workspace();
        return changed(
                origin,
                () -> {
                    var before = workspaces.settings(workspace).quizzes();
                    workspaces.quizzes(
                            workspace,
                            new QuizRules(
                                    given.text("starters")
                                            .map("managers"::equals)
                                            .orElse(before.managersStart()),
                                    given.text("answers").map("locked"::equals).orElse(before.locked())));
                    return true;
                },
                SettingsCards.quizzesSet(),
                "");
    }

    private Reply catchUp(Origin origin, Given given) {
        var hours = given.whole("hours");
        if (hours.isEmpty()) {
            return Refusals.because(
                    "Say how many hours, as in /settings catchup hours:2; with 0 a question that is late"
                            + " is left out.");
        }
        var window = Duration.ofHours(hours.getAsInt());
        return changed(
                origin,
                () -> {
                    workspaces.catchUp(origin.workspace(), window);
                    return true;
                },
                SettingsCards.catchUpSet(window),
                "");
    }

    /** Makes a change, once for its event, and shows the settings after it, or says why there was nothing to change. */
    private Reply changed(Origin origin, Supplier<Boolean> change, SettingsCards.Change done, String refusal) {
        return once.counting(
                        origin,
                        () -> change.get()
                                ? Optional.of(workspaces.settings(origin.workspace()))
                                : Optional.<WorkspaceSettings>empty())
                .<Reply>map(settings -> settings.<Reply>map(s -> new Reply.ToAsker(SettingsCards.all(done, s)))
                        .orElseGet(() -> Refusals.because(refusal)))
                .orElseGet(Reply.Nothing::new);
    }

    /** Takes all channels off the list, and shows the settings in the place of those before. */
    public Reply welcomeEverywhere(Origin origin) {
        return managed(
                origin,
                () -> once.counting(origin, () -> {
                            workspaces.welcomeEverywhere(origin.workspace());
                            return workspaces.settings(origin.workspace());
                        })
                        .<Reply>map(settings -> new Reply.Edit(SettingsCards.all(settings)))
                        .orElseGet(Reply.Nothing::new));
    }

    /**
     * Asks, asks again, then deletes everything of the workspace.
     *
     * @param asked how often the presser was asked before
     */
    public Reply delete(Origin origin, int asked) {
        return managed(origin, () -> switch (asked) {
            case 0 -> new Reply.ToAsker(SettingsCards.sure(false));
            case 1 -> new Reply.Edit(SettingsCards.sure(true));
            default ->
                once.counting(origin, () -> data.clear(origin.workspace()))
                        .<Reply>map(rows -> new Reply.Edit(SettingsCards.deleted(rows)))
                        .orElseGet(Reply.Nothing::new);
        });
    }

    private Reply managed(Origin origin, Supplier<Reply> reply) {
        return managers.include(origin) ? reply.get() : Refusals.managersOnly(origin.person());
    }

    private Handler forManagers(CommandSpec spec, BiFunction<Origin, Given, Reply> answer) {
        return Handler.of(spec, (origin, given) -> managed(origin, () -> answer.apply(origin, given)), this::suggest);
    }

    private List<Completion.Suggestion> suggest(Completion completion) {
        return completion.option().equals("zone") ? ZoneNames.suggest(completion.typed(), clock.instant()) : List.of();
    }
}
