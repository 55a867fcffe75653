package dev.hotseat.adapter.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.adapter.seed.BankFiles.Parsed;
import dev.hotseat.adapter.seed.BankFiles.QuestionFile;
import dev.hotseat.adapter.seed.MarkdownCheck.Broken;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.quality.Quality;
import dev.hotseat.core.bank.quality.Shortcoming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What {@code bank lint} checks: all that reading checks, the schema also for the shipped bank, and then what a bank can be
 * used with but should not be kept with.
 */
public final class BankLint {
    private static final Set<String> NO_MARKDOWN =
            Set.of("id", "subtopic", "level", "asOf", "replacedBy", "alike", "origins", "sources");

    private final Function<String, List<Broken>> markdownCheck;
    private final Consumer<Fault> faults;
    private final Map<String, String> entryOfOrigin = new HashMap<>();

    private BankLint(Function<String, List<Broken>> markdownCheck, Consumer<Fault> faults) {
        this.markdownCheck = markdownCheck;
        this.faults = faults;
    }

    /** All faults; empty for a clean bank. The finer rules are tried only on files that can be read. */
    public static List<Fault> faults(BankFiles files) {
        return switch (files.parse(true)) {
            case Parsed.Unsound(var faults) -> faults;
            case Parsed.Sound(var sound) -> faults(sound, MarkdownCheck::withoutEnd);
        };
    }

    /** As {@link #faults}, and whatever keeps the entries from being complete: what the shipped bank is held to. */
    public static List<Fault> incompleteness(BankFiles files) {
        return switch (files.parse(true)) {
            case Parsed.Unsound(var faults) -> faults;
            case Parsed.Sound(var sound) -> {
                var faults = new ArrayList<>(faults(sound, MarkdownCheck::of));
                var bank = QuestionReader.bank(sound);
                for (var shortcoming : Quality.shortcomings(bank, alike(sound))) {
                    faults.add(fault(bank, shortcoming));
                }
                yield List.copyOf(faults);
            }
        };
    }

    private static List<Fault> faults(List<QuestionFile> files, Function<String, List<Broken>> markdownCheck) {
        var faults = new ArrayList<Fault>();
        var lint = new BankLint(markdownCheck, faults::add);
        files.forEach(lint::check);
        return List.copyOf(faults);
    }

    private static Map<QuestionId, Set<QuestionId>> alike(List<QuestionFile> files) {
        var alike = new HashMap<QuestionId, Set<QuestionId>>();
        for (var file : files) {
            for (var question : file.tree().path("questions")) {
                var others = new HashSet<QuestionId>();
                question.path("alike").forEach(id -> others.add(new QuestionId(id.asText())));
                alike.put(new QuestionId(question.path("id").asText()), others);
            }
        }
        return alike;
    }

    private static Fault fault(Bank bank, Shortcoming shortcoming) {
        return shortcoming
                .question()
                .flatMap(bank::question)
                .map(question -> Fault.inQuestion(
                        question.topic().slug() + Contents.ENDING,
                        question.id().slug(),
                        shortcoming.key(),
                        shortcoming.problem(),
                        shortcoming.remedy()))
                .orElseGet(
                        () -> Fault.atKey("the bank", shortcoming.key(), shortcoming.problem(), shortcoming.remedy()));
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

    private void markdown(QuestionFile file, String id, String key, JsonNode node) {
        if (node.isTextual()) {
            markdownCheck
                    .apply(node.textValue())
                    .forEach(b -> faults.accept(Fault.inQuestion(file.name(), id, key, b.problem(), b.remedy())));
        } else if (node.isArray()) {
            int number = 0;
            for (var inner : node) {
                markdown(file, id, key + "[" + ++number + "]", inner);
            }
        } else {
            for (var entry : node.properties()) {
                if (!NO_MARKDOWN.contains(entry.getKey())) {
                    markdown(file, id, key.isEmpty() ? entry.getKey() : key + "." + entry.getKey(), entry.getValue());
                }
            }
        }
    }
}
