package dev.hotseat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A platform on which quizzes are played. Players of a channel are numbered from 0. */
interface QuizPlace {

    /**
     * A message that everybody in its channel sees, as it stands now.
     *
     * @param edited whether it was there before
     */
    record Posted(String channel, String id, JsonNode content, boolean edited) {}

    /** The channels, one for each quiz. */
    List<String> channels();

    /** Tells of messages and edits from now on, on the thread that brought them, which must not be held up. */
    void watch(Consumer<Posted> told);

    /** Types a command with its options; what came back, in private or not. */
    CompletableFuture<JsonNode> command(String channel, int player, String name, Map<String, Integer> options);

    /** Presses a button with that id below a message; what came back. */
    CompletableFuture<JsonNode> press(Posted message, int player, String button);
}
