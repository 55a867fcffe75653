package dev.hotseat.adapter.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hotseat.adapter.seed.BankFiles.Parsed;
import dev.hotseat.adapter.seed.BankFiles.QuestionFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code bank export} writes: the whole bank as one text. */
public final class BankExport {

    /** How to write it. */
    public enum Format {
        /** One object with the list {@code topics}, each as in its file. */
        JSON,
        /** The same as YAML. */
        YAML,
        /** A list of questions and answers for people; retired questions are left out. */
        MARKDOWN,
        /** The multiple-choice questions as plain text without the key, for a reader who answers them unseen. */
        QUIZ;

        /** The word on the command line, in any case. */
        public static Optional<Format> parse(String word) {
            try {
                return Optional.of(valueOf(word.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }

    /** What came of an export. */
    public sealed interface Result {
        /**
         * The bank.
         *
         * @param text ends with a line break
         */
        record Exported(String text) implements Result {}

        /**
         * The files have faults, so nothing is written.
         *
         * @param faults never empty
         */
        record Faulty(List<Fault> faults) implements Result {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    private BankExport() {}

    /** The bank of these files in that format. */
    public static Result of(BankFiles files, Format format) {
        return switch (files.parse(true)) {
            case Parsed.Unsound(var faults) -> new Result.Faulty(faults);
            case Parsed.Sound(var sound) ->
                new Result.Exported(
                        switch (format) {
                            case JSON -> json(whole(sound));
                            case YAML -> YamlText.of(whole(sound));
                            case MARKDOWN -> MarkdownText.of(QuestionReader.bank(sound));
                            case QUIZ -> QuizText.of(QuestionReader.bank(sound));
                        });
        };
    }

    private static JsonNode whole(List<QuestionFile> files) {
        var whole = JsonNodeFactory.instance.objectNode();
        var topics = whole.putArray("topics");
        files.forEach(file -> topics.add(file.tree()));
        return whole;
    }

    private static String json(JsonNode tree) {
        try {
            return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read cannot be written", e);
        }
    }
}
