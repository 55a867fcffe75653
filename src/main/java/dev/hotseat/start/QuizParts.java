package dev.hotseat.start;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.app.command.Cooldown;
import dev.hotseat.app.command.LeaderboardCommand;
import dev.hotseat.app.command.MeVisibility;
import dev.hotseat.app.command.OnceAtMost;
import dev.hotseat.app.command.QuizCommands;
import dev.hotseat.app.command.QuizConduct;
import dev.hotseat.app.command.QuizPresses;
import dev.hotseat.app.command.QuizStart;
import dev.hotseat.app.command.Welcome;
import dev.hotseat.app.port.Pictures;
import dev.hotseat.app.port.Rights;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.app.posting.Aftermath;
import dev.hotseat.app.posting.Bell;
import dev.hotseat.app.posting.Refreshes;
import dev.hotseat.app.quiz.Drawing;
import dev.hotseat.app.quiz.Podium;
import dev.hotseat.app.quiz.QuizAftermath;
import dev.hotseat.app.quiz.QuizStores;
import dev.hotseat.app.quiz.Quizmaster;
import dev.hotseat.app.quiz.Shown;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.place.Platform;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All parts of team quizzes. */
final class QuizParts {
    /** Discord's clients know relative timestamps, and the playground's page has a script for it. */
    private static final Predicate<Platform> COUNTS_DOWN = Set.of(Discord.PLATFORM, Place.PLATFORM)::contains;

    private final Quizmaster master;
    private final Podium podium;
    private final Aftermath aftermath;
    private final QuizCommands commands;

    /** What the parts need beside the stores. */
    record Surroundings(
            Timetable timetable,
            Rights rights,
            Pictures pictures,
            Refreshes refreshes,
            Bell bell,
            OnceAtMost once,
            Welcome welcome,
            Cooldown cooldown,
            Seams seams) {}

    QuizParts(Bank bank, Stores stores, Surroundings around) {
        var seams = around.seams();
        var kept = new QuizStores(
                stores.transactions(),
                stores.quizzes(),
                stores.outbox(),
                around.timetable(),
                stores.boards(),
                stores.misses());
        var drawing = new Drawing(
                bank,
                stores.asked(),
                (workspace, question) -> stores.deliveries()
                        .sealed(workspace, question, seams.clock().instant())
                        .isPresent(),
                seams.chance());
        var shown = new Shown(stores.quizzes(), around.refreshes()::ask, around.bell(), COUNTS_DOWN, seams.clock());
        master = new Quizmaster(kept, drawing, shown, seams.clock());
        podium = new Podium(kept, around.pictures(), shown, seams.clock());
        aftermath = new QuizAftermath(master, kept, seams.clock());
        var presses = new QuizPresses(master, stores.quizzes(), stores.workspaces(), around.once());
        commands = new QuizCommands(
                new QuizStart(
                        bank,
                        drawing,
                        master,
                        stores.workspaces(),
                        around.rights(),
                        around.welcome(),
                        around.cooldown(),
                        around.once(),
                        seams.ids(),
                        seams.clock()),
                presses,
                new QuizConduct(stores.quizzes(), presses),
                new LeaderboardCommand(
                        stores.boards(), stores.workspaces(), around.welcome(), around.cooldown(), seams.clock()),
                new MeVisibility(stores.boards(), around.once()));
    }

    QuizCommands commands() {
        return commands;
    }

    Aftermath aftermath() {
        return aftermath;
    }

    /** What is done when it is due. */
    Map<String, Consumer<String>> works() {
        return Map.of(
                Quizmaster.STAGE, master::stageIsOver,
                Quizmaster.COUNTDOWN, master::countdown,
                Quizmaster.PODIUM, podium::due);
    }

    /** Goes on with what was on before a restart; to be called before anything due is done. */
    void goOn() {
        master.goOn();
    }
}
