package dev.hotseat.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares JSON with what was recorded under {@code src/test/resources}; {@code -Dhotseat.record=true} records anew. */
public final class Recorded {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private Recorded() {}

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    /** Fails if the JSON is not the recorded one, or if there is none. */
    public static void check(String path, JsonNode actual) {
        var file = RESOURCES.resolve(path);
        try {
            var indented = new DefaultPrettyPrinter();
            indented.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
            var written = JSON.writer(indented).writeValueAsString(actual) + "\n";
            if (Boolean.getBoolean("hotseat.record")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, written);
            }
            assertThat(file).exists();
            assertThat(written).as(path).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
