package dev.hotseat.adapter.slack.talk;

import com.slack.api.model.view.View;
import dev.hotseat.adapter.slack.SlackForms;
import dev.hotseat.adapter.slack.SlackJson;
import dev.hotseat.adapter.slack.api.Calls;
import dev.hotseat.adapter.slack.api.Files;
import dev.hotseat.adapter.slack.api.Outgoing;
import dev.hotseat.adapter.slack.api.Remedies;
import dev.hotseat.adapter.slack.api.Result;
import dev.hotseat.adapter.slack.api.WebApi;
import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.port.Sender;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Form;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings replies to where people see them, beside or after the acknowledgement. What fails is said to the asker. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final WebApi api;
    private final Answers answers;
    private final Sender sender;
    private final Files files;
    private final Remedies remedies;

    Replies(Calls calls, Incidents incidents) {
        this.api = calls.web();
        this.answers = new Answers(calls, incidents);
        this.sender = calls.sender();
        this.files = calls.files();
        this.remedies = calls.remedies();
    }

    /** Shows a reply. May take as long as Slack does. */
    void show(Asker asker, Reply reply) {
        switch (reply) {
            case Reply.ToChannel(var card) -> say(asker, card);
            case Reply.ToAsker(var card) -> tell(asker, card);
            case Reply.Edit(var card) -> replace(asker, card);
            case Reply.AskForm(var form) -> open(asker, form);
            case Reply.Nothing() -> {}
        }
    }

    private void tell(Asker asker, Card card) {
        switch (asker.surface()) {
            case Surface.Modal(var view) -> update(asker, view, card);
            case Surface.Conversation(var url) -> {
                if (url.isEmpty()) {
                    answers.directly(asker, card);
                    return;
                }
                answers.toAsker(asker, url.get(), card);
                sendFiles(asker, card);
            }
        }
    }

    private void replace(Asker asker, Card card) {
        switch (asker.surface()) {
            case Surface.Modal(var view) -> update(asker, view, card);
            case Surface.Conversation(var url) -> {
                if (url.isEmpty()) {
                    answers.directly(asker, card);
                    return;
                }
                answers.instead(asker, url.get(), card);
                sendFiles(asker, card);
            }
        }
    }

    private void say(Asker asker, Card card) {
        if (asker.surface() instanceof Surface.Conversation(var url) && url.isPresent()) {
            answers.toChannel(asker, url.get(), card);
            shareFiles(asker, card);
            return;
        }
        var channel = Ids.channel(asker.team(), asker.channel());
        var outcome = sender.send(asker.event().key(), new Post.Say(channel, asker.thread(), card));
        switch (outcome) {
            case Sender.Outcome.Sent _ -> {}
            case Sender.Outcome.Never(var _, var why) ->
                answers.directly(
                        asker,
                        Refusals.because("That could not be posted: " + why + ".")
                                .card());
            case Sender.Outcome.Later(var _, var why) -> Answers.lost(asker, why);
            case Sender.Outcome.Unclear(var why) -> Answers.lost(asker, why);
        }
    }

    private void update(Asker asker, String view, Card card) {
        var result = api.as(
                asker.team(),
                client -> client.viewsUpdate(r -> r.viewId(view).viewAsString(json(asker, SlackForms.result(card)))));
        if (!(result instanceof Result.Fine<?>)) {
            // Most likely the person closed it meanwhile.
            Answers.lost(asker, result.words());
        }
        sendFiles(asker, card);
    }

    private void open(Asker asker, Form form) {
        var view = json(asker, SlackForms.view(form));
        Result<?> result = switch (asker.surface()) {
            case Surface.Conversation _ ->
                api.as(
                        asker.team(),
                        client -> client.viewsOpen(
                                r -> r.triggerId(asker.trigger()).viewAsString(view)));
            case Surface.Modal _ ->
                api.as(
                        asker.team(),
                        client -> client.viewsPush(
                                r -> r.triggerId(asker.trigger()).viewAsString(view)));
        };
        if (!(result instanceof Result.Fine<?>)) {
            tell(
                    asker,
                    Refusals.because("The form did not open: " + words(result) + ".")
                            .card());
        }
    }

    private static String json(Asker asker, View view) {
        view.setPrivateMetadata(asker.metadata());
        return SlackJson.of(view);
    }

    /** Puts the files of a card that was sent without them into the asker's direct conversation. */
    void sendFiles(Asker asker, Card card) {
        move(asker, card, outgoing -> files.toPerson(asker.team(), asker.user(), outgoing));
    }

    /** Puts the files of a card where everybody sees the card. */
    void shareFiles(Asker asker, Card card) {
        move(asker, card, outgoing -> files.into(asker.team(), asker.channel(), asker.thread(), outgoing));
    }

    private void move(Asker asker, Card card, Function<List<Outgoing>, Result<String>> way) {
        var outgoing = Outgoing.of(card);
        if (outgoing.isEmpty()) {
            return;
        }
        var result = way.apply(outgoing);
        if (!(result instanceof Result.Fine<String>)) {
            LOG.atWarn()
                    .addKeyValue("event", asker.event().key())
                    .log("A file did not get to where it belongs: {}", result.words());
            tell(
                    asker,
                    Refusals.because("The file could not be sent: " + words(result) + ".")
                            .card());
        }
    }

    private String words(Result<?> result) {
        return result instanceof Result.Refused<?> refused ? remedies.words(refused) : result.words();
    }
}
