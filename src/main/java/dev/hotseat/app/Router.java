package dev.hotseat.app;

import dev.hotseat.app.card.HelpCards;
import dev.hotseat.app.card.PrivacyCards;
import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.command.AnswerPresses;
import dev.hotseat.app.command.AtHome;
import dev.hotseat.app.command.Handler;
import dev.hotseat.app.command.HelpCommand;
import dev.hotseat.app.command.PrivacyCommands;
import dev.hotseat.app.command.QuestionCommand;
import dev.hotseat.app.command.QuizCommands;
import dev.hotseat.app.command.ReportsCommand;
import dev.hotseat.app.command.SettingsCommands;
import dev.hotseat.app.command.TopicsCommand;
import dev.hotseat.app.command.daily.DailySurface;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandLine;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
import dev.hotseat.chat.command.OptionCheck;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings each interaction to what answers it. Throws what the handlers throw: {@link Edge} stands in front. */
public final class Router implements Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final Bank bank;
    private final Map<String, Handler> handlers = new LinkedHashMap<>();
    private final List<CommandSpec> specs;
    private final QuestionCommand questions;
    private final AnswerPresses answers;
    private final TopicsCommand topics;
    private final ReportsCommand reports;
    private final PrivacyCommands privacy;
    private final SettingsCommands settings;
    private final QuizCommands quizzes;
    private final DailySurface dailies;
    private final AtHome home;

    /**
     * A router over these handlers and the help on them.
     *
     * @throws IllegalStateException if two handlers have the same name
     */
    public Router(
            Bank bank,
            QuestionCommand questions,
            AnswerPresses answers,
            TopicsCommand topics,
            ReportsCommand reports,
            PrivacyCommands privacy,
            SettingsCommands settings,
            QuizCommands quizzes,
            DailySurface dailies,
            AtHome home) {
        this.bank = bank;
        this.questions = questions;
        this.answers = answers;
        this.topics = topics;
        this.reports = reports;
        this.privacy = privacy;
        this.settings = settings;
        this.quizzes = quizzes;
        this.dailies = dailies;
        this.home = home;
        add(questions);
        add(topics);
        add(new HelpCommand(this::commands));
        quizzes.handlers().forEach(this::add);
        dailies.commands().handlers().forEach(this::add);
        dailies.me().handlers().forEach(this::add);
        add(reports);
        settings.handlers().forEach(this::add);
        add(privacy.export());
        add(privacy.delete());
        specs = handlers.values().stream().map(Handler::spec).toList();
    }

    private void add(Handler handler) {
        var before = handlers.putIfAbsent(handler.spec().name(), handler);
        if (before != null) {
            throw new IllegalStateException("/" + handler.spec().name() + " is claimed by "
                    + before.getClass().getName() + " and by "
                    + handler.getClass().getName());
        }
    }

    @Override
    public List<CommandSpec> commands() {
        return specs;
    }

    @Override
    public Reply answer(Interaction in) {
        return switch (in) {
            case Interaction.Command(var origin, var name, var options) -> {
                var handler = handlers.get(name);
                yield handler == null
                        ? unknown(name)
                        : given(origin, handler, OptionCheck.check(handler.spec(), options));
            }
            case Interaction.Line(var origin, var name, var text) -> {
                var handler = handlers.get(name);
                yield handler == null ? unknown(name) : given(origin, handler, CommandLine.read(handler.spec(), text));
            }
            case Interaction.Press(var origin, var button, var message) -> press(origin, button, message.isEmpty());
            case Interaction.Choose(var _, ComponentId.LookIntoTopic _, var values) -> topics.inside(values);
            case Interaction.Submit submit -> submit(submit);
            case Interaction.AtHome(var origin) -> home.home(origin);
            case Interaction.Stale(var origin, var raw) -> {
                LOG.atInfo()
                        .addKeyValue("event", origin.event().key())
                        .log("Unreadable component id: {}", Bounds.shorten(raw.replaceAll("\\p{Cntrl}", "?"), 120));
                yield Refusals.stale();
            }
        };
    }

    private static Reply unknown(String name) {
        return Refusals.because("There is no command /" + Bounds.shorten(name, 40) + ". /help lists all.");
    }

    private static Reply given(Origin origin, Handler handler, Given.Outcome outcome) {
        return switch (outcome) {
            case Given.Outcome.Understood(var given) -> handler.on(origin, given);
            case Given.Outcome.HelpWanted() -> new Reply.ToAsker(HelpCards.of(handler.spec()));
            case Given.Outcome.Refused(var why) ->
                Refusals.because(why + " /" + handler.spec().name() + " help shows how to use it.");
        };
    }

    /**
     * Answers a press.
     *
     * @param privately whether the button stands in a message that only the presser sees
     */
    private Reply press(Origin origin, ComponentId.Button button, boolean privately) {
        return switch (button) {
            case ComponentId.Reveal(var question) ->
                dailies.presses()
                        .unsealed(
                                origin,
                                question,
                                () -> dailies.me().answered(origin, question, answers.reveal(question)));
            case ComponentId.AnswerPage(var question, var page) ->
                dailies.presses().unsealed(origin, question, () -> answers.answerPage(question, page));
            case ComponentId.Hint(var question) -> answers.hint(question);
            case ComponentId.NextHint(var question, var number) -> answers.nextHint(question, number);
            case ComponentId.Deeper(var question) ->
                dailies.presses().unsealed(origin, question, () -> answers.deeper(question));
            case ComponentId.DeeperPage(var question, var page) ->
                dailies.presses().unsealed(origin, question, () -> answers.deeperPage(question, page));
            case ComponentId.GradeIt(var question, var grade) ->
                dailies.presses().unsealed(origin, question, () -> answers.grade(origin, question, grade));
            case ComponentId.Another(var selection, var alone) -> questions.another(origin, selection, alone);
            case ComponentId.AskThis(var question) ->
                bank.currentFor(question)
                        .map(q -> questions.question(origin, q, Selection.ANY, true))
                        .orElseGet(Refusals::gone);
            case ComponentId.Report(var question) -> reports.form(question);
            case ComponentId.CloseReport(var report) -> reports.close(origin, report);
            case ComponentId.ReportsPage(var page) -> reports.page(origin, page);
            case ComponentId.TopicsPage(var page) -> topics.page(page);
            case ComponentId.WelcomeEverywhere() -> settings.welcomeEverywhere(origin);
            case ComponentId.DeleteWorkspace(var asked) -> settings.delete(origin, asked);
            case ComponentId.QuizJoin(var quiz) -> quizzes.presses().join(origin, quiz);
            case ComponentId.QuizLeave(var quiz) -> quizzes.presses().leave(origin, quiz);
            case ComponentId.QuizStart(var quiz) -> quizzes.presses().start(origin, quiz);
            case ComponentId.QuizCancel(var quiz) -> quizzes.presses().cancel(origin, quiz);
            case ComponentId.QuizStop(var quiz) -> quizzes.presses().stop(origin, quiz);
            case ComponentId.QuizSkip(var quiz, var round) -> quizzes.presses().skip(origin, quiz, round);
            case ComponentId.QuizNext(var quiz, var round) -> quizzes.presses().next(origin, quiz, round);
            case ComponentId.QuizOption(var quiz, var round, var option) ->
                quizzes.presses().option(origin, quiz, round, option);
            case ComponentId.QuizMine(var quiz, var page) -> quizzes.presses().mine(origin, quiz, page, privately);
            case ComponentId.QuizStandings(var quiz, var page) ->
                quizzes.presses().standings(origin, quiz, page, privately);
            case ComponentId.QuizAgain(var quiz) -> quizzes.presses().again(origin, quiz, quizzes.start());
            case ComponentId.BoardPage(var period, var page) -> quizzes.board().page(origin, period, page, privately);
            case ComponentId.DailyReveal(var delivery) -> dailies.presses().reveal(origin, delivery);
            case ComponentId.DailyVote(var delivery, var vote) ->
                dailies.presses().vote(origin, delivery, vote);
            case ComponentId.DailyLog(var schedule, var page) ->
                dailies.commands().logPage(origin, schedule, page, privately);
            case ComponentId.DailyRemove(var schedule) -> dailies.commands().remove(origin, schedule);
            case ComponentId.DailyHolidays(var schedule) -> dailies.holidays().form(origin, schedule);
            case ComponentId.DeleteMine() -> privacy.deleteNow(origin);
            case ComponentId.Dismiss() -> new Reply.Edit(PrivacyCards.kept());
        };
    }

    private Reply.ToForm submit(Interaction.Submit submit) {
        return switch (submit.form()) {
            case ComponentId.ReportForm(var question) -> reports.submitted(submit, question);
            case ComponentId.DailyHolidaysForm(var schedule) ->
                dailies.holidays().submitted(submit, schedule);
        };
    }

    @Override
    public List<Completion.Suggestion> complete(Completion completion) {
        var handler = handlers.get(completion.command());
        return handler == null ? List.of() : handler.complete(completion);
    }
}
