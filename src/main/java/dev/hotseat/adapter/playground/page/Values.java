package dev.hotseat.adapter.playground.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the JSON in which htmx takes further values of a request. */
final class Values {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Values() {}

    static String of(String name, String value, String other, String otherValue) {
        return object().put(name, value).put(other, otherValue).toString();
    }

    static String of(String name, String value) {
        return object().put(name, value).toString();
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
