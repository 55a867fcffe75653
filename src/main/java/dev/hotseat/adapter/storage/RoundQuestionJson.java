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
    private static final int VERSION = 1;

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private RoundQuestionJson() {}

    static String write(RoundQuestion question) {
        var json = MAPPER.createObjectNode()
                .put("v", VERSION)
                .put("id", question.id().slug())
                .put("stem", question.stem());
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

    /**
     * What {@link #write} wrote.
     *
     * @throws IllegalStateException if it is damaged or of a version that this program does not know
     */
    static RoundQuestion read(String stored) {
        try {
            var json = MAPPER.readTree(stored);
            var version = json.path("v").asInt();
            if (version != VERSION) {
                throw new IllegalStateException("a stored question of version " + version);
            }
            var options = new ArrayList<RoundQuestion.Option>();
            for (var option : json.required("options")) {
                var flaw = option.has("flaw") ? Optional.of(text(option, "flaw")) : Optional.<String>empty();
                options.add(new RoundQuestion.Option(text(option, "text"), flaw));
            }
            return new RoundQuestion(new QuestionId(text(json, "id")), text(json, "stem"), options);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalStateException("a damaged stored question", e);
        }
    }

    private static String text(JsonNode json, String name) {
        var value = json.required(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no text: " + name);
        }
        return value.textValue();
    }
}
