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
import java.util.stream.IntStream;

/**
 * One question of a quiz with the answers that stand.
 *
 * @param number from 1
 * @param openings when its message was created, by the platform's clock, ascending: none before it is known, more than
 *     one after a restart posted it anew
 * @param answers in the order in which their players first answered
 */
public record Round(int number, RoundQuestion question, List<Instant> openings, Map<AccountId, Answer> answers) {
    public Round {
        openings = List.copyOf(openings);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    static Round made(int number, RoundQuestion question) {
        return new Round(number, question, List.of(), Map.of());
    }

    /** The opening of the newest message; empty before it is known. */
    public Optional<Instant> opened() {
        return openings.isEmpty() ? Optional.empty() : Optional.of(openings.getLast());
    }

    public Optional<Answer> answerOf(AccountId player) {
        return Optional.ofNullable(answers.get(player));
    }

    public boolean isRight(AccountId player) {
        return answerOf(player).filter(a -> a.option() == question.right()).isPresent();
    }

    /** How many answers stand on each option, in the order of the options. */
    public List<Integer> counts() {
        return IntStream.range(0, RoundQuestion.OPTIONS)
                .map(option -> (int) answers.values().stream()
                        .filter(a -> a.option() == option)
                        .count())
                .boxed()
                .toList();
    }

    /**
     * The opening by which a press at that moment is timed. A press from before the message was posted anew was made on
     * the older one. Before any opening is known a press cannot be timed: it counts as made at once, and is timed when
     * the opening becomes known.
     */
    Instant clockFor(Instant press) {
        for (var opening : openings.reversed()) {
            if (!opening.isAfter(press)) {
                return opening;
            }
        }
        return openings.isEmpty() ? press : openings.getFirst();
    }

    /** By how much a press at that moment is too late; empty if it is in time. */
    Optional<Duration> lateness(Instant press, Duration time) {
        var closes = clockFor(press).plus(time);
        return press.isAfter(closes) ? Optional.of(Duration.between(closes, press)) : Optional.empty();
    }

    Round with(AccountId player, Answer answer) {
        var more = new LinkedHashMap<>(answers);
        more.put(player, answer);
        return new Round(number, question, openings, more);
    }

    /** The round with one more message. Answers from before the first one was known are timed by it; others keep theirs. */
    Round postedAt(Instant opening) {
        var more = new ArrayList<>(openings);
        more.add(opening);
        var timed = new LinkedHashMap<>(answers);
        if (openings.isEmpty()) {
            timed.replaceAll((_, answer) -> new Answer(answer.option(), opening, answer.at()));
        }
        return new Round(number, question, more, timed);
    }
}
