package dev.hotseat.adapter.slack.talk;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.slack.api.People;
import dev.hotseat.app.Answering;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Person;
import dev.hotseat.chat.Reply;
import dev.hotseat.core.place.MessageReference;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Presses on buttons and choices in menus. The acknowledgement is empty: the answer goes its own way. */
final class Presses {
    private static final int LONGEST_COMPONENT = 300;

    private final Answering answering;
    private final People people;
    private final Replies replies;
    private final Incidents incidents;
    private final Executor later;
    private final InstantSource clock;

    Presses(
            Answering answering,
            People people,
            Replies replies,
            Incidents incidents,
            Executor later,
            InstantSource clock) {
        this.answering = answering;
        this.people = people;
        this.replies = replies;
        this.incidents = incidents;
        this.later = later;
        this.clock = clock;
    }

    Response answer(BlockActionPayload payload) {
        var asker = asker(payload);
        var reply = reply(asker, payload);
        later.execute(() -> replies.show(asker, reply));
        return Response.ok();
    }

    private Reply reply(Asker asker, BlockActionPayload payload) {
        try {
            return answering.answer(interaction(asker, payload));
        } catch (RuntimeException e) {
            return incidents.apology(asker.event(), e);
        }
    }

    private static Asker asker(BlockActionPayload payload) {
        var team = team(payload);
        var user = payload.getUser().getId();
        var trigger = Optional.ofNullable(payload.getTriggerId()).orElse("");
        var action = payload.getActions().getFirst();
        var event = Ids.event(team, trigger.isEmpty() ? user + "/" + action.getActionTs() : trigger);
        if (payload.getView() != null) {
            var metadata =
                    Optional.ofNullable(payload.getView().getPrivateMetadata()).orElse("");
            return new Asker(
                    team,
                    user,
                    Asker.channel(metadata, user),
                    Asker.thread(metadata),
                    trigger,
                    event,
                    surface(payload.getView()));
        }
        return new Asker(
                team,
                user,
                channel(payload).orElse(user),
                thread(payload),
                trigger,
                event,
                new Surface.Conversation(Optional.ofNullable(payload.getResponseUrl())));
    }

    /** In the home tab nothing comes of a press: what it is answered with goes into the conversation beside it. */
    private static Surface surface(View view) {
        return "home".equals(view.getType())
                ? new Surface.Conversation(Optional.empty())
                : new Surface.Modal(view.getId());
    }

    private static String team(BlockActionPayload payload) {
        return Optional.ofNullable(payload.getTeam())
                .map(BlockActionPayload.Team::getId)
                .orElseGet(() -> payload.getUser().getTeamId());
    }

    private static Optional<String> channel(BlockActionPayload payload) {
        return Optional.ofNullable(payload.getChannel())
                .map(BlockActionPayload.Channel::getId)
                .or(() -> container(payload).map(BlockActionPayload.Container::getChannelId));
    }

    private static Optional<BlockActionPayload.Container> container(BlockActionPayload payload) {
        return Optional.ofNullable(payload.getContainer());
    }

    /** A message that others replied to names itself as its thread: it stands in the channel all the same. */
    private static Optional<String> thread(BlockActionPayload payload) {
        return container(payload)
                .map(BlockActionPayload.Container::getThreadTs)
                .filter(t -> !t.equals(payload.getContainer().getMessageTs()));
    }

    private Interaction interaction(Asker asker, BlockActionPayload payload) {
        var action = payload.getActions().getFirst();
        var raw = Optional.ofNullable(action.getActionId()).orElse("");
        return ComponentId.decode(raw)
                .<Interaction>map(id -> switch (id) {
                    case ComponentId.Button button ->
                        new Interaction.Press(
                                origin(asker, payload, ManagerWork.is(button)), button, message(asker, payload));
                    case ComponentId.Menu menu ->
                        new Interaction.Choose(origin(asker, payload, false), menu, chosen(action));
                    case ComponentId.FormId _ -> stale(asker, payload, raw);
                })
                .orElseGet(() -> stale(asker, payload, raw));
    }

    private Interaction stale(Asker asker, BlockActionPayload payload, String raw) {
        return new Interaction.Stale(
                origin(asker, payload, false),
                raw.length() > LONGEST_COMPONENT ? raw.substring(0, LONGEST_COMPONENT) : raw);
    }

    private Origin origin(Asker asker, BlockActionPayload payload, boolean forManagers) {
        return new Origin(
                asker.event(),
                Ids.channel(asker.team(), asker.channel()),
                asker.thread(),
                Ids.isDirect(asker.channel()),
                true,
                new Person(
                        Slack.account(asker.team(), asker.user()),
                        Optional.ofNullable(payload.getUser().getName()).orElse(""),
                        forManagers ? people.verdict(asker.team(), asker.user()) : new Person.Verdict.DoesNot()),
                Ids.moment(payload.getActions().getFirst().getActionTs(), clock.instant()));
    }

    /** Private messages have none. */
    private static Optional<MessageReference> message(Asker asker, BlockActionPayload payload) {
        return container(payload)
                .filter(c -> !c.isEphemeral() && c.getMessageTs() != null)
                .map(c -> new MessageReference(
                        Ids.channel(asker.team(), asker.channel()), asker.thread(), c.getMessageTs()));
    }

    private static List<String> chosen(BlockActionPayload.Action action) {
        return Optional.ofNullable(action.getSelectedOption())
                .map(BlockActionPayload.Action.SelectedOption::getValue)
                .map(List::of)
                .orElseGet(List::of);
    }
}
