package dev.hotseat.core.daily;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What names a delivery: for one key something goes out at most once. */
public sealed interface DeliveryKey {
    ScheduleId schedule();

    /** What was planned for that date of the schedule's own calendar. */
    record Planned(ScheduleId schedule, LocalDate date) implements DeliveryKey {}

    /**
     * What somebody asked for beside the plan.
     *
     * @param request the id of that request, the same when the request arrives again: 1 to 64 visible characters of
     *     ASCII without the slash
     */
    record Asked(ScheduleId schedule, String request) implements DeliveryKey {
        private static final Pattern FORM = Pattern.compile("[!-.0-~]{1,64}");

        public Asked {
            if (!FORM.matcher(request).matches()) {
                throw new IllegalArgumentException("not the id of a request: " + request);
            }
        }
    }

    /** {@code schedule/2026-11-28} or {@code schedule/now/request}, the form in which stores keep it. */
    default String key() {
        return switch (this) {
            case Planned(var schedule, var date) -> schedule.text() + "/" + date;
            case Asked(var schedule, var request) -> schedule.text() + "/now/" + request;
        };
    }

    /**
     * What has that key.
     *
     * @throws IllegalArgumentException if {@link #key()} did not write it
     */
    static DeliveryKey ofKey(String key) {
        return parse(key).orElseThrow(() -> new IllegalArgumentException("not the key of a delivery: " + key));
    }

    /** What has that key; empty if {@link #key()} did not write it. */
    static Optional<DeliveryKey> parse(String key) {
        var parts = key.split("/", -1);
        if (!ScheduleId.accepts(parts[0])) {
            return Optional.empty();
        }
        var schedule = new ScheduleId(parts[0]);
        return switch (parts.length) {
            case 2 -> date(parts[1]).map(date -> new Planned(schedule, date));
            case 3 ->
                parts[1].equals("now") && Asked.FORM.matcher(parts[2]).matches()
                        ? Optional.of(new Asked(schedule, parts[2]))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
