package dev.hotseat.adapter.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables in {@code seeds/README.md} are those of the bank and of its reviews; {@code -Dhotseat.record=true} writes them
 * anew.
 */
class SeedsReadmeTest {
    private static final Path README = Path.of("seeds", "README.md");
    private static final Path REVIEWS = Path.of("seeds", "reviews");
    private static final String HEADER = "id,chosen,verdict,mended,reread";

    private static final Bank BANK = switch (BankFiles.shipped().read()) {
        case BankReading.Read(var bank) -> bank;
        case BankReading.Faulty(var faults) -> throw new AssertionError(faults);
    };

    /** A row; what was mended is for people. */
    private record Review(String id, String chosen, String verdict, String reread) {}

    @Test
    void every_entry_was_read_by_a_second_reader_and_those_that_were_mended_by_a_third() throws IOException {
        assertThat(reviews())
                .extracting(Review::id)
                .containsExactlyInAnyOrderElementsOf(BANK.questions().stream()
                        .map(question -> question.id().slug())
                        .toList());
        assertThat(reviews()).allSatisfy(review -> {
            assertThat(review.chosen()).as(review.id()).isIn("right", "wrong 1", "wrong 2", "wrong 3", "none");
            assertThat(review.verdict()).as(review.id()).isIn("sound", "polished", "failed");
            assertThat(review.reread())
                    .as(review.id())
                    .isIn(review.verdict().equals("sound") ? List.of("") : List.of("sound", "mended"));
        });
    }

    @Test
    void the_tally_is_that_of_the_reviews() throws IOException {
        var reviews = reviews();
        check("tally", """
            | | entries |
            |---|---|
            | read a second time | %d |
            | the right option chosen unseen | %d |
            | sound | %d |
            | polished | %d |
            | failed, and mended | %d |
            | read a third time | %d |
            | mended again | %d |
            """.formatted(
                reviews.size(),
                reviews.stream().filter(r -> r.chosen().equals("right")).count(),
                reviews.stream().filter(r -> r.verdict().equals("sound")).count(),
                reviews.stream().filter(r -> r.verdict().equals("polished")).count(),
                reviews.stream().filter(r -> r.verdict().equals("failed")).count(),
                reviews.stream().filter(r -> !r.reread().isEmpty()).count(),
                reviews.stream().filter(r -> r.reread().equals("mended")).count()));
    }

    @Test
    void the_taxonomy_is_that_of_the_bank() throws IOException {
        var table = new StringBuilder("| topic | title | questions | subtopics |\n|---|---|---|---|\n");
        for (var topic : BANK.topics()) {
            var questions = of(topic);
            var subtopics = topic.subtopics().stream()
                    .map(subtopic -> "`%s` %s (%d)"
                            .formatted(
                                    subtopic.slug(),
                                    subtopic.title(),
                                    questions.stream()
                                            .filter(q -> q.subtopic().equals(subtopic.slug()))
                                            .count()))
                    .collect(Collectors.joining(", "));
            table.append("| `%s` | %s | %d | %s |\n"
                    .formatted(topic.id().slug(), topic.title(), questions.size(), subtopics));
        }
        check("taxonomy", table + "| | | **" + BANK.questions().size() + "** | |\n");
    }

    @Test
    void the_statistics_are_what_bank_stats_prints() throws IOException {
        check("stats", "```\n" + BankStats.of(BANK) + "```\n");
    }

    private static List<Question> of(Topic topic) {
        return BANK.select(new Selection(Optional.of(topic.id()), Optional.empty()));
    }

    private static void check(String mark, String expected) throws IOException {
        var text = Files.readString(README);
        int from = text.indexOf('\n', text.indexOf("<!-- " + mark + " -->")) + 1;
        int to = text.indexOf("<!-- /" + mark + " -->");
        if (Boolean.getBoolean("hotseat.record")) {
            text = text.substring(0, from) + expected + text.substring(to);
            Files.writeString(README, text);
            to = from + expected.length();
        }
        assertThat(text.substring(from, to)).isEqualTo(expected);
    }

    private static List<Review> reviews() throws IOException {
        var rows = new ArrayList<Review>();
        try (Stream<Path> files = Files.list(REVIEWS)) {
            for (var file : files.sorted().toList()) {
                var lines = Files.readAllLines(file);
                assertThat(lines.getFirst()).as(file.toString()).isEqualTo(HEADER);
                lines.stream().skip(1).map(SeedsReadmeTest::row).forEach(rows::add);
            }
        }
        return rows;
    }

    /** The first three columns and the last one hold no commas. */
    private static Review row(String line) {
        var columns = line.split(",", 4);
        return new Review(columns[0], columns[1], columns[2], line.substring(line.lastIndexOf(',') + 1));
    }
}
