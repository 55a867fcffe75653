package dev.hotseat.adapter.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.TopicId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankFilesTest {
    private static final String HEAD = """
        topic: gans
        title: Adversarial networks
        subtopics: {training: Training, basics: Basics}
        questions:
        """;
    private static final String COMPLETE = """
          - id: mode-collapse
            subtopic: training
            level: intermediate
            likelihood: 5
            question: What is mode collapse?
            answer: |-
              The generator covers few modes.

              ```
              no: yaml
              ```
            points: [It lacks variety., It fools the discriminator., A critic helps.]
            example: Only ones.
            pitfalls: [Taking it for overfitting.]
            hints: [Look at many samples., "What does variety gain?"]
            followUps: [{question: "How is it seen?", answer: By coverage.}]
            choices:
              stem: What is a sign of it?
              right: Samples look alike
              wrong:
                - {text: Samples are blurred, why: That is quality.}
                - {text: The loss is zero, why: It need not be.}
                - {text: Samples are copies, why: That is memorization.}
            sources: [{authors: Goodfellow et al., title: GANs, year: 2014, arxiv: "1406.2661"}]
            asOf: 2026-11
            origins: [{document: 002_75cea9149eb65fff, number: 16}]
        """;

    @TempDir
    Path folder;

    @Test
    void a_complete_entry_is_read_with_all_it_has() {
        write("gans.yaml", HEAD + COMPLETE);

        var bank = bank();

        assertThat(bank.topic(new TopicId("gans")).orElseThrow().subtopics())
                .extracting(s -> s.slug() + "=" + s.title())
                .containsExactly("training=Training", "basics=Basics");
        assertThat(bank.questions())
                .containsExactly(new Question(
                        new QuestionId("mode-collapse"),
                        new TopicId("gans"),
                        "training",
                        Level.INTERMEDIATE,
                        new Likelihood(5),
                        "What is mode collapse?",
                        List.of("Look at many samples.", "What does variety gain?"),
                        Optional.of(new Answer(
                                "The generator covers few modes.\n\n```\nno: yaml\n```",
                                List.of("It lacks variety.", "It fools the discriminator.", "A critic helps."),
                                Optional.of("Only ones."),
                                List.of("Taking it for overfitting."),
                                List.of(new Answer.FollowUp("How is it seen?", "By coverage.")),
                                Optional.of(new Answer.Choices(
                                        "What is a sign of it?",
                                        "Samples look alike",
                                        List.of(
                                                new Answer.Wrong("Samples are blurred", "That is quality."),
                                                new Answer.Wrong("The loss is zero", "It need not be."),
                                                new Answer.Wrong("Samples are copies", "That is memorization.")))),
                                List.of(new Answer.Source(
                                        "Goodfellow et al.",
                                        "GANs",
                                        2014,
                                        Optional.of("1406.2661"),
                                        Optional.empty(),
                                        Optional.empty())),
                                Optional.of(YearMonth.of(2026, 11)))),
                        List.of(new Question.Origin("002_75cea9149eb65fff", 16))));
    }

    @Test
    void the_likeliest_question_comes_first_whatever_the_order_in_the_file() {
        write("gans.yaml", HEAD + draft("rare", 1) + draft("frequent", 4) + draft("less-rare", 2));

        assertThat(bank().questions()).extracting(q -> q.id().slug()).containsExactly("frequent", "less-rare", "rare");
    }

    @Test
    void a_retired_question_is_a_tombstone_that_leads_to_its_successor() {
        write("gans.yaml", HEAD + draft("new", 3) + draft("old", 3) + "    retired: true\n    replacedBy: new\n");

        assertThat(bank().questions()).hasSize(1);
        assertThat(bank().currentFor(new QuestionId("old")))
                .map(q -> q.id().slug())
                .contains("new");
    }

    /** One change to a sound file, and the one line it must lead to. {@code §} stands for a line break. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        level: intermediate       | level: hard             | question mode-collapse: key 'level': 'hard' is not known; write one of: basic, intermediate, advanced
        level: intermediate       | level: no               | question mode-collapse: key 'level': 'false' is not known; write one of: basic, intermediate, advanced
        likelihood: 5             | likelihood: 9           | question mode-collapse: key 'likelihood': '9' is more than 5; write 5 or less
        likelihood: 5             | likelihood: "5"         | question mode-collapse: key 'likelihood': is the text '5', not a whole number; write a whole number
        likelihood: 5             | likelyhood: 5           | question mode-collapse: key 'likelyhood': is no key here; remove it or write one of: id, subtopic
        likelihood: 5             | likelyhood: 5           | question mode-collapse: key 'likelihood': is missing; add it
        id: mode-collapse         | id: Mode collapse       | question 1: key 'id': 'Mode collapse' does not have the right form
        id: mode-collapse§    s   | s                       | question 1: key 'id': is missing; add it
        subtopic: training        | subtopic: loss          | question mode-collapse: key 'subtopic': 'loss' is not declared at the top of the file; declare it under 'subtopics' or write one of: training, basics
        example: Only ones.       | example: no             | question mode-collapse: key 'example': is the yes-or-no word that YAML reads as false, not text; put it in quotes
        example: Only ones.       | example: ~              | question mode-collapse: key 'example': is empty, not text
        example: Only ones.       | example: ""             | question mode-collapse: key 'example': is empty; write a text or leave the key out
        example: Only ones.       | example: "  "           | question mode-collapse: key 'example': holds nothing but blanks
        example: Only ones.       | example: Itâ€™s ones.   | question mode-collapse: key 'example': holds damaged characters as in 'Itâ€™s one'; write 'It’s one'
        example: Only ones.       | example: It\uFFFDs ones | question mode-collapse: key 'example': holds a character that was lost
        example: Only ones.       | example: *x             | line 17: '*x' refers to another place; write the text out
        example: Only ones.       | example: !!binary aGk=  | line 17: binary data; write text
        example: Only ones.       | points: [a, b, c]       | line 17: the key 'points' stands twice in one entry; keep one of them
        title: GANs,              |                         | question mode-collapse: key 'sources[1].title': is missing; add it (The title of the work)
        arxiv: "1406.2661"        | arxiv: 1406.2661        | question mode-collapse: key 'sources[1].arxiv': is the number 1406.2661, not text; put it in quotes
        , arxiv: "1406.2661"      |                         | question mode-collapse: key 'sources[1]': has none of arxiv, doi, url; give exactly one of arxiv, doi, url
        asOf: 2026-11             | asOf: 2026-13           | question mode-collapse: key 'asOf': '2026-13' does not have the right form
        text: The loss is zero    | text: samples  LOOK alike | question mode-collapse: key 'choices.wrong[2].text': says the same as another option
        why: It need not be.      | because: x              | question mode-collapse: key 'choices.wrong[2].why': is missing; add it (Why it is wrong, in one sentence)
        points: [It lacks variety., | points: [             | question mode-collapse: key 'points': has 2 entries, at least 3 are needed
        asOf: 2026-11             | draft: true             | question mode-collapse: key 'draft': stands beside an answer; remove it, or the answer
        asOf: 2026-11             | replacedBy: nobody      | question mode-collapse: key 'replacedBy': stands without 'retired'
        asOf: 2026-11             | replacedBy: nobody      | question mode-collapse: key 'replacedBy': there is no question 'nobody'
        asOf: 2026-11             | replacedBy: mode-collapse | question mode-collapse: key 'replacedBy': leads round in a circle
        topic: gans               | topic: vaes             | key 'topic': 'vaes' is not the name of the file; name the file vaes.yaml or change the topic
        title: Adversarial        | titel: Adversarial      | key 'title': is missing; add it (The topic as shown on cards and in lists)
        basics: Basics            | basics: Itâ€™s          | key 'subtopics.basics': holds damaged characters
        title: Adversarial        | title: [                | is not YAML at line 3
        """)
    void a_fault_names_file_question_key_problem_and_remedy(String from, String to, String line) {
        var sound = HEAD + COMPLETE;
        var text = plain(from);
        assertThat(sound).contains(text);

        write(
                "gans.yaml",
                sound.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(plain(to == null ? "" : to))));

        assertThat(faults()).anySatisfy(fault -> assertThat(fault).startsWith("gans.yaml: " + line));
    }

    @Test
    void all_faults_of_all_files_are_named_at_once() {
        write("gans.yaml", HEAD + draft("a", 7) + draft("b", 2).replace("basic\n", "easy\n"));
        write("vaes.yaml", HEAD + draft("b", 3));
        write("broken.yaml", "topic: [");

        assertThat(faults())
                .satisfiesExactly(
                        f -> assertThat(f).startsWith("broken.yaml: is not YAML at line 1"),
                        f -> assertThat(f).startsWith("gans.yaml: question a: key 'likelihood'"),
                        f -> assertThat(f).startsWith("gans.yaml: question b: key 'level'"),
                        f -> assertThat(f).startsWith("vaes.yaml: key 'topic'"),
                        f -> assertThat(f)
                                .isEqualTo("vaes.yaml: question b: key 'id': is the id of another question in gans.yaml"
                                        + " already; choose an id that no other question has"));
    }

    @Test
    void text_that_is_not_utf_8_is_refused_with_its_line() throws IOException {
        Files.write(folder.resolve("gans.yaml"), (HEAD + "# caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("vaes.yaml"), HEAD.getBytes(StandardCharsets.UTF_16));

        assertThat(faults())
                .containsExactly(
                        "gans.yaml: is not UTF-8 text at line 5; save the file as UTF-8",
                        "vaes.yaml: is not UTF-8 text at line 1; save the file as UTF-8");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_do_no_harm() {
        write("gans.yaml", "\uFEFF" + (HEAD + COMPLETE).replace("\n", "\r\n"));

        assertThat(bank().questions()).hasSize(1);
    }

    @Test
    void a_folder_without_question_files_is_a_fault() {
        write("notes.txt", "x");
        write("gans.yml", HEAD);

        assertThat(faults())
                .satisfiesExactlyInAnyOrder(
                        f -> assertThat(f).endsWith("holds no question file (*.yaml); name the folder with the files"),
                        f -> assertThat(f)
                                .isEqualTo("gans.yml: is not read, because its name ends in .yml; rename it to end in"
                                        + " .yaml"));
        assertThat(texts(BankFiles.in(folder.resolve("nowhere")).read()))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .endsWith("does not exist; name the folder with the files");
        assertThat(texts(BankFiles.in(folder.resolve("notes.txt")).read()))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .endsWith("is not a folder; name the folder with the files");
    }

    @Test
    void empty_several_and_endless_documents_are_refused() {
        write("a.yaml", "");
        write("b.yaml", "# only a comment\n");
        write("c.yaml", HEAD + draft("x", 1) + "---\ntopic: c\n");
        write("d.yaml", "[".repeat(100_000));
        write("e.yaml", "{a: ".repeat(30) + "1" + "}".repeat(30));
        write("f.yaml", "just text");
        write("g.yaml", "\u0001\u0002");

        assertThat(faults())
                .anySatisfy(f -> assertThat(f).startsWith("a.yaml: is empty"))
                .anySatisfy(f -> assertThat(f).startsWith("b.yaml: is empty"))
                .anySatisfy(f -> assertThat(f).startsWith("c.yaml: line 12: a second document begins"))
                .anySatisfy(f -> assertThat(f).startsWith("d.yaml: is "))
                .anySatisfy(f -> assertThat(f).startsWith("e.yaml: is nested more than 20 levels deep"))
                .anySatisfy(f -> assertThat(f).startsWith("f.yaml: is the text 'just text', not keys with values"))
                .anySatisfy(f -> assertThat(f).startsWith("g.yaml: is not YAML"));
    }

    @Test
    void a_file_of_aliases_to_aliases_is_refused_without_being_unfolded() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9)));
        }
        write("bomb.yaml", bomb.toString());

        assertThat(faults()).contains("bomb.yaml: line 2: '*a0' refers to another place; write the text out");
    }

    @Test
    void damaged_files_lead_to_faults_or_a_bank_but_never_to_an_exception() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        var sound = HEAD + COMPLETE + draft("other", 2);
        var scraps = List.of(
                "",
                " ",
                ":",
                "- ",
                "[",
                "{",
                "\"",
                "'",
                "|",
                "&a ",
                "*a",
                "!!set ",
                "? ",
                ".inf",
                "1e999999",
                "0x",
                "~",
                "---\n",
                "\t",
                "\n",
                "%YAML 9\n",
                "<<: *a",
                "\u0085",
                "\uD83D\uDE00",
                "2026-11-01",
                "5.0",
                "-5",
                "99999999999");
        for (int i = 0; i < 800; i++) {
            var text = new StringBuilder(sound);
            for (int hits = random.nextInt(1, 4); hits > 0; hits--) {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + random.nextInt(12));
                text.replace(from, to, scraps.get(random.nextInt(scraps.size())));
            }
            write("gans.yaml", text.toString());

            assertThat(BankFiles.in(folder).read()).as(text.toString()).isNotNull();
        }
    }

    private static String plain(String cell) {
        return cell.replace("§", "\n");
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String draft(String id, int likelihood) {
        return """
              - id: %s
                subtopic: basics
                level: basic
                likelihood: %d
                draft: true
                question: What is %s?
            """.formatted(id, likelihood, id);
    }

    private Bank bank() {
        var reading = BankFiles.in(folder).read();
        assertThat(texts(reading)).isEmpty();
        return ((BankReading.Read) reading).bank();
    }

    private List<String> faults() {
        return texts(BankFiles.in(folder).read());
    }

    private static List<String> texts(BankReading reading) {
        return switch (reading) {
            case BankReading.Read _ -> List.of();
            case BankReading.Faulty(var faults) ->
                faults.stream().map(Fault::text).toList();
        };
    }
}
