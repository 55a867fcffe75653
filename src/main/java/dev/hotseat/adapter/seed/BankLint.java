package dev.hotseat.adapter.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.adapter.seed.BankFiles.Parsed;
import dev.hotseat.adapter.seed.BankFiles.QuestionFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;

/**
 * What {@code bank lint} checks: all that reading checks, the schema also for the shipped bank, and then what a bank can be
 * used with but should not be kept with.
 */
public final class BankLint {
    private static final Set<String> MARKDOWN_KEYS = Set.of("question", "answer", "example");

    private final Consumer<Fault> faults;
    private final Map<String, String> entryOfOrigin = new HashMap<>();

    private BankLint(Consumer<Fault> faults) {
        this.faults = faults;
    }

    /** All faults; empty for a clean bank. The finer rules are tried only on files that can be read. */
    public static List<Fault> faults(BankFiles files) {
        return switch (files.parse(true)) {
            case Parsed.Unsound(var faults) -> faults;
            case Parsed.Sound(var sound) -> {
                var faults = new ArrayList<Fault>();
                var lint = new BankLint(faults::add);
                sound.forEach(lint::check);
                yield List.copyOf(faults);
            }
        };
    }

    private void check(QuestionFile file) {
        int likelihood = Integer.MAX_VALUE;
        var used = new HashSet<String>();
        for (var question : file.tree().path("questions")) {
            var id = question.path("id").asText();
            used.add(question.path("subtopic").asText());
            if (question.path("likelihood").asInt() > likelihood) {
                faults.accept(Fault.inQuestion(
                        file.name(),
                        id,
                        "likelihood",
                        "is higher than that of the question before",
                        "move the question up, the likeliest come first"));
            }
            likelihood = question.path("likelihood").asInt();
            origins(file, id, question.path("origins"));
            markdown(file, id, "", question);
        }
        for (var subtopic : file.tree().path("subtopics").properties()) {
            if (!used.contains(subtopic.getKey())) {
                faults.accept(Fault.atKey(
                        file.name(), "subtopics." + subtopic.getKey(), "has no question", "remove it or give it one"));
            }
        }
    }

    private void origins(QuestionFile file, String id, JsonNode origins) {
        for (var origin : origins) {
            var place = origin.path("document").asText() + " number "
                    + origin.path("number").asInt();
            var other = entryOfOrigin.putIfAbsent(place, id);
            if (other != null) {
                faults.accept(Fault.inQuestion(
                        file.name(),
                        id,
                        "origins",
                        place + " is an origin of " + other + " too",
                        "keep it where the question of the document is asked"));
            }
        }
    }

    private void markdown(QuestionFile file, String id, String above, JsonNode node) {
        for (var entry : node.properties()) {
            var key = above + entry.getKey();
            if (entry.getValue().isTextual() && MARKDOWN_KEYS.contains(entry.getKey())) {
                if (endsInsideCode(entry.getValue().textValue())) {
                    faults.accept(Fault.inQuestion(
                            file.name(), id, key, "has a code block that is not closed", "end it with a line of ```"));
                }
            } else if (entry.getValue().isArray()) {
                int number = 0;
                for (var inner : entry.getValue()) {
                    markdown(file, id, key + "[" + ++number + "].", inner);
                }
            }
        }
    }

    private static boolean endsInsideCode(String markdown) {
        var open = new ArrayList<FencedCodeBlock>();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock code) {
                if (code.getClosingFenceLength() == null) {
                    open.add(code);
                }
            }
        });
        return !open.isEmpty();
    }
}
