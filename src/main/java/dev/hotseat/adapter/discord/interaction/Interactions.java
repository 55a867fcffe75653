package dev.hotseat.adapter.discord.interaction;

import dev.hotseat.app.Answering;
import dev.hotseat.app.card.Refusals;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Reply;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers commands, components, forms and completions, each on a thread of its own: the gateway's thread goes on at once. */
public final class Interactions implements EventListener {
    private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);

    private final Answering answering;
    private final Executor threads;

    public Interactions(Answering answering, Executor threads) {
        this.answering = answering;
        this.threads = threads;
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case SlashCommandInteractionEvent command ->
                start(command, () -> answer(command, From.COMMAND, () -> Translation.command(command)));
            case ButtonInteractionEvent press ->
                start(press, () -> answer(press, From.COMPONENT, () -> Translation.press(press)));
            case StringSelectInteractionEvent choice ->
                start(choice, () -> answer(choice, From.COMPONENT, () -> Translation.choose(choice)));
            case ModalInteractionEvent form -> start(form, () -> submit(form));
            case CommandAutoCompleteInteractionEvent typing -> start(typing, () -> complete(typing));
            default -> {}
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void start(net.dv8tion.jda.api.interactions.Interaction event, Work work) {
        try {
            threads.execute(() -> run(event, work));
        } catch (RejectedExecutionException _) {
            LOG.atInfo().addKeyValue("event", Origins.eventId(event).key()).log("Not answered: stopping");
        }
    }

    private static void run(net.dv8tion.jda.api.interactions.Interaction event, Work work) {
        try {
            work.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("event", Origins.eventId(event).key())
                    .log("Answering an event of Discord failed");
        }
    }

    private void answer(
            net.dv8tion.jda.api.interactions.Interaction event, From from, Supplier<Interaction> interaction)
            throws InterruptedException {
        var replies = new Replies(event, from);
        try {
            replies.send(answering.answer(interaction.get()));
        } catch (RuntimeException e) {
            replies.apologise(Incident.broken(event, e));
        }
    }

    /** A form with files is answered later: fetching them may take longer than Discord waits. */
    private void submit(ModalInteractionEvent form) throws InterruptedException {
        if (!Uploads.in(form)) {
            var from = form.getMessage() == null ? From.FORM : From.FORM_ON_MESSAGE;
            answer(form, from, () -> Translation.submit(form, List.of()));
            return;
        }
        var promise = new Promise(form);
        if (promise.made()) {
            promise.keep(withFiles(form));
        }
    }

    private Reply.ToForm withFiles(ModalInteractionEvent form) throws InterruptedException {
        try {
            return switch (answering.answer(Translation.submit(form, Uploads.of(form)))) {
                case Reply.ToForm reply -> reply;
                case Reply.AskForm(var next) ->
                    throw new IllegalStateException(
                            "a form after a form: " + next.id().encode());
            };
        } catch (Uploads.NotTaken e) {
            return Refusals.because(e.words());
        } catch (RuntimeException e) {
            return Incident.broken(form, e);
        }
    }

    private void complete(CommandAutoCompleteInteractionEvent typing) {
        // Suggestions that come too late are of no use to anybody: nothing to repeat, nothing to log.
        var suggestions = answering.complete(Translation.completion(typing));
        new Callbacks(typing).callback(Callback.suggestions(suggestions));
    }
}
