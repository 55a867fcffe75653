package dev.hotseat.adapter.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.adapter.seed.BankFiles.QuestionFile;
import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Topic;
import dev.hotseat.core.bank.TopicId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Turns the trees of sound question files into the bank. The likeliest come first, whatever the order in the file. */
final class QuestionReader {
    private final List<Topic> topics = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Map<QuestionId, Optional<QuestionId>> retired = new LinkedHashMap<>();

    private QuestionReader() {}

    /** The bank of files in which no check found a fault. */
    static Bank bank(List<QuestionFile> files) {
        var reader = new QuestionReader();
        files.stream()
                .map(QuestionFile::tree)
                .sorted(Comparator.comparingInt(file -> file.path("order").asInt(Integer.MAX_VALUE)))
                .forEach(reader::read);
        return new Bank(reader.topics, reader.questions, reader.retired);
    }

    private void read(JsonNode file) {
        var topic = new TopicId(text(file, "topic"));
        var subtopics = file.path("subtopics").properties().stream()
                .map(e -> new Topic.Subtopic(e.getKey(), e.getValue().asText()))
                .toList();
        topics.add(new Topic(topic, text(file, "title"), subtopics));
        var asked = new ArrayList<Question>();
        for (var entry : file.path("questions")) {
            var id = new QuestionId(text(entry, "id"));
            if (entry.path("retired").asBoolean()) {
                retired.put(id, optional(entry, "replacedBy").map(QuestionId::new));
            } else {
                asked.add(question(topic, id, entry));
            }
        }
        asked.sort(Comparator.comparing(Question::likelihood).reversed());
        questions.addAll(asked);
    }

    private static Question question(TopicId topic, QuestionId id, JsonNode entry) {
        return new Question(
                id,
                topic,
                text(entry, "subtopic"),
                Level.parse(text(entry, "level")).orElseThrow(),
                new Likelihood(entry.path("likelihood").asInt()),
                text(entry, "question"),
                texts(entry, "hints"),
                optional(entry, "answer").map(answer -> answer(answer, entry)),
                list(
                        entry,
                        "origins",
                        o -> new Question.Origin(
                                text(o, "document"), o.path("number").asInt())));
    }

    private static Answer answer(String text, JsonNode entry) {
        return new Answer(
                text,
                texts(entry, "points"),
                optional(entry, "example"),
                texts(entry, "pitfalls"),
                list(entry, "followUps", f -> new Answer.FollowUp(text(f, "question"), text(f, "answer"))),
                Optional.of(entry.path("choices")).filter(JsonNode::isObject).map(QuestionReader::choices),
                list(entry, "sources", QuestionReader::source),
                optional(entry, "asOf").map(YearMonth::parse));
    }

    private static Answer.Choices choices(JsonNode choices) {
        return new Answer.Choices(
                text(choices, "stem"),
                text(choices, "right"),
                list(choices, "wrong", w -> new Answer.Wrong(text(w, "text"), text(w, "why"))));
    }

    private static Answer.Source source(JsonNode source) {
        return new Answer.Source(
                optional(source, "authors").orElse(""),
                text(source, "title"),
                source.path("year").asInt(),
                optional(source, "arxiv"),
                optional(source, "doi"),
                optional(source, "url"));
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText();
    }

    private static Optional<String> optional(JsonNode node, String key) {
        return Optional.of(node.path(key)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static List<String> texts(JsonNode node, String key) {
        return list(node, key, JsonNode::asText);
    }

    private static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> read) {
        return StreamSupport.stream(node.path(key).spliterator(), false)
                .map(read)
                .toList();
    }
}
