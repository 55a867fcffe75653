package dev.hotseat.adapter.slack.talk;

import com.slack.api.model.event.AppHomeOpenedEvent;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.slack.SlackHomes;
import dev.hotseat.adapter.slack.SlackJson;
import dev.hotseat.adapter.slack.api.Result;
import dev.hotseat.adapter.slack.api.WebApi;
import dev.hotseat.app.Answering;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Person;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the home tab of whoever opens it, anew each time: the numbers in it change. */
final class Homes {
    private static final Logger LOG = LoggerFactory.getLogger(Homes.class);

    private final Answering answering;
    private final WebApi api;
    private final Incidents incidents;
    private final InstantSource clock;

    Homes(Answering answering, WebApi api, Incidents incidents, InstantSource clock) {
        this.answering = answering;
        this.api = api;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** May take as long as Slack does. */
    void opened(String team, String eventId, AppHomeOpenedEvent event) {
        // The tab with messages is told about too.
        if (!"home".equals(event.getTab())) {
            return;
        }
        var origin = origin(team, eventId, event);
        switch (reply(origin)) {
            case Reply.ToAsker(var card) -> publish(team, event, card);
            case Reply.ToChannel(var card) -> publish(team, event, card);
            case Reply.Edit(var card) -> publish(team, event, card);
            // A form would need somebody who pressed something.
            case Reply.AskForm _, Reply.Nothing _ -> {}
        }
    }

    private Origin origin(String team, String eventId, AppHomeOpenedEvent event) {
        return new Origin(
                Ids.event(team, eventId),
                Ids.channel(team, event.getChannel()),
                Optional.empty(),
                true,
                true,
                new Person(Slack.account(team, event.getUser()), "", false),
                Ids.moment(event.getEventTs(), clock.instant()));
    }

    private Reply reply(Origin origin) {
        try {
            return answering.answer(new Interaction.AtHome(origin));
        } catch (RuntimeException e) {
            return incidents.apology(origin.event(), e);
        }
    }

    private void publish(String team, AppHomeOpenedEvent event, Card card) {
        var view = SlackJson.of(SlackHomes.view(card, event.getChannel()));
        var result = api.as(
                team,
                client -> client.viewsPublish(r -> r.userId(event.getUser()).viewAsString(view)));
        if (!(result instanceof Result.Fine<?>)) {
            LOG.atWarn().addKeyValue("team", team).log("A home tab could not be published: {}", result.words());
        }
    }
}
