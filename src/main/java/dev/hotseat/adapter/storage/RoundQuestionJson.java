package dev.hotseat.adapter.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.quiz.RoundQuestion;
import java.util.ArrayList;
import java.util.Optional;

/** The stored form of a round's question. Only ASCII, so that any text survives in any database. */
final class RoundQuestionJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private RoundQuestionJson() {}

    static String write(RoundQuestion question) {
        var json = MAPPER.createObjectNode().put("id", question.id().slug()).put("stem", question.stem());
        var options = json.putArray("options");
        for (var option : question.options()) {
            var one = options.addObject().put("text", option.text());
            option.flaw().ifPresent(flaw -> one.put("flaw", flaw));
        }
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a question that cannot be written", e);
        }
    }

    /** What {@link #write} wrote; anything else is a broken promise. */
    static RoundQuestion read(String stored) {
        try {
            var json = MAPPER.readTree(stored);
            var options = new ArrayList<RoundQuestion.Option>();
            for (var option : json.required("options")) {
                options.add(new RoundQuestion.Option(
                        option.required("text").asText(),
                        Optional.ofNullable(option.get("flaw")).map(JsonNode::asText)));
            }
            return new RoundQuestion(
                    new QuestionId(json.required("id").asText()),
                    json.required("stem").asText(),
                    options);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalStateException("a damaged question of a quiz", e);
        }
    }
}
