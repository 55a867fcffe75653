package dev.hotseat.support;

import dev.hotseat.app.port.Catalogue;
import dev.hotseat.core.asking.Cell;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Topic;
import dev.hotseat.core.bank.TopicId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A bank of a few questions without answers, {@code q0} and so on, the likeliest first. */
public final class SmallBank {
    private static final TopicId TOPIC = new TopicId("gans");

    private SmallBank() {}

    public static Bank of(int questions) {
        var all = IntStream.range(0, questions).mapToObj(SmallBank::question).toList();
        return new Bank(
                List.of(new Topic(TOPIC, "GANs", List.of(new Topic.Subtopic("basics", "Basics")))), all, Map.of());
    }

    private static Question question(int number) {
        return new Question(
                new QuestionId("q" + number),
                TOPIC,
                "basics",
                Level.BASIC,
                new Likelihood(Math.max(1, 5 - number)),
                "Why q" + number + "?",
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** Makes its questions those that can be drawn. */
    public static void write(Bank bank, Catalogue catalogue) {
        var cells = new LinkedHashMap<QuestionId, Cell>();
        bank.questions().forEach(question -> cells.put(question.id(), Cell.of(question)));
        catalogue.replace(cells);
    }
}
