package dev.hotseat.core.daily;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Days of the week.
 *
 * @param days at least one, in the order of the week, which begins on Monday
 */
public record Weekdays(Set<DayOfWeek> days) {
    public static final Weekdays DAILY = new Weekdays(EnumSet.allOf(DayOfWeek.class));
    public static final Weekdays MONDAY_TO_FRIDAY = new Weekdays(range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private static final Weekdays WEEKEND = new Weekdays(range(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    /** Whole words for several days. */
    private static final Map<String, Weekdays> WORDS = Map.of(
            "daily", DAILY,
            "everyday", DAILY,
            "every day", DAILY,
            "weekdays", MONDAY_TO_FRIDAY,
            "weekend", WEEKEND,
            "weekends", WEEKEND);

    private static final Pattern DASH = Pattern.compile("(?<!\\s)\\s*[-–]\\s*");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");
    private static final int MOST_QUOTED = 3;

    public Weekdays {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no day of the week");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    public boolean holds(DayOfWeek day) {
        return days.contains(day);
    }

    /**
     * The days that people mean by {@code mon-fri}, {@code daily} or {@code mon,wed,fri}: names from two letters up to
     * the whole word, in any case, ranges from one day on to another, also over the weekend.
     */
    public static Reading<Weekdays> read(String typed) {
        var text = DASH.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
        var word = WORDS.get(text);
        if (word != null) {
            return new Reading.Understood<>(word);
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        var strange = new ArrayList<String>();
        SEPARATOR.splitAsStream(text).filter(part -> !part.isEmpty()).forEach(part -> {
            var meant = part(part);
            meant.ifPresent(days::addAll);
            if (meant.isEmpty()) {
                strange.add(part);
            }
        });
        if (!strange.isEmpty()) {
            return new Reading.Refused<>(strange.stream()
                            .limit(MOST_QUOTED)
                            .map(Reading::quoted)
                            .collect(Collectors.joining(", ", "Not understood as days of the week: ", ". "))
                    + "Write them as in mon-fri, daily or mon,wed,fri.");
        }
        return days.isEmpty()
                ? new Reading.Refused<>("Say on which days, as in mon-fri, daily or mon,wed,fri.")
                : new Reading.Understood<>(new Weekdays(days));
    }

    private static Optional<Set<DayOfWeek>> part(String part) {
        var word = WORDS.get(part);
        if (word != null) {
            return Optional.of(word.days);
        }
        var ends = part.split("-", -1);
        if (ends.length > 2) {
            return Optional.empty();
        }
        return day(ends[0]).flatMap(first -> day(ends[ends.length - 1]).map(last -> range(first, last)));
    }

    private static Optional<DayOfWeek> day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word.length() >= 2
                        && (day.name() + "S").toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst();
    }

    private static Set<DayOfWeek> range(DayOfWeek first, DayOfWeek last) {
        var days = EnumSet.of(first, last);
        for (var day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        return days;
    }

    /** The shortest form that {@link #read} understands: {@code daily}, {@code mon-fri}, {@code mon,wed,fri}. */
    public String print() {
        if (equals(DAILY)) {
            return "daily";
        }
        var parts = new ArrayList<String>();
        for (var day : days) {
            if (!holds(day.minus(1))) {
                parts.addAll(run(day));
            }
        }
        return String.join(",", parts);
    }

    /** The days from that one on without a gap, as a range if they are three or more. */
    private List<String> run(DayOfWeek first) {
        var names = new ArrayList<String>();
        for (var day = first; holds(day); day = day.plus(1)) {
            names.add(day.name().substring(0, 3).toLowerCase(Locale.ROOT));
        }
        return names.size() < 3 ? names : List.of(names.getFirst() + "-" + names.getLast());
    }
}
