package dev.hotseat.core.daily;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Dates on which nothing is posted.
 *
 * @param from the first of them
 * @param resumes the first date on which something is posted again, after {@code from}; empty: not before somebody
 *     says so
 */
public record Pause(LocalDate from, Optional<LocalDate> resumes) {
    public Pause {
        if (resumes.isPresent() && !resumes.get().isAfter(from)) {
            throw new IllegalArgumentException("paused from " + from + " and resumed on " + resumes.get());
        }
    }

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && (resumes.isEmpty() || date.isBefore(resumes.get()));
    }
}
