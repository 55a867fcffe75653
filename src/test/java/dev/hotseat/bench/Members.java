package dev.hotseat.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** What the members of a place do with a bot, one thing after the other, without an end. */
interface Members {

    /** What came back, as far as it counts here. */
    enum Answer {
        EXPECTED,
        /** A refusal, an apology, or something of the wrong kind. */
        OTHER
    }

    /**
     * Somebody does the next thing; several threads may ask for it at once.
     *
     * @return completed on the thread that takes the answer in
     */
    CompletableFuture<Answer> next();

    /** Members of several places, in turn. */
    static Members inTurn(List<Members> places) {
        var turn = new AtomicInteger();
        return () ->
                places.get(Math.floorMod(turn.getAndIncrement(), places.size())).next();
    }
}
