package dev.hotseat.adapter.seed;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Set;

/**
 * A keyword of the schema, found by the way that the check took to it.
 *
 * @param keyword as in {@code maxLength}
 * @param value what the schema says for the keyword
 * @param around the part of the schema that has the keyword
 * @param outer the part around that, where {@code around} is the consequence of a condition; else missing
 * @param description of the value that the keyword is about; empty if the schema has none
 */
record SchemaRule(String keyword, JsonNode value, JsonNode around, JsonNode outer, String description) {
    private static final Set<String> STEPS_TO_ANOTHER_VALUE = Set.of("properties", "items", "additionalProperties");

    static SchemaRule at(JsonNode schema, JsonPointer way) {
        var around = schema;
        JsonNode outer = MissingNode.getInstance();
        var description = "";
        var at = way;
        for (; !at.tail().matches(); at = at.tail()) {
            var step = at.getMatchingProperty();
            if (STEPS_TO_ANOTHER_VALUE.contains(step)) {
                description = "";
            }
            outer = step.equals("then") ? around : MissingNode.getInstance();
            around = around.path(step);
            if (step.equals("$ref")) {
                around = schema.at(around.asText().substring(1));
            }
            description = around.path("description").asText(description);
        }
        return new SchemaRule(
                at.getMatchingProperty(), around.path(at.getMatchingProperty()), around, outer, description);
    }

    /** What the schema says of a key of this value; empty if nothing. */
    String descriptionOf(String key) {
        var inside = around.path("properties").path(key);
        return (inside.isMissingNode() ? outer.path("properties").path(key) : inside)
                .path("description")
                .asText();
    }

    List<String> keys() {
        return around.path("properties").properties().stream()
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
