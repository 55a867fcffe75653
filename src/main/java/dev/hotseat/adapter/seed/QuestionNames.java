package dev.hotseat.adapter.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.core.bank.QuestionId;

/** How messages name a question of a file. */
final class QuestionNames {
    private QuestionNames() {}

    /**
     * The id of a question, or its number where the id is none.
     *
     * @param number counted from 1
     */
    static String of(JsonNode question, int number) {
        var id = question.path("id");
        return id.isTextual()
                        && QuestionId.parse(id.textValue())
                                .map(QuestionId::slug)
                                .filter(id.textValue()::equals)
                                .isPresent()
                ? id.textValue()
                : Integer.toString(number);
    }
}
