package dev.hotseat.start;

import dev.hotseat.adapter.discord.DiscordForms;
import dev.hotseat.adapter.slack.SlackForms;
import dev.hotseat.adapter.slack.SlackJson;
import dev.hotseat.app.Answering;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.EventId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Person;
import dev.hotseat.chat.Reply;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.study.Grade;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does what people do first, so that a training run for the AOT cache loads what a first answer needs. It writes into the
 * database: for a throw-away folder only.
 */
final class Rehearsal {
    private static final Platform PLATFORM = new Platform("rehearsal");

    private final PlatformPayloads payloads = new PlatformPayloads();
    private final Seams seams;

    Rehearsal(Seams seams) {
        this.seams = seams;
    }

    void run(Bank bank, Answering answering, URI address) throws IOException {
        var question = bank.questions().stream()
                .filter(q -> !q.draft())
                .findFirst()
                .map(Question::id)
                .orElseThrow();
        for (var typed : List.of("question", "question search:attention", "topics", "help", "privacy export")) {
            var words = typed.split(" (?=search)", 2);
            show(answering.answer(new Interaction.Line(origin(), words[0], words.length > 1 ? words[1] : "")));
        }
        for (var button : List.of(
                new ComponentId.Reveal(question),
                new ComponentId.Hint(question),
                new ComponentId.GradeIt(question, Grade.GOOD),
                new ComponentId.Report(question))) {
            show(answering.answer(new Interaction.Press(origin(), button, Optional.empty())));
        }
        answering.complete(new Completion(origin(), "question", "search", "atten", Map.of()));
        for (var path : new String[] {"", "health/ready", "metrics", "playground/assets/playground.css"}) {
            try (var body = address.resolve(path).toURL().openStream()) {
                body.readAllBytes();
            }
        }
    }

    /** As Discord and Slack would be sent it. */
    private void show(Reply reply) {
        switch (reply) {
            case Reply.ToChannel(var card) -> payloads.of(card);
            case Reply.ToAsker(var card) -> payloads.of(card);
            case Reply.Edit(var card) -> payloads.of(card);
            case Reply.AskForm(var form) -> {
                DiscordForms.modal(form).toData();
                SlackJson.of(SlackForms.view(form));
            }
            case Reply.Nothing() -> {}
        }
    }

    private Origin origin() {
        return new Origin(
                new EventId(PLATFORM.slug() + "/" + seams.ids().get()),
                new ChannelId(new WorkspaceId(PLATFORM, "w"), "c"),
                Optional.empty(),
                false,
                true,
                new Person(new AccountId(PLATFORM, "p"), "player", false),
                seams.clock().instant());
    }
}
