package dev.hotseat.adapter.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A finding of the schema in words.
 *
 * @param below the key under the checked value that the words are about; empty for the value itself
 */
record SchemaWords(String below, String problem, String remedy) {
    private static final int LONGEST_QUOTE = 40;

    /**
     * One or more findings.
     *
     * @param value the value that broke the rule
     * @param otherwise the library's own words, for a keyword that has none here
     */
    static List<SchemaWords> of(SchemaRule rule, JsonNode value, String otherwise) {
        var limit = rule.value().asText();
        return switch (rule.keyword()) {
            case "additionalProperties" -> unknown(rule);
            case "required" -> missing(rule, value);
            case "type" -> one(rule, "is " + kind(value) + ", not " + expected(rule.value()), typed(rule, value));
            case "enum" -> one(rule, quote(value) + " is not known", "write one of: " + list(rule.value()));
            case "const" -> one(rule, quote(value) + " is not allowed", "write " + limit + " or leave the key out");
            case "pattern" -> one(rule, quote(value) + " does not have the right form", "write it in that form");
            case "minLength" -> one(rule, "is empty", "write a text or leave the key out");
            case "maxLength" ->
                one(rule, "has " + length(value) + " characters, at most " + limit + " are allowed", "shorten it");
            case "minItems" ->
                one(rule, "has " + value.size() + " entries, at least " + limit + " are needed", "add to it");
            case "maxItems" ->
                one(rule, "has " + value.size() + " entries, at most " + limit + " are allowed", "keep the best");
            case "minProperties" -> one(rule, "is empty", "write at least " + limit);
            case "uniqueItems" -> one(rule, "holds the same entry twice", "keep one of them");
            case "minimum" -> one(rule, quote(value) + " is less than " + limit, "write " + limit + " or more");
            case "maximum" -> one(rule, quote(value) + " is more than " + limit, "write " + limit + " or less");
            case "dependentRequired" -> dependent(rule, value);
            case "oneOf" -> oneOf(rule, value);
            default -> one(rule, otherwise, "follow the schema");
        };
    }

    private static List<SchemaWords> one(SchemaRule rule, String problem, String remedy) {
        return List.of(words("", problem, remedy, rule.description()));
    }

    private static SchemaWords words(String below, String problem, String remedy, String description) {
        var explained = description.endsWith(".") ? description.substring(0, description.length() - 1) : description;
        return new SchemaWords(below, problem, explained.isEmpty() ? remedy : remedy + " (" + explained + ")");
    }

    private static List<SchemaWords> unknown(SchemaRule rule) {
        return List.of(words("", "is no key here", "remove it or write one of: " + String.join(", ", rule.keys()), ""));
    }

    private static List<SchemaWords> missing(SchemaRule rule, JsonNode value) {
        return StreamSupport.stream(rule.value().spliterator(), false)
                .map(JsonNode::asText)
                .filter(key -> !value.has(key))
                .map(key -> words(key, "is missing", "add it", rule.descriptionOf(key)))
                .toList();
    }

    private static List<SchemaWords> dependent(SchemaRule rule, JsonNode value) {
        var findings = new ArrayList<SchemaWords>();
        rule.value().properties().stream()
                .filter(e -> value.has(e.getKey()))
                .forEach(e -> e.getValue().forEach(needed -> {
                    if (!value.has(needed.asText())) {
                        findings.add(words(
                                e.getKey(),
                                "stands without '" + needed.asText() + "'",
                                "add '" + needed.asText() + "' or remove it",
                                rule.descriptionOf(e.getKey())));
                    }
                }));
        return findings;
    }

    private static List<SchemaWords> oneOf(SchemaRule rule, JsonNode value) {
        var choice = new LinkedHashSet<String>();
        rule.value().forEach(branch -> branch.path("required").forEach(key -> choice.add(key.asText())));
        var given = choice.stream().filter(value::has).toList();
        return one(
                rule,
                given.isEmpty() ? "has none of " + String.join(", ", choice) : "has " + String.join(" and ", given),
                "give exactly one of " + String.join(", ", choice));
    }

    private static String typed(SchemaRule rule, JsonNode value) {
        return rule.value().asText().equals("string") && value.isValueNode()
                ? "put it in quotes"
                : "write " + expected(rule.value());
    }

    private static String expected(JsonNode type) {
        return switch (type.asText()) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "object" -> "keys with values";
            case "array" -> "a list";
            case "boolean" -> "true or false";
            default -> list(type);
        };
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "the text " + quote(value);
            case NUMBER -> "the number " + value.asText();
            case BOOLEAN -> "the yes-or-no word that YAML reads as " + value.asText();
            case NULL, MISSING -> "empty";
            case OBJECT -> "a set of keys";
            case ARRAY -> "a list";
            case BINARY, POJO -> "binary data";
        };
    }

    private static String list(JsonNode values) {
        return String.join(
                ", ",
                StreamSupport.stream(values.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    private static int length(JsonNode value) {
        return value.asText().codePointCount(0, value.asText().length());
    }

    private static String quote(JsonNode value) {
        var text = value.getNodeType() == JsonNodeType.STRING ? value.textValue() : value.toString();
        return "'" + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "..." : text) + "'";
    }
}
