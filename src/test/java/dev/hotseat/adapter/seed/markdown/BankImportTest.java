package dev.hotseat.adapter.seed.markdown;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.hotseat.adapter.seed.BankExport;
import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankLint;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.Topic;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankImportTest {
    private static final String LIST = """
        # A list
        ## GANs
        - What is a GAN?
        - What is mode collapse? (advanced)
        ## VAEs
        ### Objective
        **Why the KL term?**

        It *regularizes*.
        """;

    @TempDir
    Path folder;

    @Test
    void a_file_for_each_topic_holds_its_questions() throws IOException {
        write("list.md", LIST);

        imported("list.md");

        assertThat(text("out/gans.yaml")).isEqualTo("""
            topic: gans
            title: "GANs"
            subtopics:
              general: "General"
            questions:
              - id: gan
                subtopic: general
                level: intermediate
                likelihood: 5
                draft: true
                question: "What is a GAN?"
                origins:
                  - {document: list, number: 1}
              - id: mode-collapse
                subtopic: general
                level: advanced
                likelihood: 4
                draft: true
                question: "What is mode collapse?"
                origins:
                  - {document: list, number: 2}
            """);
        assertThat(text("out/vaes.yaml")).contains("objective: \"Objective\"", "answer: \"It *regularizes*.\"");
    }

    @Test
    void the_report_tells_what_is_where_and_what_is_nowhere() throws IOException {
        write("list.md", LIST + "## Thanks\n\nSee you!\n\n***\n\nSee you!\n");

        assertThat(imported("list.md").replace(folder.toString(), "")).isEqualTo("""
            /out: 3 questions in 2 topics, 1 with an answer, 2 drafts.
              gans.yaml     2  GANs
              vaes.yaml     1  VAEs

            /list.md: 3 questions, "A list".
              No level is named for 2 of them: they stand as intermediate.
              Not placed, 3 lines:
                line 10: ## Thanks
                lines 12, 16: See you!
              Rules, tags and labels, not needed any more: lines 1, 14.
            """);
    }

    @Test
    void the_order_becomes_the_likelihood() throws IOException {
        write("list.md", questions(10));

        imported("list.md");

        assertThat(bank("out").questions().stream().map(q -> q.likelihood().value()))
                .containsExactly(5, 5, 4, 4, 3, 3, 2, 2, 1, 1);
    }

    @Test
    void questions_that_are_asked_twice_have_ids_of_their_own() throws IOException {
        write("a.md", "- What is a GAN?\n- What is a GAN?\n");
        write("b.md", "- What is a GAN\n- What are GANs, what are GANs, what are GANs, and why?\n- ???\n- 什么是模型？\n");

        var report = imported("a.md", "b.md");

        assertThat(bank("out").questions())
                .extracting(q -> q.id().slug())
                .contains("gan", "gan-2", "gan-3", "question");
        assertThat(report).contains("Asked more than once, each with an id of its own:\n    lines 1-2: What is a GAN?");
    }

    @Test
    void documents_of_the_same_topic_share_its_file() throws IOException {
        write("a.md", "## GANs\n- What is a GAN?\n- What is its loss?\n");
        write("b.md", "## gans\n- What is mode collapse?\n- What is a critic?\n");

        imported("a.md", "b.md");

        assertThat(bank("out").questions())
                .extracting(q -> q.origins().getFirst())
                .containsExactly(
                        new Question.Origin("a", 1),
                        new Question.Origin("b", 1),
                        new Question.Origin("a", 2),
                        new Question.Origin("b", 2));
    }

    @Test
    void documents_of_the_same_name_are_told_apart_in_the_origins() throws IOException {
        write("x/list.md", "- What is a GAN?\n");
        write("y/list.md", "- What is a VAE?\n");

        imported("x/list.md", "y/list.md");

        assertThat(bank("out").questions())
                .extracting(q -> q.origins().getFirst().document())
                .containsExactlyInAnyOrder("list", "list-2");
    }

    @Test
    void another_document_of_the_same_name_may_follow_later() throws IOException {
        write("x/list.md", "## GANs\n- What is a GAN?\n");
        write("y/list.md", "## VAEs\n- What is a VAE?\n");

        imported("x/list.md");
        imported("y/list.md");

        assertThat(BankLint.faults(BankFiles.in(folder.resolve("out")))).isEmpty();
        assertThat(text("out/vaes.yaml")).contains("{document: list-2, number: 1}");
    }

    @Test
    void long_names_that_are_taken_are_cut_between_words() throws IOException {
        write("list.md", """
            ## Case studies of the real world
            - What is one?
            ## Case studies of the real world, continued
            - What is another one?
            """);

        imported("list.md");

        assertThat(names("out")).containsExactlyInAnyOrder("case-studies-real-world.yaml", "case-studies-real-2.yaml");
    }

    @Test
    void a_topic_with_many_subtopics_goes_on_in_another_file() throws IOException {
        write(
                "list.md",
                "# List\n## GANs\n"
                        + IntStream.range(0, 45)
                                .mapToObj(i -> "### Part %d\n- What is %d?\n".formatted(i, i))
                                .collect(joining()));

        imported("list.md");

        assertThat(bank("out").topics())
                .extracting(topic -> topic.title() + ": " + topic.subtopics().size())
                .containsExactly("GANs (2): 20", "GANs (3): 5", "GANs: 20");
    }

    @Test
    void a_document_of_a_thousand_entries_is_placed_whole() throws IOException {
        write(
                "list.md",
                "# Big\n"
                        + IntStream.range(0, 20)
                                .mapToObj(topic -> "## Topic %c\n\n%s"
                                        .formatted('A' + topic, questions(50).replace("?\n", "?\n\n  It is so.\n\n")))
                                .collect(joining("\n")));

        var report = imported("list.md");

        assertThat(report).contains("1000 questions in 20 topics, 1000 with an answer");
        assertThat(bank("out").questions()).hasSize(1000);
    }

    @Test
    void texts_beyond_the_bounds_of_the_format_are_cut_and_told() throws IOException {
        write(
                "list.md",
                "## " + "Very ".repeat(20) + "long\n\n**What is " + "so ".repeat(200) + "long?**\n\n"
                        + "An answer.\n\n".repeat(600) + "The end.\n");

        var report = imported("list.md");

        var question = bank("out").questions().iterator().next();
        assertThat(question.text()).hasSizeLessThanOrEqualTo(400).endsWith("…");
        assertThat(question.answer().orElseThrow().text())
                .hasSizeBetween(5900, 6000)
                .endsWith("An answer.");
        assertThat(report)
                .contains("line 1, shortened to 60 characters: ## Very Very")
                .contains("line 3, shortened to 400 characters; the answer is longer than 6000 characters; its end was"
                        + " not placed")
                .contains(": An answer.", ": The end.");
    }

    @Test
    void what_follows_a_long_answer_without_a_blank_line_is_told() throws IOException {
        write(
                "list.md",
                "Q1: What?\nA: So.\n" + "And so on, for long.\n".repeat(400)
                        + "<details><summary>More</summary>\n\nIt goes on.\n</details>\n");

        assertThat(imported("list.md")).contains("line 403: <details><summary>More</summary>", "line 405: It goes on.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        UTF-8, false
        UTF-8, true
        UTF-16LE, false
        UTF-16LE, true
        UTF-16BE, false
        UTF-16BE, true
        UTF-32LE, true
        UTF-32BE, true
        windows-1252, false
        """)
    void any_encoding_is_read(String charset, boolean marked) throws IOException {
        var text = (marked ? "\uFEFF" : "") + "## Größen\r\n- What is a “GAN”?\r\n";
        Files.write(folder.resolve("list.md"), text.getBytes(Charset.forName(charset)));

        var report = imported("list.md");

        assertThat(bank("out").questions()).extracting(Question::text).containsExactly("What is a “GAN”?");
        assertThat(bank("out").topics()).extracting(Topic::title).containsExactly("Größen");
        assertThat(report.contains("Read as")).isEqualTo(!charset.equals("UTF-8"));
    }

    @Test
    void characters_that_cannot_be_kept_are_told() throws IOException {
        write("list.md", "\uFEFF- What\u0000 is\u0007 a \uFFFD?\r- Itâ€™s what?\r");

        var report = imported("list.md");

        assertThat(bank("out").questions()).extracting(Question::text).containsExactly("What is a ??", "It’s what?");
        assertThat(report)
                .contains("Characters were lost, or cannot be kept:\n    line 1: - What is a ??")
                .contains("Damaged characters were repaired: line 2.");
    }

    @Test
    void any_bytes_lead_to_a_bank_or_a_refusal() throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int i = 0; i < 200; i++) {
            var bytes = new byte[random.nextInt(1, 300)];
            random.nextBytes(bytes);
            if (i % 2 == 0) {
                System.arraycopy("- What\n".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, Math.min(7, bytes.length));
            }
            Files.write(folder.resolve("any.md"), bytes);

            switch (BankImport.into(folder.resolve("out" + i), List.of(folder.resolve("any.md")))) {
                case BankImport.Result.Imported _ -> assertThat(bank("out" + i)).isNotNull();
                case BankImport.Result.Refused(var reasons, var _) ->
                    assertThat(reasons).containsExactly("no question was found");
            }
        }
    }

    @Test
    void what_an_export_wrote_can_be_imported_again() throws IOException {
        write("bank/gans.yaml", """
            topic: gans
            title: GANs
            subtopics: {training: Training}
            questions:
              - {id: one, subtopic: training, level: advanced, likelihood: 2, question: "What?", answer: "So."}
              - {id: two, subtopic: training, level: basic, likelihood: 1, question: "Why?", draft: true}
            """);
        write(
                "bank.md",
                ((BankExport.Result.Exported)
                                BankExport.of(BankFiles.in(folder.resolve("bank")), BankExport.Format.MARKDOWN))
                        .text());

        imported("bank.md");

        assertThat(bank("out").questions())
                .extracting(q -> q.id().slug(), Question::level, Question::likelihood, Question::draft)
                .containsExactly(
                        tuple("one", Level.ADVANCED, new Likelihood(2), false),
                        tuple("two", Level.BASIC, new Likelihood(1), true));
    }

    @Test
    void a_bank_that_is_there_keeps_its_files_and_its_ids() throws IOException {
        var there = """
            topic: vaes
            title: VAEs
            subtopics: {basics: Basics}
            questions:
              - {id: gan, subtopic: basics, level: basic, likelihood: 1, question: "What is no GAN?", draft: true}
            """;
        write("out/vaes.yaml", there);
        write("list.md", "## GANs\n- What is a GAN?\n");

        imported("list.md");

        assertThat(text("out/vaes.yaml")).isEqualTo(there);
        assertThat(bank("out").questions()).extracting(q -> q.id().slug()).containsExactlyInAnyOrder("gan", "gan-2");
    }

    @Test
    void no_file_is_overwritten_and_then_none_is_written() throws IOException {
        write("list.md", LIST);
        write("out/vaes.yaml", "mine");

        assertThat(refused("list.md"))
                .containsExactly(folder.resolve("out/vaes.yaml")
                        + " is there already: name another folder, or move the file away");

        assertThat(text("out/vaes.yaml")).isEqualTo("mine");
        assertThat(names("out")).containsExactly("vaes.yaml");
        assertThat(names("")).containsExactlyInAnyOrder("list.md", "out");
    }

    @Test
    void what_cannot_be_read_is_refused_all_at_once() throws IOException {
        write("list.md", LIST);
        Files.createDirectory(folder.resolve("notes"));

        assertThat(refused("nowhere.md", "list.md", "notes"))
                .containsExactly(
                        folder.resolve("nowhere.md") + " cannot be read: it does not exist",
                        folder.resolve("notes") + " cannot be read: it is a folder");
        assertThat(names("")).doesNotContain("out");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        write("list.md", LIST);
        write("out", "mine");

        assertThat(refused("list.md")).containsExactly(folder.resolve("out") + " is a file: name a folder");
    }

    @Test
    void more_topics_than_a_bank_has_are_refused() throws IOException {
        write(
                "list.md",
                IntStream.range(0, 1001)
                        .mapToObj(i -> "# Topic %d\n- What is %d?\n".formatted(i, i))
                        .collect(joining()));

        assertThat(refused("list.md"))
                .containsExactly("1001 topics were found, and a bank has at most 1000: divide the documents");
    }

    @Test
    void a_document_without_questions_is_refused_with_its_lines() throws IOException {
        write("list.md", "Just words.\n");

        var result = BankImport.into(folder.resolve("out"), List.of(folder.resolve("list.md")));

        assertThat(((BankImport.Result.Refused) result).reasons()).containsExactly("no question was found");
        assertThat(result.report()).contains("line 1: Just words.");
        assertThat(names("")).containsExactly("list.md");
    }

    private static String questions(int count) {
        return IntStream.range(0, count)
                .mapToObj("- What is number %d?\n"::formatted)
                .collect(joining());
    }

    private String imported(String... documents) {
        var result = into(documents);
        assertThat(result).isInstanceOf(BankImport.Result.Imported.class);
        return result.report();
    }

    private List<String> refused(String... documents) {
        return ((BankImport.Result.Refused) into(documents)).reasons();
    }

    private BankImport.Result into(String... documents) {
        return BankImport.into(
                folder.resolve("out"),
                List.of(documents).stream().map(folder::resolve).toList());
    }

    private Bank bank(String name) {
        return switch (BankFiles.in(folder.resolve(name)).read()) {
            case BankReading.Read(var bank) -> bank;
            case BankReading.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<String> names(String name) throws IOException {
        try (var files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
