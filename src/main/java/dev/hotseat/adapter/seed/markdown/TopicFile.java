package dev.hotseat.adapter.seed.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A question file in the making. */
final class TopicFile {
    static final int MOST_SUBTOPICS = 20;

    private final String slug;
    private final String title;
    private final Names names = new Names(Set.of());
    private final Map<String, Subtopic> subtopics = new LinkedHashMap<>();
    private final List<ObjectNode> questions = new ArrayList<>();

    private record Subtopic(String slug, String title) {}

    TopicFile(String slug, String title) {
        this.slug = slug;
        this.title = title;
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    int questions() {
        return questions.size();
    }

    long drafts() {
        return questions.stream().filter(question -> question.has("draft")).count();
    }

    /** Whether a question under that subtopic could be added. */
    boolean hasRoomFor(String subtopic) {
        return subtopics.containsKey(key(subtopic)) || subtopics.size() < MOST_SUBTOPICS;
    }

    /** Adds a question behind those that are as likely. */
    void add(Entry entry, QuestionId id, Likelihood likelihood, Question.Origin origin) {
        var subtopic = subtopics.computeIfAbsent(
                key(entry.subtopic()), _ -> new Subtopic(names.topic(entry.subtopic()), entry.subtopic()));
        var question = JsonNodeFactory.instance.objectNode();
        question.put("id", id.slug());
        question.put("subtopic", subtopic.slug());
        question.put("level", entry.level().orElse(Level.INTERMEDIATE).word());
        question.put("likelihood", likelihood.value());
        if (entry.answer().isEmpty()) {
            question.put("draft", true);
        }
        question.put("question", entry.question());
        entry.answer().ifPresent(answer -> question.put("answer", answer));
        question.putArray("origins")
                .addObject()
                .put("document", origin.document())
                .put("number", origin.number());
        questions.add(question);
    }

    static String key(String title) {
        return title.toLowerCase(Locale.ROOT);
    }

    /** The file's content, the likeliest questions first. */
    JsonNode tree() {
        var tree = JsonNodeFactory.instance.objectNode();
        tree.put("topic", slug);
        tree.put("title", title);
        var declared = tree.putObject("subtopics");
        subtopics.values().forEach(subtopic -> declared.put(subtopic.slug(), subtopic.title()));
        var sorted = tree.putArray("questions");
        questions.stream()
                .sorted(Comparator.comparingInt(
                                (ObjectNode q) -> q.path("likelihood").asInt())
                        .reversed())
                .forEach(sorted::add);
        return tree;
    }
}
