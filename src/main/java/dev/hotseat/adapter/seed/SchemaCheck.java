package dev.hotseat.adapter.seed;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import dev.hotseat.adapter.seed.BankFiles.QuestionFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Consumer;

/** Holds question files against the JSON Schema and puts what it finds into words. */
final class SchemaCheck {
    static final String FILE = "bank.schema.json";

    private final JsonNode schema;
    private final Validator validator;
    private final URI uri;

    SchemaCheck(JsonNode schema) {
        this.schema = schema;
        this.validator = new ValidatorFactory()
                .withDisabledSchemaValidation(true)
                .withJsonNodeFactory(new JacksonNode.Factory())
                .createValidator();
        this.uri = validator.registerSchema((Object) schema);
    }

    /** The check by the schema that ships with the program. */
    static SchemaCheck shipped() {
        try {
            return new SchemaCheck(new ObjectMapper().readTree(Contents.Shipped.resource(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped " + FILE + " is damaged", e);
        }
    }

    void check(QuestionFile file, Consumer<Fault> faults) {
        for (var error : validator.validate(uri, (Object) file.tree()).getErrors()) {
            if (!isPartOfAnother(error)) {
                var where = JsonPointer.compile(error.getInstanceLocation());
                var rule = SchemaRule.at(schema, JsonPointer.compile(error.getEvaluationPath()));
                SchemaWords.of(rule, file.tree().at(where), error.getError())
                        .forEach(words -> faults.accept(fault(file, where, words)));
            }
        }
    }

    /** The branches of a choice and the condition before a {@code then} are no faults by themselves. */
    private static boolean isPartOfAnother(Error error) {
        var path = error.getEvaluationPath();
        return path.contains("/oneOf/") || path.contains("/anyOf/") || path.contains("/not/") || path.endsWith("/if");
    }

    private static Fault fault(QuestionFile file, JsonPointer where, SchemaWords words) {
        if (where.matchesProperty("questions") && where.tail().getMatchingIndex() >= 0) {
            int index = where.tail().getMatchingIndex();
            var question = QuestionNames.of(file.tree().path("questions").path(index), index + 1);
            var key = key(where.tail().tail(), words.below());
            return key.isEmpty()
                    ? Fault.inFile(file.name() + ": question " + question, words.problem(), words.remedy())
                    : Fault.inQuestion(file.name(), question, key, words.problem(), words.remedy());
        }
        var key = key(where, words.below());
        return key.isEmpty()
                ? Fault.inFile(file.name(), words.problem(), words.remedy())
                : Fault.atKey(file.name(), key, words.problem(), words.remedy());
    }

    /** {@code /wrong/1/why} and a key below it as {@code wrong[2].why.key}. */
    private static String key(JsonPointer where, String below) {
        var key = new StringBuilder();
        for (var at = where; !at.matches(); at = at.tail()) {
            if (at.getMatchingIndex() >= 0) {
                key.append('[').append(at.getMatchingIndex() + 1).append(']');
            } else {
                key.append(key.isEmpty() ? "" : ".").append(at.getMatchingProperty());
            }
        }
        return key.append(key.isEmpty() || below.isEmpty() ? "" : ".")
                .append(below)
                .toString();
    }
}
