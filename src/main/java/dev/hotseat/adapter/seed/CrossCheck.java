package dev.hotseat.adapter.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.adapter.seed.BankFiles.QuestionFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a schema cannot say: names that have to agree over files, and texts that arrived damaged. A value of the wrong type
 * is passed over, since the schema names it.
 */
final class CrossCheck {
    private final List<QuestionFile> files;
    private final Consumer<Fault> faults;
    private final Map<String, String> fileOfId = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();

    CrossCheck(List<QuestionFile> files, Consumer<Fault> faults) {
        this.files = files;
        this.faults = faults;
    }

    void check() {
        for (var file : files) {
            file.tree().path("questions").forEach(question -> {
                if (question.path("id").isTextual()) {
                    var id = question.path("id").textValue();
                    fileOfId.putIfAbsent(id, file.name());
                    if (question.path("replacedBy").isTextual()) {
                        successors.putIfAbsent(id, question.path("replacedBy").textValue());
                    }
                }
            });
        }
        var seen = new HashSet<String>();
        for (var file : files) {
            topic(file);
            int number = 0;
            for (var question : file.tree().path("questions")) {
                var place = new Place(file.name(), QuestionNames.of(question, ++number));
                id(place, question, seen);
                subtopic(place, question, file.tree().path("subtopics"));
                draft(place, question);
                successor(place, question);
                alike(place, question.path("alike"));
                options(place, question.path("choices"));
                texts(place, "", question);
            }
        }
    }

    private void topic(QuestionFile file) {
        var topic = file.tree().path("topic");
        if (topic.isTextual() && !file.name().equals(topic.textValue() + Contents.ENDING)) {
            faults.accept(Fault.atKey(
                    file.name(),
                    "topic",
                    "'" + topic.textValue() + "' is not the name of the file",
                    "name the file " + topic.textValue() + Contents.ENDING + " or change the topic"));
        }
        var place = new Place(file.name(), "");
        texts(place, "title", file.tree().path("title"));
        texts(place, "subtopics", file.tree().path("subtopics"));
    }

    private void id(Place place, JsonNode question, Set<String> seen) {
        var id = question.path("id");
        if (id.isTextual() && !seen.add(id.textValue())) {
            fault(
                    place,
                    "id",
                    "is the id of another question in " + fileOfId.get(id.textValue()) + " already",
                    "choose an id that no other question has");
        }
    }

    private void subtopic(Place place, JsonNode question, JsonNode declared) {
        var subtopic = question.path("subtopic");
        if (subtopic.isTextual() && declared.isObject() && !declared.has(subtopic.textValue())) {
            var names = String.join(", ", (Iterable<String>) declared::fieldNames);
            fault(
                    place,
                    "subtopic",
                    "'" + subtopic.textValue() + "' is not declared at the top of the file",
                    "declare it under 'subtopics' or write one of: " + names);
        }
    }

    private void draft(Place place, JsonNode question) {
        if (question.path("draft").asBoolean() && question.has("answer")) {
            fault(place, "draft", "stands beside an answer", "remove it, or the answer");
        }
    }

    private void successor(Place place, JsonNode question) {
        var successor = question.path("replacedBy");
        if (!successor.isTextual()) {
            return;
        }
        var next = successor.textValue();
        if (!fileOfId.containsKey(next)) {
            fault(place, "replacedBy", "there is no question '" + next + "'", "write the id of a question of the bank");
            return;
        }
        var passed = new HashSet<String>();
        passed.add(place.question());
        for (String step = next; step != null; step = successors.get(step)) {
            if (!passed.add(step)) {
                fault(place, "replacedBy", "leads round in a circle", "name a question that is still asked");
                return;
            }
        }
    }

    private void alike(Place place, JsonNode others) {
        for (var other : others) {
            if (other.isTextual() && !fileOfId.containsKey(other.textValue())) {
                fault(
                        place,
                        "alike",
                        "there is no question '" + other.textValue() + "'",
                        "write the id of a question of the bank");
            }
        }
    }

    private void options(Place place, JsonNode choices) {
        var seen = new HashSet<String>();
        seen.add(comparable(choices.path("right")));
        int number = 0;
        for (var wrong : choices.path("wrong")) {
            number++;
            if (wrong.path("text").isTextual() && !seen.add(comparable(wrong.path("text")))) {
                fault(
                        place,
                        "choices.wrong[" + number + "].text",
                        "says the same as another option",
                        "write an option that differs from all others");
            }
        }
    }

    private static String comparable(JsonNode text) {
        return text.asText().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private void texts(Place place, String key, JsonNode node) {
        if (node.isTextual()) {
            text(place, key, node.textValue());
        } else if (node.isArray()) {
            int number = 0;
            for (var entry : node) {
                texts(place, key + "[" + ++number + "]", entry);
            }
        } else {
            node.properties()
                    .forEach(e -> texts(place, key.isEmpty() ? e.getKey() : key + "." + e.getKey(), e.getValue()));
        }
    }

    private void text(Place place, String key, String text) {
        if (!text.isEmpty() && text.isBlank()) {
            fault(place, key, "holds nothing but blanks", "write a text or leave the key out");
        }
        if (text.indexOf('\uFFFD') >= 0) {
            fault(place, key, "holds a character that was lost (\uFFFD)", "write the character anew");
        }
        if (Mojibake.damaged(text)) {
            fault(
                    place,
                    key,
                    "holds damaged characters as in '" + Mojibake.sample(text) + "'",
                    "write '" + Mojibake.repair(Mojibake.sample(text)) + "'");
        }
    }

    private void fault(Place place, String key, String problem, String remedy) {
        faults.accept(
                place.question().isEmpty()
                        ? Fault.atKey(place.file(), key, problem, remedy)
                        : Fault.inQuestion(place.file(), place.question(), key, problem, remedy));
    }

    /**
     * Where a text stands.
     *
     * @param question its id or number; empty for the file itself
     */
    private record Place(String file, String question) {}
}
