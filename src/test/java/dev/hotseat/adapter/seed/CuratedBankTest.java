package dev.hotseat.adapter.seed;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.Selection;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
    void every_answer_is_our_own() {
        var answers = answers();
        assertThat(answers).hasSize(10);

        assertThat(answers).allSatisfy((number, answer) -> {
            var entry = BANK.questions().stream()
                    .filter(q -> q.origins().contains(new Question.Origin(ANSWERED, number)))
                    .findFirst()
                    .orElseThrow();
            var sentences = answer.split("(?<=[.:])\\s+");
            assertThat(entry.answer().orElseThrow().text()).doesNotContain(sentences);
        });
    }

    @Test
    void there_are_at_least_320_questions_and_each_has_its_answer() {
        assertThat(BANK.questions()).hasSizeGreaterThanOrEqualTo(320).noneMatch(Question::draft);
    }

    @Test
    void each_of_at_least_twelve_topics_has_at_least_twelve_questions() {
        assertThat(BANK.topics())
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(topic -> assertThat(BANK.select(new Selection(Optional.of(topic.id()), Optional.empty())))
                        .as(topic.id().slug())
                        .hasSizeGreaterThanOrEqualTo(12));
    }

    @Test
    void levels_and_likelihoods_are_spread() {
        double all = BANK.questions().size();
        assertThat(count(q -> q.level() == Level.BASIC) / all).isBetween(0.25, 0.35);
        assertThat(count(q -> q.level() == Level.INTERMEDIATE) / all).isBetween(0.40, 0.50);
        assertThat(count(q -> q.level() == Level.ADVANCED) / all).isBetween(0.20, 0.30);
        assertThat(count(q -> q.likelihood().value() == 5) / all).isBetween(0.05, 0.15);
        for (int value = 1; value <= 4; value++) {
            var likelihood = new Likelihood(value);
            assertThat(count(q -> q.likelihood().equals(likelihood)) / all)
                    .as("likelihood %d", value)
                    .isGreaterThan(0.05);
        }
    }

    private static long count(Predicate<Question> which) {
        return BANK.questions().stream().filter(which).count();
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
