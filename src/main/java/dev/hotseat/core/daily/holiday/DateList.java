package dev.hotseat.core.daily.holiday;

import static dev.hotseat.core.daily.Reading.quoted;

import dev.hotseat.core.daily.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Dates as people type them: {@code 2026-12-24..2027-01-02, 2027-05-01}. */
public final class DateList {
    /** Days that one range may have. */
    public static final int LONGEST_RANGE = 366;

    /** Dates that one list may have. */
    public static final int MOST = 2_000;

    private static final Pattern DOTS = Pattern.compile("(?<!\\s)\\s*(?:\\.\\.+|…)\\s*");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private final NavigableSet<LocalDate> dates = new TreeSet<>();
    private final Faults faults = new Faults();

    private DateList() {}

    /**
     * The dates of a list in the form year-month-day, separated by commas, blanks or line breaks; two of them with
     * {@code ..} in between are a range that includes both. An empty text has none.
     */
    public static Reading<NavigableSet<LocalDate>> read(String typed) {
        var list = new DateList();
        SEPARATOR
                .splitAsStream(DOTS.matcher(typed.strip()).replaceAll(".."))
                .filter(part -> !part.isEmpty())
                .forEach(list::part);
        if (list.dates.size() > MOST) {
            list.faults.add("These are " + list.dates.size() + " dates; a list can have " + MOST + ".");
        }
        return list.faults.isEmpty()
                ? new Reading.Understood<>(Collections.unmodifiableNavigableSet(list.dates))
                : new Reading.Refused<>(list.faults.why());
    }

    private void part(String part) {
        int dots = part.indexOf("..");
        if (dots < 0) {
            date(part).ifPresent(dates::add);
            return;
        }
        var first = date(part.substring(0, dots));
        var last = date(part.substring(dots + 2));
        if (first.isPresent() && last.isPresent()) {
            range(part, first.get(), last.get());
        }
    }

    private void range(String part, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            faults.add(quoted(part) + " ends before it begins.");
        } else if (ChronoUnit.DAYS.between(first, last) >= LONGEST_RANGE) {
            faults.add(quoted(part) + " is longer than " + LONGEST_RANGE + " days.");
        } else {
            first.datesUntil(last.plusDays(1)).forEach(dates::add);
        }
    }

    private Optional<LocalDate> date(String word) {
        var form = DATE.matcher(word);
        if (!form.matches()) {
            faults.add(quoted(word) + " is not a date: write year-month-day, as in 2026-12-24.");
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))));
        } catch (DateTimeException _) {
            faults.add("The calendar has no " + word + ".");
            return Optional.empty();
        }
    }

    /** The shortest form that {@link #read} understands; years from 0 to 9999. */
    public static String print(Collection<LocalDate> dates) {
        var parts = new ArrayList<String>();
        var rest = new ArrayDeque<>(new TreeSet<>(dates));
        while (!rest.isEmpty()) {
            var first = rest.remove();
            var last = first;
            while (last.plusDays(1).equals(rest.peek()) && ChronoUnit.DAYS.between(first, last) < LONGEST_RANGE - 1) {
                last = rest.remove();
            }
            parts.add(first.equals(last) ? first.toString() : first + ".." + last);
        }
        return String.join(", ", parts);
    }
}
