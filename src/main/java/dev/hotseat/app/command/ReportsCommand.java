package dev.hotseat.app.command;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.card.ReportCards;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Reports;
import dev.hotseat.app.port.Workspaces;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import java.time.InstantSource;
import java.util.List;

/** Reports of faulty questions: members file them with a button, managers read them with {@code /bank reports}. */
public final class ReportsCommand implements Handler {
    private static final CommandSpec SPEC = new CommandSpec(
            "bank reports", "Read what members reported about questions", List.of(), CommandSpec.SeenBy.MANAGER);

    private final Bank bank;
    private final Reports reports;
    private final Outbox outbox;
    private final Workspaces workspaces;
    private final Managers managers;
    private final OnceAtMost once;
    private final Cooldown cooldown;
    private final InstantSource clock;

    public ReportsCommand(
            Bank bank,
            Reports reports,
            Outbox outbox,
            Workspaces workspaces,
            OnceAtMost once,
            Cooldown cooldown,
            InstantSource clock) {
        this.bank = bank;
        this.reports = reports;
        this.outbox = outbox;
        this.workspaces = workspaces;
        this.managers = new Managers(workspaces);
        this.once = once;
        this.cooldown = cooldown;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply on(Origin origin, Given given) {
        return managers.include(origin)
                ? new Reply.ToAsker(ReportCards.page(origin, reports, bank, 0))
                : Refusals.managersOnly(origin.person());
    }

    /** Another report, in the place of the one before. */
    public Reply page(Origin origin, int page) {
        return managers.include(origin)
                ? new Reply.Edit(ReportCards.page(origin, reports, bank, page))
                : Refusals.managersOnly(origin.person());
    }

    /** Closes a report of this workspace and shows what is left. */
    public Reply close(Origin origin, long report) {
        if (!managers.include(origin)) {
            return Refusals.managersOnly(origin.person());
        }
        // Pressed twice, the second press finds it closed and shows the same.
        reports.close(origin.workspace(), report, clock.instant());
        return new Reply.Edit(ReportCards.page(origin, reports, bank, 0));
    }

    /** Opens the form in which a fault is described. */
    public Reply form(QuestionId id) {
        return bank.currentFor(id)
                .<Reply>map(q -> new Reply.AskForm(ReportCards.form(q)))
                .orElseGet(Refusals::gone);
    }

    /** Keeps a report and lets the managers know. */
    public Reply.ToForm submitted(Interaction.Submit submit, QuestionId id) {
        var question = bank.currentFor(id);
        if (question.isEmpty()) {
            return Refusals.gone();
        }
        var words = submit.fields().getOrDefault(ReportCards.WORDS, "").strip();
        if (words.isEmpty() || words.length() > ReportCards.MOST_WORDS) {
            return Refusals.because("A report has 1 to " + ReportCards.MOST_WORDS + " characters; yours had "
                    + words.length() + ". Nothing was kept.");
        }
        var origin = submit.origin();
        var wait = cooldown.refuses(origin);
        if (wait.isPresent()) {
            return wait.get();
        }
        return once.counting(origin, () -> keep(origin, question.get(), words))
                .<Reply.ToForm>map(_ -> new Reply.ToAsker(ReportCards.thanks()))
                .orElseGet(Reply.Nothing::new);
    }

    private long keep(Origin origin, Question question, String words) {
        var now = clock.instant();
        var workspace = origin.workspace();
        long number = reports.add(workspace, origin.person().account(), question.id(), words, now);
        for (var told : workspaces.informed(workspace)) {
            outbox.add(
                    "report/" + number + "/" + told.key(),
                    new Post.Direct(workspace, told, ReportCards.news(question)),
                    now);
        }
        return number;
    }

    @Override
    public List<Completion.Suggestion> complete(Completion completion) {
        return List.of();
    }
}
