package dev.hotseat.adapter.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankCommandsTest {
    private static final String SOUND = """
        topic: gans
        title: Adversarial networks
        subtopics: {training: Training, basics: Basics}
        questions:
          - {id: first, subtopic: training, level: basic, likelihood: 4, question: "What?", answer: "Yes.",
             origins: [{document: doc, number: 1}]}
          - {id: second, subtopic: basics, level: advanced, likelihood: 2, question: "Why?", draft: true,
             origins: [{document: doc, number: 3}]}
          - {id: third, subtopic: basics, level: basic, likelihood: 2, question: "Gone?", retired: true}
        """;

    @TempDir
    Path folder;

    @Test
    void lint_is_silent_about_the_shipped_bank() {
        assertThat(BankLint.faults(BankFiles.shipped())).isEmpty();
    }

    @Test
    void nothing_is_missing_in_the_shipped_bank() {
        assertThat(BankLint.incompleteness(BankFiles.shipped()).stream().map(Fault::text))
                .isEmpty();
    }

    @Test
    void what_is_missing_is_named_only_where_that_is_asked_for() {
        write(SOUND);

        assertThat(lint()).isEmpty();
        assertThat(BankLint.incompleteness(BankFiles.in(folder)).stream().map(Fault::text))
                .contains(
                        "gans.yaml: question first: key 'choices': is missing; write it",
                        "gans.yaml: question second: key 'draft': has no answer yet;"
                                + " write it, with all that goes with it");
    }

    @Test
    void questions_that_may_sound_alike_are_named_by_their_ids() {
        write(SOUND.replace(
                "likelihood: 2, question: \"Why?\"", "likelihood: 2, alike: [first], question: \"What ?\""));

        assertThat(BankLint.incompleteness(BankFiles.in(folder)))
                .noneMatch(fault -> fault.problem().startsWith("is like"));
        write(SOUND.replace("question: \"Why?\"", "question: \"What ?\""));
        assertThat(BankLint.incompleteness(BankFiles.in(folder)))
                .anyMatch(fault -> fault.problem().startsWith("is like that of first"));
        write(SOUND.replace("likelihood: 2, question: \"Why?\"", "likelihood: 2, alike: [nobody], question: \"Why?\""));
        assertThat(lint()).singleElement().asString().contains("there is no question 'nobody'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        bold **without end      | shows the sign ** as it is
        code `without end       | shows the sign ` as it is
        a formula $$x$$         | shows the sign $$ as it is
        # a heading             | has a heading
        a <b>tag</b>            | has the HTML <b>
        """)
    void markdown_that_would_not_be_shown_as_meant_is_named_where_all_shall_be_complete(
            String markdown, String problem) {
        write(SOUND.replace("answer: \"Yes.\"", "answer: \"" + markdown + "\""));

        assertThat(lint()).isEmpty();
        assertThat(BankLint.incompleteness(BankFiles.in(folder)).stream().map(Fault::text))
                .anyMatch(fault -> fault.contains("key 'answer': " + problem));
    }

    @Test
    void code_may_hold_whatever_it_likes() {
        write(SOUND.replace("answer: \"Yes.\"", "answer: \"`<s>**` and 2 * 3 * 4 and a_b_c\""));

        assertThat(BankLint.incompleteness(BankFiles.in(folder)))
                .noneMatch(fault ->
                        fault.problem().contains("sign") || fault.problem().contains("HTML"));
    }

    @Test
    void topics_come_in_their_declared_order_and_the_others_last() throws IOException {
        write(SOUND);
        Files.writeString(folder.resolve("vaes.yaml"), other("vaes", 2));
        Files.writeString(folder.resolve("rag.yaml"), other("rag", 1));

        assertThat(((BankReading.Read) BankFiles.in(folder).read()).bank().topics())
                .extracting(topic -> topic.id().slug())
                .containsExactly("rag", "vaes", "gans");
    }

    private static String other(String topic, int order) {
        return SOUND.replace("topic: gans", "topic: " + topic + "\norder: " + order)
                .replaceAll("id: (first|second|third)", "id: " + topic + "-$1");
    }

    @Test
    void an_export_as_quiz_has_options_and_no_key() {
        write(SOUND.replace(
                "answer: \"Yes.\"",
                "answer: \"Yes.\", choices: {stem: \"Which?\", right: \"This\", wrong: [{text: \"That\", why: \"No.\"},"
                        + " {text: \"Those\", why: \"No.\"}, {text: \"These\", why: \"No.\"}]}"));

        var quiz = export(BankFiles.in(folder), BankExport.Format.QUIZ);

        assertThat(quiz.lines().map(line -> line.replaceAll("^   [A-D]\\. ", "option ")))
                .startsWith("first", "  Which?")
                .contains("option This", "option That", "option Those", "option These")
                .hasSize(6);
        assertThat(quiz).doesNotContain("No.");
        assertThat(export(BankFiles.in(folder), BankExport.Format.QUIZ)).isEqualTo(quiz);
    }

    @Test
    void lint_names_what_reading_lets_pass() {
        write(SOUND.replace("likelihood: 4", "likelihood: 1")
                .replace("basics: Basics}", "basics: Basics, idle: Idle}")
                .replace("number: 3", "number: 1")
                .replace("answer: \"Yes.\"", "answer: \"Yes:\\n\\n```java\\nint a;\""));

        assertThat(lint())
                .containsExactly(
                        "gans.yaml: question first: key 'answer': has a code block that is not closed;"
                                + " end it with a line of ```",
                        "gans.yaml: question second: key 'likelihood': is higher than that of the question before;"
                                + " move the question up, the likeliest come first",
                        "gans.yaml: question second: key 'origins': doc number 1 is an origin of first too;"
                                + " keep it where the question of the document is asked",
                        "gans.yaml: key 'subtopics.idle': has no question; remove it or give it one");
    }

    @Test
    void lint_names_the_faults_of_reading() {
        write(SOUND.replace("level: basic", "level: hard"));

        assertThat(lint()).hasSize(2).allMatch(fault -> fault.contains("key 'level': 'hard' is not known"));
    }

    @Test
    void stats_count_by_topic_level_likelihood_and_origin() {
        write(SOUND);

        assertThat(BankStats.of(((BankReading.Read) BankFiles.in(folder).read()).bank()))
                .isEqualTo("""
                    topic  questions  complete  drafts  basic  intermediate  advanced  5  4  3  2  1
                    gans           2         1       1      1             -         1  -  1  -  1  -
                    total          2         1       1      1             -         1  -  1  -  1  -
                    5 to 1: how likely a question is asked, from almost always to rare. Retired: 1.
                    doc: 2 of 3 questions, missing: 2
                    """);
    }

    @Test
    void an_export_as_json_or_yaml_holds_all_that_the_files_hold() throws IOException {
        write(SOUND);

        var json = JsonMapper.builder().build().readTree(export(BankFiles.in(folder), BankExport.Format.JSON));
        var file = YamlTreeTest.tree(SOUND);
        assertThat(json.path("topics").path(0)).isEqualTo(file);
        assertThat(YamlTreeTest.tree(export(BankFiles.in(folder), BankExport.Format.YAML)))
                .isEqualTo(json);
    }

    @Test
    void an_export_as_markdown_lists_questions_with_their_answers_under_topics_and_subtopics() {
        write(SOUND);

        assertThat(export(BankFiles.in(folder), BankExport.Format.MARKDOWN)).isEqualTo("""
            # Adversarial networks

            ## Training

            ### What?

            *basic, likelihood 4 of 5, `first`*

            Yes.

            ## Basics

            ### Why?

            *advanced, likelihood 2 of 5, `second`*

            *No answer yet.*

            """);
    }

    @Test
    void nothing_is_exported_from_faulty_files() {
        write(SOUND.replace("topic: gans", "topic: vaes"));

        assertThat(BankExport.of(BankFiles.in(folder), BankExport.Format.JSON))
                .isInstanceOf(BankExport.Result.Faulty.class);
    }

    @Test
    void the_format_of_an_export_is_named_in_any_case() {
        assertThat(BankExport.Format.parse("Yaml")).contains(BankExport.Format.YAML);
        assertThat(BankExport.Format.parse("xml")).isEmpty();
    }

    private static String export(BankFiles files, BankExport.Format format) {
        return ((BankExport.Result.Exported) BankExport.of(files, format)).text();
    }

    private List<String> lint() {
        return BankLint.faults(BankFiles.in(folder)).stream().map(Fault::text).toList();
    }

    private void write(String text) {
        try {
            Files.writeString(folder.resolve("gans.yaml"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
