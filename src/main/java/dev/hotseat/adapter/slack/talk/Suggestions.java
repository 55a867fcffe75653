package dev.hotseat.adapter.slack.talk;

import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.bolt.response.Response;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.app.Answering;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Person;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a menu offers while somebody types into it. */
final class Suggestions {
    private final Answering answering;
    private final InstantSource clock;

    Suggestions(Answering answering, InstantSource clock) {
        this.answering = answering;
        this.clock = clock;
    }

    Response answer(BlockSuggestionPayload payload) {
        var typed = Optional.ofNullable(payload.getValue()).orElse("");
        var offered = ComponentId.decode(
                        Optional.ofNullable(payload.getActionId()).orElse(""))
                .filter(ComponentId.Menu.class::isInstance)
                .map(id -> ((ComponentId.Menu) id).typed())
                .map(option -> answering.complete(
                        new Completion(origin(payload), option.command(), option.option(), typed, Map.of())))
                .orElseGet(List::of);
        return Bodies.offering(offered);
    }

    private Origin origin(BlockSuggestionPayload payload) {
        var user = payload.getUser().getId();
        var team = Optional.ofNullable(payload.getTeam())
                .map(BlockSuggestionPayload.Team::getId)
                .orElseGet(() -> payload.getUser().getTeamId());
        var channel = channel(payload).orElse(user);
        return new Origin(
                Ids.event(team, "typing/" + user),
                Ids.channel(team, channel),
                Optional.empty(),
                Ids.isDirect(channel),
                true,
                new Person(
                        Slack.account(team, user),
                        Optional.ofNullable(payload.getUser().getName()).orElse(""),
                        false),
                clock.instant());
    }

    private static Optional<String> channel(BlockSuggestionPayload payload) {
        return Optional.ofNullable(payload.getChannel())
                .map(BlockSuggestionPayload.Channel::getId)
                .or(() -> Optional.ofNullable(payload.getContainer())
                        .map(BlockSuggestionPayload.Container::getChannelId));
    }
}
