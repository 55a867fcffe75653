package dev.hotseat.support.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** JSON as the fake writes and reads it. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode of(Map<String, ?> values) {
        return MAPPER.valueToTree(values);
    }

    static ArrayNode array(Iterable<? extends JsonNode> nodes) {
        var array = MAPPER.createArrayNode();
        nodes.forEach(array::add);
        return array;
    }

    static JsonNode value(Object value) {
        return MAPPER.valueToTree(value);
    }

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }
}
