package dev.hotseat.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Something that a user did and that the bot has to answer. */
public final class Asked {
    private static final int PATIENCE_SECONDS = 10;

    private final String id;
    private final JsonNode payload;
    private final FakeDiscord.User user;
    private final Optional<String> message;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    Asked(String id, JsonNode payload, FakeDiscord.User user, Optional<String> message) {
        this.id = id;
        this.payload = payload;
        this.user = user;
        this.message = message;
    }

    /** What came back. */
    public sealed interface Answer {
        /** A message, new or edited. */
        record Message(Shown shown) implements Answer {}

        record Form(JsonNode modal) implements Answer {}

        record Suggestions(JsonNode choices) implements Answer {}

        /** A private message was promised. */
        record Promised() implements Answer {}

        record Nothing() implements Answer {}
    }

    String id() {
        return id;
    }

    JsonNode payload() {
        return payload;
    }

    FakeDiscord.User user() {
        return user;
    }

    Optional<String> message() {
        return message;
    }

    boolean isAnswered() {
        return answer.isDone();
    }

    void answered(Answer what) {
        answer.complete(what);
    }

    /** Completed on the thread that takes the answer in. */
    public CompletableFuture<Answer> whenAnswered() {
        return answer.copy();
    }

    /** Waits for the answer, up to 10 s. */
    public Answer answer() {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError("no answer to " + payload, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for an answer that is a message. */
    public Shown shown() {
        return answer() instanceof Answer.Message(var shown) ? shown : fail();
    }

    private Shown fail() {
        throw new AssertionError("not a message: " + answer());
    }
}
