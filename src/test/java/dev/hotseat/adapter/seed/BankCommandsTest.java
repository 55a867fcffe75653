package dev.hotseat.adapter.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
