package dev.hotseat.adapter.seed.markdown;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankLint;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.adapter.seed.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every document, whatever stands in it. */
class AnyDocumentTest {
    private static final Pattern NUMBERS = Pattern.compile("lines? ([0-9]+(?:-[0-9]+)?(?:, [0-9]+(?:-[0-9]+)?)*)");

    @TempDir
    Path folder;

    @Test
    void every_line_is_in_a_file_or_in_the_report() throws IOException {
        for (int i = 0; i < ROUNDS; i++) {
            var document = document(i);
            var out = folder.resolve("out" + i);

            var result = importing(document, out);

            var report = result.report();
            var said = files(out) + report;
            int number = 0;
            for (var line : document.split("\r\n|\r|\n", -1)) {
                number++;
                var where = "document %d, line %d: %s".formatted(i, number, line);
                if (AnyDocument.words(line).isEmpty()) {
                    assertThat(line.isBlank()
                                    || numbers(report).contains(number)
                                    || LevelWords.in(line).isPresent()
                                    || said.contains(HtmlTag.without(CleanText.of(line))
                                            .replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")))
                            .as(where)
                            .isTrue();
                }
                for (var word : AnyDocument.words(line)) {
                    assertThat(said.contains(word)).as("%s of %s", word, where).isTrue();
                }
            }
        }
    }

    @Test
    void whatever_was_imported_is_a_sound_bank() throws IOException {
        for (int i = 0; i < ROUNDS; i++) {
            var document = document(i);
            var out = folder.resolve("out" + i);

            var result = importing(document, out);

            if (result instanceof BankImport.Result.Imported) {
                assertThat(BankFiles.in(out).read()).as(document).isInstanceOf(BankReading.Read.class);
                assertThat(BankLint.faults(BankFiles.in(out)).stream().map(Fault::text))
                        .as(document)
                        .isEmpty();
            } else {
                assertThat(((BankImport.Result.Refused) result).reasons())
                        .as(document)
                        .containsExactly("no question was found");
            }
        }
    }

    private static final int ROUNDS = 300;

    private static String document(int number) {
        var made = new AnyDocument(RandomGeneratorFactory.of("L64X128MixRandom").create(number)).make();
        // Half surrogates do not get into a file
        return new String(made.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private BankImport.Result importing(String document, Path out) throws IOException {
        var file = folder.resolve("any.md");
        Files.writeString(file, document);
        return BankImport.into(out, List.of(file));
    }

    private static String files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (var files = Files.list(folder)) {
            return files.sorted().map(AnyDocumentTest::text).collect(joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<Integer> numbers(String report) {
        var numbers = new HashSet<Integer>();
        NUMBERS.matcher(report).results().forEach(found -> {
            for (var range : found.group(1).split(", ", -1)) {
                var ends = range.split("-", -1);
                for (int n = Integer.parseInt(ends[0]); n <= Integer.parseInt(ends[ends.length - 1]); n++) {
                    numbers.add(n);
                }
            }
        });
        return numbers;
    }
}
