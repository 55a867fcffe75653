package dev.hotseat.adapter.slack.talk;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.response.Response;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.slack.api.Outgoing;
import dev.hotseat.adapter.slack.api.People;
import dev.hotseat.app.Answering;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Person;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Slash commands. The acknowledgement is the answer: it holds the message. */
final class SlashCommands {
    private static final Pattern MEMBER = Pattern.compile("<@([UW][A-Z0-9]{1,30})(?:\\|[^<>]*)?>");

    /** A user group, with its handle or without. */
    private static final Pattern GROUP = Pattern.compile("<!subteam\\^(S[A-Z0-9]{1,30})(?:\\|[^<>]*)?>");

    private final Answering answering;
    private final People people;
    private final Replies replies;
    private final Incidents incidents;
    private final Executor later;
    private final InstantSource clock;

    SlashCommands(
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

    Response answer(SlashCommandPayload payload) {
        // Slack gives a command no time of its own.
        var now = clock.instant();
        var asker = new Asker(
                payload.getTeamId(),
                payload.getUserId(),
                payload.getChannelId(),
                Optional.empty(),
                payload.getTriggerId(),
                Ids.event(payload.getTeamId(), payload.getTriggerId()),
                new Surface.Conversation(Optional.ofNullable(payload.getResponseUrl())));
        try {
            return acknowledge(asker, reply(asker, payload, now));
        } catch (RuntimeException e) {
            return acknowledge(asker, incidents.apology(asker.event(), e));
        }
    }

    private Reply reply(Asker asker, SlashCommandPayload payload, Instant now) {
        return switch (TypedCommand.of(
                payload.getCommand(), neutral(asker.team(), unescaped(payload.getText())), answering.commands())) {
            case TypedCommand.Named(var name, var rest) ->
                answering.answer(new Interaction.Line(origin(asker, payload, name, now), name, rest));
            case TypedCommand.Group group -> new Reply.ToAsker(group.card());
        };
    }

    private Origin origin(Asker asker, SlashCommandPayload payload, String name, Instant now) {
        boolean forManagers = answering.commands().stream()
                .anyMatch(c -> c.name().equals(name) && c.seenBy().asksForManagers());
        return new Origin(
                asker.event(),
                Ids.channel(asker.team(), asker.channel()),
                Optional.empty(),
                Ids.isDirect(asker.channel()),
                true,
                new Person(
                        Slack.account(asker.team(), asker.user()),
                        Optional.ofNullable(payload.getUserName()).orElse(""),
                        forManagers ? people.verdict(asker.team(), asker.user()) : new Person.Verdict.DoesNot()),
                now);
    }

    /** Commands take members by their accounts, which the team is part of, and have a mark of their own for groups. */
    private static String neutral(String team, String text) {
        return GROUP.matcher(MEMBER.matcher(text).replaceAll("<@" + team + ":$1>"))
                .replaceAll("<@&$1>");
    }

    /** Slack hands these three over as entities, and nothing else. */
    private static String unescaped(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private Response acknowledge(Asker asker, Reply reply) {
        return switch (reply) {
            case Reply.ToChannel(var card) -> {
                beside(card, () -> replies.shareFiles(asker, card));
                yield Bodies.acknowledgingToChannel(card);
            }
            case Reply.ToAsker(var card) -> {
                beside(card, () -> replies.sendFiles(asker, card));
                yield Bodies.acknowledgingToAsker(card);
            }
            // There is no message yet that it could take the place of.
            case Reply.Edit(var card) -> acknowledge(asker, new Reply.ToAsker(card));
            case Reply.AskForm form -> {
                later.execute(() -> replies.show(asker, form));
                yield Response.ok();
            }
            case Reply.Nothing() -> Response.ok();
        };
    }

    /** Few cards have files: the others need no thread for them. */
    private void beside(Card card, Runnable files) {
        if (!Outgoing.of(card).isEmpty()) {
            later.execute(files);
        }
    }
}
