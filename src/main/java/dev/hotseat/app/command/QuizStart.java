package dev.hotseat.app.command;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.card.quiz.LobbyCards;
import dev.hotseat.app.card.quiz.StatusCards;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Rights;
import dev.hotseat.app.port.Workspaces;
import dev.hotseat.app.quiz.Drawing;
import dev.hotseat.app.quiz.Quizmaster;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
import dev.hotseat.chat.command.Option;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.QuizSettings;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /quiz start}: announces a quiz in the channel. */
public final class QuizStart implements Handler {
    private static final int USUAL_QUESTIONS = 10;
    private static final int USUAL_SECONDS = 20;

    private static final CommandSpec SPEC = new CommandSpec(
            "quiz start",
            "Start a team quiz in this channel",
            List.of(
                    new Option.Suggested("topic", "What it is about", 60),
                    new Option.Choice(
                            "level",
                            "How hard it is",
                            Arrays.stream(Level.values()).map(Level::word).toList()),
                    new Option.Whole(
                            "questions",
                            "How many questions, usually " + USUAL_QUESTIONS,
                            QuizSettings.FEWEST_QUESTIONS,
                            QuizSettings.MOST_QUESTIONS),
                    new Option.Whole(
                            "seconds",
                            "How long each question is open, usually " + USUAL_SECONDS,
                            QuizSettings.FEWEST_SECONDS,
                            QuizSettings.MOST_SECONDS),
                    new Option.Choice(
                            "mode",
                            "Classic: speed counts; calm: it does not; survival: one miss and you are out",
                            Arrays.stream(Mode.values()).map(Mode::word).toList()),
                    new Option.Flag("thread", "Keep the rounds in a thread")),
            CommandSpec.SeenBy.CHANNEL);

    private final TopicNames topics;
    private final Drawing drawing;
    private final Quizmaster master;
    private final Workspaces workspaces;
    private final Managers managers;
    private final Rights rights;
    private final Welcome welcome;
    private final Cooldown cooldown;
    private final OnceAtMost once;
    private final Supplier<String> ids;
    private final InstantSource clock;

    public QuizStart(
            Bank bank,
            Drawing drawing,
            Quizmaster master,
            Workspaces workspaces,
            Rights rights,
            Welcome welcome,
            Cooldown cooldown,
            OnceAtMost once,
            Supplier<String> ids,
            InstantSource clock) {
        this.topics = new TopicNames(bank);
        this.drawing = drawing;
        this.master = master;
        this.workspaces = workspaces;
        this.managers = new Managers(workspaces);
        this.rights = rights;
        this.welcome = welcome;
        this.cooldown = cooldown;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply on(Origin origin, Given given) {
        return topics.selected(given, selection -> {
            var settings = new QuizSettings(
                    selection,
                    given.whole("questions").orElse(USUAL_QUESTIONS),
                    given.whole("seconds").orElse(USUAL_SECONDS),
                    given.text("mode").flatMap(Mode::parse).orElse(Mode.CLASSIC),
                    workspaces.settings(origin.workspace()).quizzes().locked());
            return start(
                    origin, settings, given.flag("thread") && origin.thread().isEmpty(), origin.thread());
        });
    }

    /** Starts a quiz like one before. */
    public Reply again(Origin origin, KeptQuiz before) {
        var old = before.quiz().settings();
        var locked = workspaces.settings(origin.workspace()).quizzes().locked();
        return start(
                origin,
                new QuizSettings(old.selection(), old.questions(), old.seconds(), old.mode(), locked),
                before.threaded(),
                before.within());
    }

    private Reply start(Origin origin, QuizSettings settings, boolean threaded, Optional<String> within) {
        return refusal(origin, settings, threaded, within)
                .orElseGet(() -> announce(origin, settings, threaded, within));
    }

    private Optional<Reply> refusal(Origin origin, QuizSettings settings, boolean threaded, Optional<String> within) {
        if (!origin.sharedWithBot()) {
            return Optional.of(Refusals.because("A quiz needs me in the channel, and here I only answer you alone. Ask"
                    + " whoever runs this server to add me."));
        }
        if (workspaces.settings(origin.workspace()).quizzes().managersStart() && !managers.include(origin)) {
            return Optional.of(Refusals.managersOnly(origin.person(), "In this workspace only managers start quizzes"));
        }
        if (!drawing.hasAny(settings.selection())) {
            return Optional.of(
                    Refusals.because("The bank has no question with choices for that. /topics shows what it has."));
        }
        if (origin.direct()) {
            return threaded
                    ? Optional.of(Refusals.because("There are no threads in a direct message: leave out thread."))
                    : Optional.empty();
        }
        return welcome.refuses(origin)
                .<Reply>map(reply -> reply)
                .or(() -> unable(origin, threaded, within))
                .or(() -> cooldown.refuses(origin).map(reply -> reply));
    }

    private Optional<Reply> unable(Origin origin, boolean threaded, Optional<String> within) {
        if (threaded && !rights.hasThreads(origin.channel())) {
            return Optional.of(Refusals.because("There are no threads in this channel: leave out thread."));
        }
        var rounds = threaded
                ? Rights.Rounds.IN_NEW_THREAD
                : within.isPresent() ? Rights.Rounds.IN_THREAD : Rights.Rounds.IN_CHANNEL;
        var missing = rights.missing(origin.channel(), rounds);
        return missing.isEmpty() ? Optional.empty() : Optional.of(Refusals.because(StatusCards.missing(missing)));
    }

    private Reply announce(Origin origin, QuizSettings settings, boolean threaded, Optional<String> within) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var quiz = new KeptQuiz(
                new QuizId(ids.get()),
                origin.channel(),
                threaded,
                now,
                0,
                Optional.empty(),
                within,
                Map.of(),
                Map.of(origin.person().account(), origin.person().name()),
                Quiz.announced(settings, origin.person().account(), now));
        return once.counting(origin, () -> master.announce(quiz))
                .<Reply>map(running -> {
                    master.announced();
                    return running.<Reply>map(other -> new Reply.ToAsker(StatusCards.alreadyOn(other)))
                            .orElseGet(() -> new Reply.ToAsker(LobbyCards.announced(quiz)));
                })
                .orElseGet(Reply.Nothing::new);
    }

    @Override
    public List<Completion.Suggestion> complete(Completion completion) {
        return completion.option().equals("topic") ? topics.suggest(completion.typed()) : List.of();
    }
}
