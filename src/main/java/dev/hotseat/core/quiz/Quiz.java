package dev.hotseat.core.quiz;

import dev.hotseat.core.place.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A quiz in a channel.
 *
 * @param seats of everybody who joined, in the order of joining; those who left or are out stay on the list
 * @param played the rounds that are over, in order
 */
public record Quiz(
        QuizSettings settings, AccountId starter, Map<AccountId, Seat> seats, List<PlayedRound> played, Stage stage) {
    /** How long people may join before the first round. */
    public static final Duration LOBBY = Duration.ofSeconds(30);
    /** How long a round waits, after its time is up, for presses that are still on their way. */
    public static final Duration GRACE = Duration.ofSeconds(1);
    /** How long a reveal stands before the next round. */
    public static final Duration PAUSE = Duration.ofSeconds(10);
    /** How long a quiz waits for a question or for word of a message before it ends. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);
    /** With less of that left, a message of which nobody knows is not sent once more. */
    public static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);
    /** After so many rounds in a row without an answer the quiz ends. */
    public static final int MOST_QUIET_ROUNDS = 3;

    public Quiz {
        seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
        played = List.copyOf(played);
    }

    /** A new quiz, to which nobody has joined yet, its starter included. */
    public static Quiz announced(QuizSettings settings, AccountId starter, Instant now) {
        return new Quiz(settings, starter, Map.of(), List.of(), new Stage.Lobby(now.plus(LOBBY)));
    }

    /**
     * What that event makes of this quiz. Total: what is not allowed is answered by an outcome and changes nothing.
     *
     * @param now by our own clock
     */
    public Step step(Event event, Instant now) {
        var over = stage instanceof Stage.Ended;
        return switch (event) {
            case Event.OfCourse _ when over -> Step.refused(this, new Outcome.Ignored());
            case Event.Click click
            when over && Playing.isLate(this, click) -> Step.refused(this, new Outcome.AlreadyRevealed());
            case Event e when over -> Step.refused(this, new Outcome.AlreadyOver());
            case Event.OfCourse move -> Course.step(this, move, now);
            case Event.ByPlayer move -> Playing.step(this, move, now);
            case Event.ByConductor move -> Conducting.step(this, move, now);
        };
    }

    /** When to send the next {@link Event.Tick}, by our own clock; empty once the quiz is over. */
    public Optional<Instant> due() {
        return stage.due();
    }

    public Seat seat(AccountId player) {
        return seats.getOrDefault(player, Seat.AWAY);
    }

    /** Whether that person may start, skip, go on, stop and cancel. */
    public boolean isConductedBy(AccountId person, boolean manager) {
        return manager || person.equals(starter);
    }

    Quiz at(Stage next) {
        return new Quiz(settings, starter, seats, played, next);
    }

    Quiz seated(AccountId player, Seat seat) {
        var changed = new LinkedHashMap<>(seats);
        changed.put(player, seat);
        return new Quiz(settings, starter, changed, played, stage);
    }

    Quiz without(AccountId player) {
        var changed = new LinkedHashMap<>(seats);
        changed.remove(player);
        return new Quiz(settings, starter, changed, played, stage);
    }

    Quiz after(PlayedRound round) {
        var more = new ArrayList<>(played);
        more.add(round);
        return new Quiz(settings, starter, seats, more, stage);
    }
}
