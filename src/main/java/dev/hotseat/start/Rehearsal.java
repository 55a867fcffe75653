package dev.hotseat.start;

import dev.hotseat.app.Answering;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.EventId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Person;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Does what people do first, so that a training run for the AOT cache loads what a first answer needs. It writes into the
 * database: for a throw-away folder only.
 */
final class Rehearsal {
    private static final Platform PLATFORM = new Platform("rehearsal");

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
        answering.answer(new Interaction.Line(origin(), "question", ""));
        answering.answer(new Interaction.Line(origin(), "question", "search:attention"));
        answering.answer(new Interaction.Press(origin(), new ComponentId.Reveal(question), Optional.empty()));
        answering.answer(new Interaction.Press(
                origin(), new ComponentId.GradeIt(question, dev.hotseat.core.study.Grade.GOOD), Optional.empty()));
        answering.answer(new Interaction.Line(origin(), "topics", ""));
        answering.answer(new Interaction.Line(origin(), "help", ""));
        answering.complete(new Completion(origin(), "question", "search", "atten", Map.of()));
        for (var path : new String[] {"", "health/ready", "metrics", "playground/assets/playground.css"}) {
            try (var body = address.resolve(path).toURL().openStream()) {
                body.readAllBytes();
            }
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
