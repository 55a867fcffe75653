package dev.hotseat.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** As in the image: no libfontconfig and no font of the system. */
@EnabledOnOs(OS.LINUX)
class WithoutSystemFontsTest {
    private static final String HIDE = """
        for library in /usr/lib/*/libfontconfig.so* /lib/*/libfontconfig.so* /usr/lib64/libfontconfig.so*; do
            [ ! -e "$library" ] || mount --bind /dev/null "$library" || exit 99
        done
        exec "$@"
        """;

    @Test
    void the_first_picture_needs_nothing_of_the_system(@TempDir Path folder) throws IOException, InterruptedException {
        var log = folder.resolve("log");
        assumeTrue(run(log, "true") == 0, "libraries can be hidden by root alone");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int status = run(
                log,
                java,
                "-Djava.awt.headless=true",
                "-cp",
                classPath,
                Gallery.class.getName(),
                folder.resolve("pictures").toString());
        assertThat(status).as(Files.readString(log)).isZero();
        assertThat(Files.size(folder.resolve("pictures").resolve("usual.png"))).isPositive();
    }

    private static int run(Path log, String... command) throws IOException, InterruptedException {
        var hidden = new ArrayList<>(List.of("unshare", "-m", "sh", "-c", HIDE, "sh"));
        hidden.addAll(List.of(command));
        try {
            return new ProcessBuilder(hidden)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 98;
        }
    }
}
