package dev.hotseat.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankOnTheCommandLineTest {
    private static final String GANS = """
        topic: gans
        title: GANs
        subtopics: {basics: Basics}
        questions:
          - {id: gan, subtopic: basics, level: basic, likelihood: 4, question: "Größe?", answer: "„Ja“."}
        """;

    @TempDir
    Path folder;

    /** What a command left behind. */
    private record Ran(int status, String out, String err) {}

    @Test
    void lint_finds_no_fault_in_the_shipped_bank() {
        assertThat(run("bank", "lint")).isEqualTo(new Ran(0, "No faults.\n", ""));
    }

    @Test
    void lint_names_the_faults_of_the_folder_it_is_given() {
        write("bank/gans.yaml", GANS.replace("basic,", "hard,"));

        var ran = run("bank", "lint", folder.resolve("bank").toString());

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err)
                .startsWith("The question files need mending:\n"
                        + "  - gans.yaml: question gan: key 'level': 'hard' is not known");
    }

    @Test
    void commands_are_about_the_bank_of_the_settings() {
        write("bank/gans.yaml", GANS);
        var settings = Map.of("HOTSEAT_BANK", folder.resolve("bank").toString());

        assertThat(run(settings, "bank", "lint").out).isEqualTo("No faults.\n");
        assertThat(run(settings, "bank", "stats").out)
                .startsWith("topic  questions")
                .contains("total          1");
        assertThat(run(settings, "bank", "export", "--format", "json").out).contains("\"question\" : \"Größe?\"");
    }

    @Test
    void faulty_question_files_stop_what_needs_them() {
        write("bank/gans.yaml", GANS.replace("gans", "vaes"));
        var settings = Map.of("HOTSEAT_BANK", folder.resolve("bank").toString());

        for (var command :
                new String[][] {{"bank", "lint"}, {"bank", "stats"}, {"bank", "export", "--format", "yaml"}}) {
            var ran = run(settings, command);
            assertThat(ran.status).isEqualTo(1);
            assertThat(ran.out).isEmpty();
            assertThat(ran.err)
                    .contains("gans.yaml: key 'topic': 'vaes' is not the name of the file; name the file vaes.yaml");
        }
    }

    @Test
    void faulty_settings_stop_what_needs_them() {
        var ran = run(Map.of("HOTSEAT_BANK", "nowhere"), "bank", "stats");

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err)
                .startsWith("The settings need mending:\n  - bank (HOTSEAT_BANK) is a folder of question files");
    }

    @ParameterizedTest
    @CsvSource({"json, {", "YAML, topics:", "markdown, # "})
    void an_export_goes_to_standard_output(String format, String begin) {
        var ran = run("bank", "export", "--format", format);

        assertThat(ran.status).isZero();
        assertThat(ran.out).startsWith(begin).endsWith("\n");
        assertThat(ran.err).isEmpty();
    }

    @Test
    void an_export_goes_to_a_new_file() throws IOException {
        var file = folder.resolve("bank.md");

        assertThat(run("bank", "export", "--format", "markdown", file.toString()))
                .isEqualTo(new Ran(0, "Written to " + file + "\n", ""));
        assertThat(file).content().startsWith("# ");

        Files.writeString(file, "mine");
        assertThat(run("bank", "export", "--format", "markdown", file.toString()))
                .isEqualTo(new Ran(
                        1, "", "Nothing was exported:\n  - " + file + " is there already: name another file\n"));
        assertThat(file).hasContent("mine");
    }

    @Test
    void an_export_that_cannot_be_written_says_why() {
        var ran = run(
                "bank",
                "export",
                "--format",
                "json",
                folder.resolve("no/where.json").toString());

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.err).startsWith("Nothing was exported:\n  - ").contains("where.json cannot be written");
    }

    @Test
    void an_import_leaves_a_bank_that_can_be_linted_and_counted() {
        write("list.md", "## GANs\n- What is a „GAN“?\n- Why?\n\nThe end.\n");
        var out = folder.resolve("my-bank");

        var ran = run(
                "bank",
                "import",
                "--out",
                out.toString(),
                folder.resolve("list.md").toString());

        assertThat(ran.status).isZero();
        assertThat(ran.out).startsWith(out + ": 2 questions in 1 topic").contains("    line 5: The end.\n");
        assertThat(ran.err).isEmpty();
        assertThat(run("bank", "lint", out.toString()).status).isZero();
        assertThat(run(Map.of("HOTSEAT_BANK", out.toString()), "bank", "stats").out)
                .contains("list: 2 of 2 questions");
    }

    @Test
    void a_refused_import_says_why() {
        write("list.md", "Just „words“.\n");

        var ran = run(
                "bank",
                "import",
                "--out",
                folder.resolve("out").toString(),
                folder.resolve("list.md").toString());

        assertThat(ran.status).isEqualTo(1);
        assertThat(ran.out).contains("line 1: Just „words“.");
        assertThat(ran.err).isEqualTo("Nothing was imported:\n  - no question was found\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bank",
                "bank burn",
                "bank lint a b",
                "bank export",
                "bank export --format xml",
                "bank import list.md",
                "bank import --out folder"
            })
    void wrong_usage_has_a_status_of_its_own(String arguments) {
        var ran = run(arguments.split(" "));

        assertThat(ran.status).isEqualTo(2);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err).contains("Usage: hotseat bank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank", "bank lint", "bank stats", "bank export", "bank import"})
    void help_tells_how_to_use_a_command(String command) {
        var ran = run((command + " --help").split(" "));

        assertThat(ran.status).isZero();
        assertThat(ran.out).startsWith("Usage: hotseat " + command);
    }

    private Ran run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private Ran run(Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var realOut = System.out;
        var realErr = System.err;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int status = Commands.run(arguments, withoutFile(environment));
            return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    /** The settings of the environment alone, whatever file the folder of the tests has. */
    private Map<String, String> withoutFile(Map<String, String> environment) {
        var all = new java.util.HashMap<>(environment);
        all.put("HOTSEAT_CONFIG", folder.resolve("none.yaml").toString());
        return all;
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
