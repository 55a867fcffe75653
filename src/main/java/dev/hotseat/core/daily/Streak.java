package dev.hotseat.core.daily;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many of a schedule's questions were answered one after the other, up to now.
 *
 * <p>Only dates on which a question went out count: weekends, holidays, pauses and what the bot missed break nothing. A
 * question that is still open, today's, counts once it is answered and breaks nothing before the day is over.
 *
 * @param days answered ones
 * @param frozen dates in between that were not answered and did not break it, in order
 */
public record Streak(int days, NavigableSet<LocalDate> frozen) {
    public Streak {
        frozen = Collections.unmodifiableNavigableSet(new TreeSet<>(frozen));
    }

    /**
     * The streak of a channel: on each date somebody answered.
     *
     * @param due local dates of the questions that went out
     * @param answered those of them that were answered; others are of no account
     * @param today the date that it is in the schedule's zone
     */
    public static Streak ofChannel(Collection<LocalDate> due, Set<LocalDate> answered, LocalDate today) {
        return count(due, answered, today, false);
    }

    /**
     * The streak of a person, who in each week from Monday to Sunday is forgiven the first date without an answer. The
     * weeks are those of the dates, so of the schedule's zone; for the rest see {@link #ofChannel}.
     */
    public static Streak ofPerson(Collection<LocalDate> due, Set<LocalDate> answered, LocalDate today) {
        return count(due, answered, today, true);
    }

    /** Forward in time, so that a streak which was once said to be lost does not come back. */
    private static Streak count(Collection<LocalDate> due, Set<LocalDate> answered, LocalDate today, boolean freezes) {
        int days = 0;
        var frozen = new TreeSet<LocalDate>();
        var weeksWithFreeze = new HashSet<LocalDate>();
        for (var date : new TreeSet<>(due)) {
            if (answered.contains(date)) {
                days++;
            } else if (date.isBefore(today)) {
                // Without a streak there is nothing to freeze.
                if (freezes && days > 0 && weeksWithFreeze.add(monday(date))) {
                    frozen.add(date);
                } else {
                    days = 0;
                    frozen.clear();
                }
            }
        }
        return new Streak(days, frozen);
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
