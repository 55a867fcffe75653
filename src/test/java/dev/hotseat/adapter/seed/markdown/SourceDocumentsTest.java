package dev.hotseat.adapter.seed.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.bank.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four documents that the bank began with. */
class SourceDocumentsTest {
    private static final Path SOURCES = Path.of("seeds/sources");

    @ParameterizedTest
    @CsvSource(textBlock = """
        000_5b3e2e03ec8e178d, 16, 7
        001_c3aa8230b09cd76b, 50, 14
        002_75cea9149eb65fff, 65, 6
        003_567c23adb5ac1951, 10, 1
        """)
    void every_question_is_found_under_its_topic(String document, int questions, int topics) throws IOException {
        var entries = read(document).entries();

        assertThat(entries).hasSize(questions);
        assertThat(entries.stream().map(Entry::topic).distinct()).hasSize(topics);
    }

    @Test
    void a_list_with_headings_as_its_items() throws IOException {
        var read = read("000_5b3e2e03ec8e178d");

        assertThat(read.entries().getFirst())
                .extracting(Entry::topic, Entry::subtopic, Entry::question, Entry::answer)
                .containsExactly(
                        "Fundamentals of Machine Learning and Deep Learning",
                        "General",
                        "Explain the difference between supervised, unsupervised, and reinforcement learning. How can"
                                + " each be applied to generative models?",
                        Optional.empty());
        assertThat(read.fates().unplaced()).containsExactly(1, 33);
    }

    @Test
    void numbered_questions_in_bold_under_headings_of_two_depths() throws IOException {
        var read = read("001_c3aa8230b09cd76b");

        assertThat(read.entries().get(12))
                .extracting(Entry::topic, Entry::subtopic, Entry::question)
                .containsExactly(
                        "Technical Deep Dive",
                        "Transformer Models",
                        "How do transformer architectures contribute to advancements in Generative AI?");
        assertThat(read.entries().get(22).level()).contains(Level.ADVANCED);
        assertThat(read.entries()).allMatch(entry -> entry.answer().isEmpty());
        assertThat(read.fates().unplaced()).containsExactly(103);
    }

    @Test
    void numbered_questions_under_numbered_subheadings() throws IOException {
        var read = read("002_75cea9149eb65fff");

        assertThat(read.entries().stream().map(Entry::subtopic).distinct())
                .containsExactly(
                        "Basics and Definitions",
                        "Key Concepts",
                        "Model Architectures",
                        "Training and Optimization",
                        "Image Generation",
                        "Text Generation",
                        "Music and Audio",
                        "Ethics and Bias",
                        "Future Directions",
                        "Tools and Frameworks",
                        "Deployment and Scalability",
                        "Industry Use Cases",
                        "Research and Innovation");
        assertThat(read.fates().unplaced()).containsExactly(1, 3, 110);
    }

    @Test
    void answers_come_along_as_they_are_but_for_damaged_characters() throws IOException {
        var read = read("003_567c23adb5ac1951");
        var lines = Files.readAllLines(SOURCES.resolve("003_567c23adb5ac1951.txt"));

        assertThat(read.entries().get(1).answer().orElseThrow().lines().toList())
                .containsExactly(
                        lines.get(8).substring("**A:** ".length()),
                        lines.get(9),
                        lines.get(10),
                        lines.get(11),
                        lines.get(12),
                        lines.get(13));
        assertThat(read.entries().get(8).answer().orElseThrow())
                .isEqualTo(lines.get(49).substring("**A:** ".length()).replace("â€™", "’"));
        assertThat(read.entries()).allMatch(entry -> entry.answer().isPresent());
        assertThat(read.entries().stream()
                        .map(entry -> entry.level().orElseThrow().word()))
                .isEqualTo(List.of(
                        "basic",
                        "basic",
                        "basic",
                        "intermediate",
                        "intermediate",
                        "intermediate",
                        "advanced",
                        "advanced",
                        "advanced",
                        "advanced"));
        assertThat(read.fates().unplaced()).isEmpty();
    }

    private static ReadDocument read(String document) throws IOException {
        return DocumentReader.read(
                Manuscript.of(document + ".txt", document, Files.readAllBytes(SOURCES.resolve(document + ".txt"))));
    }
}
