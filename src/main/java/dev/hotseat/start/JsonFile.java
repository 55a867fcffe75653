package dev.hotseat.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hotseat.app.command.PrivacyCommands;
import dev.hotseat.chat.Bytes;
import java.util.List;
import java.util.Map;

/** Writes an export as indented JSON. */
final class JsonFile implements PrivacyCommands.PersonalFile {
    private final JsonMapper mapper = JsonMapper.builder().build();

    @Override
    public Bytes write(Map<String, List<Map<String, String>>> rows) {
        try {
            return Bytes.of(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(rows));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts are always JSON", e);
        }
    }
}
