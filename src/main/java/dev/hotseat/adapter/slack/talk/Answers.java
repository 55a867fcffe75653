package dev.hotseat.adapter.slack.talk;

import com.google.gson.JsonObject;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.slack.SlackCards;
import dev.hotseat.adapter.slack.api.Calls;
import dev.hotseat.adapter.slack.api.Result;
import dev.hotseat.adapter.slack.api.WebApi;
import dev.hotseat.app.port.Sender;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers at the response URL of whatever was done. What Slack does not take there is apologised for, on the first way
 * that is open: the same address, a private message in the conversation, a direct one.
 */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final WebApi api;
    private final ResponseUrls urls;
    private final Sender sender;
    private final Incidents incidents;

    Answers(Calls calls, Incidents incidents) {
        this.api = calls.web();
        this.urls = new ResponseUrls(calls.web());
        this.sender = calls.sender();
        this.incidents = incidents;
    }

    void toAsker(Asker asker, String url, Card card) {
        add(asker, url, Bodies.toAsker(card));
    }

    void toChannel(Asker asker, String url, Card card) {
        add(asker, url, Bodies.toChannel(card));
    }

    /** In the place of the message with the component, or as a new one for the asker if that message is gone. */
    void instead(Asker asker, String url, Card card) {
        if (urls.post(url, Bodies.instead(card), true, asker.event()).isPresent()) {
            toAsker(asker, url, card);
        }
    }

    private void add(Asker asker, String url, JsonObject message) {
        urls.post(url, inThread(asker, message), false, asker.event()).ifPresent(why -> apologise(asker, url, why));
    }

    private void apologise(Asker asker, String url, String why) {
        var card = incidents.refused(asker.event(), why).card();
        var refused = urls.post(url, inThread(asker, Bodies.toAsker(card)), false, asker.event());
        if (refused.isPresent() && !(inConversation(asker, card) instanceof Result.Fine<?>)) {
            directly(asker, card);
        }
    }

    /** Works only where the bot is a member. */
    private Result<ChatPostEphemeralResponse> inConversation(Asker asker, Card card) {
        var message = SlackCards.message(card);
        return api.as(
                asker.team(),
                client -> client.chatPostEphemeral(r -> {
                    asker.thread().ifPresent(r::threadTs);
                    return r.channel(asker.channel())
                            .user(asker.user())
                            .text(message.text())
                            .blocksAsString(message.blocksJson());
                }));
    }

    /** Where there is no response URL. */
    void directly(Asker asker, Card card) {
        var direct = new Post.Direct(Ids.workspace(asker.team()), Slack.account(asker.team(), asker.user()), card);
        if (!(sender.send(asker.event().key(), direct) instanceof Sender.Outcome.Sent)) {
            lost(asker, "not even as a direct message");
        }
    }

    /** For the log: nobody can be told. */
    static void lost(Asker asker, String why) {
        LOG.atWarn().addKeyValue("event", asker.event().key()).log("An answer did not reach Slack: {}", why);
    }

    private static JsonObject inThread(Asker asker, JsonObject message) {
        asker.thread().ifPresent(t -> message.addProperty("thread_ts", t));
        return message;
    }
}
