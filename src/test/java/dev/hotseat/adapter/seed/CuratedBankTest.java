package dev.hotseat.adapter.seed;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the curated bank against the owner's documents. It reads them by itself, without the importer. */
class CuratedBankTest {
    private static final Path SOURCES = Path.of("seeds/sources");
    private static final String ANSWERED = "003_567c23adb5ac1951";
    private static final Map<String, Pattern> QUESTION_LINE = Map.of(
            "000_5b3e2e03ec8e178d",
            Pattern.compile(" *- (.+)"),
            "001_c3aa8230b09cd76b",
            Pattern.compile("\\d+\\. \\*\\*(.+)\\*\\*"),
            "002_75cea9149eb65fff",
            Pattern.compile(" +\\d+\\. (.+)"),
            ANSWERED,
            Pattern.compile("\\*\\*Q\\d+: (.+)\\*\\*"));
    private static final Map<String, Integer> QUESTIONS =
            Map.of("000_5b3e2e03ec8e178d", 16, "001_c3aa8230b09cd76b", 50, "002_75cea9149eb65fff", 65, ANSWERED, 10);

    private static final Bank BANK = switch (BankFiles.shipped().read()) {
        case BankReading.Read(var bank) -> bank;
        case BankReading.Faulty(var faults) -> throw new AssertionError(faults);
    };

    @Test
    void the_documents_ask_141_questions() {
        assertThat(QUESTIONS)
                .allSatisfy((document, count) -> assertThat(asked(document)).hasSize(count));
        assertThat(QUESTIONS.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(141);
    }

    @Test
    void each_question_of_each_document_is_the_origin_of_exactly_one_entry() {
        var expected = new ArrayList<Question.Origin>();
        QUESTIONS.forEach((document, count) -> {
            for (int number = 1; number <= count; number++) {
                expected.add(new Question.Origin(document, number));
            }
        });

        assertThat(BANK.questions().stream().flatMap(question -> question.origins().stream()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void no_entry_swallows_more_than_five_questions() {
        assertThat(BANK.questions())
                .allSatisfy(question ->
                        assertThat(question.origins()).as(question.id().slug()).hasSizeLessThanOrEqualTo(5));
    }

    @Test
    void an_entry_speaks_of_what_its_origins_ask() {
        var asked = QUESTIONS.keySet().stream().collect(toMap(Function.identity(), CuratedBankTest::asked));

        for (var question : BANK.questions()) {
            for (var origin : question.origins()) {
                var telling = words(asked.get(origin.document()).get(origin.number() - 1));
                if (!telling.isEmpty()) {
                    assertThat(words(question.text()))
                            .as("%s from %s", question.id().slug(), origin)
                            .containsAnyElementsOf(telling);
                }
            }
        }
    }

    @Test
    void the_ten_answers_came_along_as_they_are_but_for_the_damaged_apostrophe() {
        var answers = answers();
        assertThat(answers).hasSize(10);

        assertThat(answers).allSatisfy((number, answer) -> {
            var entry = BANK.questions().stream()
                    .filter(q -> q.origins().contains(new Question.Origin(ANSWERED, number)))
                    .findFirst()
                    .orElseThrow();
            assertThat(entry.answer().orElseThrow().text()).isEqualTo(answer.replace("â€™", "'"));
        });
    }

    @Test
    void all_other_entries_say_that_they_are_drafts() {
        assertThat(BANK.questions().stream().filter(question -> !question.draft()))
                .allSatisfy(question ->
                        assertThat(question.answer().orElseThrow().text()).isNotBlank());
        assertThat(BANK.questions().stream().filter(Question::draft))
                .noneMatch(question -> question.origins().stream()
                        .anyMatch(origin -> origin.document().equals(ANSWERED)));
    }

    private static List<String> asked(String document) {
        return lines(document).stream()
                .map(QUESTION_LINE.get(document)::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .toList();
    }

    private static Map<Integer, String> answers() {
        var answers = new LinkedHashMap<Integer, List<String>>();
        List<String> current = new ArrayList<>();
        for (var line : lines(ANSWERED)) {
            if (line.startsWith("**Q")) {
                current = new ArrayList<>();
                answers.put(answers.size() + 1, current);
            } else if (!line.startsWith("#")) {
                current.add(line.startsWith("**A:**") ? line.substring("**A:**".length()) : line);
            }
        }
        return answers.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream().collect(joining("\n")).strip()));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(word -> word.length() > 2)
                .filter(word -> !Set.of(
                                "what", "how", "the", "are", "and", "generative", "models", "model", "for", "with")
                        .contains(word))
                .map(word -> word.substring(0, Math.min(5, word.length())))
                .collect(Collectors.toSet());
    }

    private static List<String> lines(String document) {
        try {
            return Files.readAllLines(SOURCES.resolve(document + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
