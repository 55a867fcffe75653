package dev.hotseat.bench;

import dev.hotseat.bench.Members.Answer;
import dev.hotseat.bench.QuizPlace.Posted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A quiz in its channel as its players see it. Times are {@link System#nanoTime}. */
final class Game {
    static final int PLAYERS = 100;
    static final int SECONDS = 20;
    private static final int QUESTIONS = 20;
    private static final int PATIENCE_SECONDS = 10;
    private static final long GRACE = TimeUnit.SECONDS.toNanos(1);

    /** Members stop a moment before the time is up: a press that is too late by the platform's clock is rightly refused. */
    private static final long MARGIN = TimeUnit.MILLISECONDS.toNanos(50);

    private final QuizPlace place;
    private final String channel;
    private final CompletableFuture<Posted> lobby = new CompletableFuture<>();
    private final CompletableFuture<Round> first = new CompletableFuture<>();
    private final List<Reveal> reveals = new CopyOnWriteArrayList<>();
    private final List<Long> posts = new CopyOnWriteArrayList<>();
    private final List<Long> edits = new CopyOnWriteArrayList<>();
    private volatile Optional<Round> round = Optional.empty();
    private volatile Optional<Round> newest = Optional.empty();
    private int presses;

    /** A round that takes answers. */
    record Round(Posted message, List<String> options, long opened) {
        boolean isOpen() {
            return System.nanoTime() < opened + TimeUnit.SECONDS.toNanos(SECONDS) - MARGIN;
        }
    }

    /**
     * The end of a round.
     *
     * @param late by how much, in nanoseconds
     */
    record Reveal(long at, long late) {}

    Game(QuizPlace place, String channel) {
        this.place = place;
        this.channel = channel;
    }

    String channel() {
        return channel;
    }

    /** Takes in a message of the channel, or an edit of one; by one thread at a time. */
    void sees(Posted message) {
        long now = System.nanoTime();
        (message.edited() ? edits : posts).add(now);
        var options = CardReading.buttons(message.content(), "1:quiz-option:");
        if (!message.edited()) {
            if (!CardReading.buttons(message.content(), "1:quiz-join:").isEmpty()) {
                lobby.complete(message);
            } else if (!options.isEmpty()) {
                var next = new Round(message, options, now);
                round = Optional.of(next);
                newest = round;
                first.complete(next);
            }
            return;
        }
        round.filter(open -> open.message().id().equals(message.id()) && options.isEmpty())
                .ifPresent(open -> {
                    reveals.add(new Reveal(now, now - open.opened() - TimeUnit.SECONDS.toNanos(SECONDS) - GRACE));
                    round = Optional.empty();
                });
    }

    /** Somebody starts it, all join, and the first round comes. */
    void begin() throws InterruptedException, ExecutionException, TimeoutException {
        var options = Map.of("questions", QUESTIONS, "seconds", SECONDS);
        var told = get(place.command(channel, 0, "quiz start", options));
        if (CardReading.judged(told) != Answer.EXPECTED) {
            throw new IllegalStateException("not started in " + channel + ": " + told);
        }
        var announced = get(lobby);
        var join = CardReading.buttons(announced.content(), "1:quiz-join:").getFirst();
        for (int player = 0; player < PLAYERS; player++) {
            get(place.press(announced, player, join));
        }
        get(place.press(announced, 0, join.replace("quiz-join", "quiz-start")));
        get(first);
    }

    private static <T> T get(CompletableFuture<T> what)
            throws InterruptedException, ExecutionException, TimeoutException {
        return what.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The round that takes answers. */
    Optional<Round> open() {
        return round.filter(Round::isOpen);
    }

    /** The next player answers. For one thread. */
    CompletableFuture<Answer> answers(Round open) {
        return press(place, open, presses++);
    }

    /** The players press in turn; whoever has answered before changes to the next option. */
    static CompletableFuture<Answer> press(QuizPlace place, Round round, int number) {
        int player = number % PLAYERS;
        var option = round.options()
                .get((player + number / PLAYERS) % round.options().size());
        return place.press(round.message(), player, option)
                .thenApply(card -> card.toString().contains("Your answer: ") ? Answer.EXPECTED : Answer.OTHER);
    }

    /** The round that was posted last. */
    Optional<Round> newest() {
        return newest;
    }

    List<Reveal> reveals() {
        return reveals;
    }

    /** When messages were posted. */
    List<Long> posts() {
        return posts;
    }

    /** When messages were edited. */
    List<Long> edits() {
        return edits;
    }
}
