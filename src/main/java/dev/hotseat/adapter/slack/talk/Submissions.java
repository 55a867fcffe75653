package dev.hotseat.adapter.slack.talk;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.slack.SlackForms;
import dev.hotseat.adapter.slack.api.People;
import dev.hotseat.app.Answering;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Person;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** Forms that were sent off. What came of it takes the form's place; a refusal leaves the form open with its words in it. */
final class Submissions {
    private final Answering answering;
    private final People people;
    private final Fields fields;
    private final Replies replies;
    private final Incidents incidents;
    private final Executor later;
    private final InstantSource clock;

    Submissions(
            Answering answering,
            People people,
            Fields fields,
            Replies replies,
            Incidents incidents,
            Executor later,
            InstantSource clock) {
        this.answering = answering;
        this.people = people;
        this.fields = fields;
        this.replies = replies;
        this.incidents = incidents;
        this.later = later;
        this.clock = clock;
    }

    Response answer(ViewSubmissionPayload payload) {
        var view = payload.getView();
        var asker = asker(payload);
        try {
            return acknowledge(asker, view, reply(asker, payload));
        } catch (RuntimeException e) {
            return acknowledge(asker, view, incidents.apology(asker.event(), e));
        }
    }

    private static Asker asker(ViewSubmissionPayload payload) {
        var team = Optional.ofNullable(payload.getTeam())
                .map(ViewSubmissionPayload.Team::getId)
                .orElseGet(() -> payload.getUser().getTeamId());
        var user = payload.getUser().getId();
        var view = payload.getView();
        var metadata = Optional.ofNullable(view.getPrivateMetadata()).orElse("");
        var trigger = Optional.ofNullable(payload.getTriggerId()).orElse("");
        return new Asker(
                team,
                user,
                Asker.channel(metadata, user),
                Asker.thread(metadata),
                trigger,
                Ids.event(team, trigger.isEmpty() ? view.getId() + "/" + view.getHash() : trigger),
                new Surface.Modal(view.getId()));
    }

    private Reply reply(Asker asker, ViewSubmissionPayload payload) {
        var raw = Optional.ofNullable(payload.getView().getCallbackId()).orElse("");
        if (!(ComponentId.decode(raw).orElse(null) instanceof ComponentId.FormId form)) {
            return answering.answer(new Interaction.Stale(origin(asker, payload, false), raw));
        }
        return switch (fields.read(asker.team(), payload.getView().getState())) {
            case Fields.Read.Fine(var texts, var files) ->
                answering.answer(
                        new Interaction.Submit(origin(asker, payload, ManagerWork.is(form)), form, texts, files));
            case Fields.Read.Refused(var refusal) -> refusal;
        };
    }

    private Origin origin(Asker asker, ViewSubmissionPayload payload, boolean forManagers) {
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
                clock.instant());
    }

    private Response acknowledge(Asker asker, View view, Reply reply) {
        return switch (reply) {
            case Reply.ToAsker(var card) ->
                card.tone() == Card.Tone.REFUSAL ? refuse(asker, view, card) : show(asker, card);
            case Reply.Edit(var card) -> show(asker, card);
            case Reply.ToChannel _ -> {
                later.execute(() -> replies.show(asker, reply));
                yield Response.ok();
            }
            case Reply.AskForm(var form) -> Bodies.showing(placed(asker, SlackForms.view(form)));
            case Reply.Nothing() -> Response.ok();
        };
    }

    private Response show(Asker asker, Card card) {
        later.execute(() -> replies.sendFiles(asker, card));
        return Bodies.showing(placed(asker, SlackForms.result(card)));
    }

    private static View placed(Asker asker, View view) {
        view.setPrivateMetadata(asker.metadata());
        return view;
    }

    private Response refuse(Asker asker, View view, Card card) {
        return view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .findFirst()
                .map(field -> Bodies.refusing(field.getBlockId(), words(card)))
                .orElseGet(() -> show(asker, card));
    }

    private static String words(Card card) {
        var words = card.parts().stream()
                .filter(Part.Text.class::isInstance)
                .map(p -> ((Part.Text) p).text().plain())
                .collect(Collectors.joining("\n"))
                .strip();
        return words.isEmpty() ? card.heading() : words;
    }
}
