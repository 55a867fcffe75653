package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.study.Grade;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
    @TempDir
    Path folder;

    @Test
    void every_acknowledged_grade_survives_a_kill_at_any_moment() throws Exception {
        var random = new Random(42);
        var acknowledged = new HashSet<String>();
        for (var run = 0; run < 5; run++) {
            kill(run, random.nextInt(60), acknowledged);

            try (var database = Database.sqlite(folder)) {
                assertThat(Stores.in(database).grades().of(StoreTest.ONE))
                        .extracting(given -> given.question().slug())
                        .containsAll(acknowledged);
            }
        }
        assertThat(acknowledged).isNotEmpty();
    }

    /** Runs {@link Grading} and kills it after that many lines, while it goes on. */
    private void kill(int run, int lines, Set<String> acknowledged) throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Grading.class.getName(),
                        folder.toString(),
                        "run" + run)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader()) {
            for (var line = 0; line <= lines; line++) {
                acknowledge(output.readLine(), acknowledged);
            }
            // Process itself would close the stream too, with what was still said in it.
            process.toHandle().destroyForcibly();
            readOn(output, acknowledged);
        }
        assertThat(process.waitFor()).isEqualTo(128 + 9);
    }

    /** What it managed to say before it died counts too. */
    private static void readOn(BufferedReader output, Set<String> acknowledged) throws Exception {
        String line;
        while ((line = output.readLine()) != null) {
            acknowledge(line, acknowledged);
        }
    }

    /** The last line may be cut off. */
    private static void acknowledge(String line, Set<String> acknowledged) {
        if (line.endsWith("-done")) {
            acknowledged.add(line);
        }
    }

    /** Adds one grade after another, and says so after each. */
    static final class Grading {
        private Grading() {}

        public static void main(String[] arguments) {
            try (var database = Database.sqlite(Path.of(arguments[0]))) {
                var grades = Stores.in(database).grades();
                for (var i = 0; ; i++) {
                    var slug = arguments[1] + "-" + i + "-done";
                    grades.add(StoreTest.ONE, StoreTest.question(slug), Grade.GOOD, StoreTest.NOON);
                    System.out.println(slug);
                }
            }
        }
    }
}
