package dev.hotseat.adapter.holidays;

import java.time.LocalDate;

/** The dates that are of interest, both included. */
record Window(LocalDate first, LocalDate last) {

    /** From the beginning of the year of that date to the end of that many years after it. */
    static Window from(LocalDate today, int yearsAhead) {
        return new Window(LocalDate.of(today.getYear(), 1, 1), LocalDate.of(today.getYear() + yearsAhead, 12, 31));
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** {@code from 2026 to 2031}. */
    String words() {
        return "from " + first.getYear() + " to " + last.getYear();
    }
}
