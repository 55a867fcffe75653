package dev.hotseat.app.command.daily;

import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.Topic;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.daily.Order;
import dev.hotseat.core.daily.Reveal;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.core.daily.Weekdays;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small bank, a workspace and a schedule. */
final class Bits {
    static final WorkspaceId WORKSPACE = new WorkspaceId(new Platform("discord"), "100");
    static final ChannelId HERE = new ChannelId(WORKSPACE, "7");
    static final TopicId GANS = new TopicId("gans");
    static final Bank BANK = new Bank(
            List.of(new Topic(GANS, "Generative nets", List.of(new Topic.Subtopic("basics", "Basics")))),
            List.of(new Question(
                    new QuestionId("what-is-a-gan"),
                    GANS,
                    "basics",
                    Level.BASIC,
                    new Likelihood(5),
                    "What is a GAN?",
                    List.of(),
                    Optional.empty(),
                    List.of())),
            Map.of());

    private Bits() {}

    static Wanted wanted(String time) {
        return new Wanted(
                LocalTime.parse(time),
                ZoneId.of("Europe/Berlin"),
                Weekdays.MONDAY_TO_FRIDAY,
                Selection.ANY,
                new Reveal.Button(),
                Order.PROBABLE,
                HERE,
                Optional.empty(),
                false,
                false);
    }
}
