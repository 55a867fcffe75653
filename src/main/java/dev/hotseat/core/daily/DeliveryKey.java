package dev.hotseat.core.daily;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
        var parts = key.split("/", -1);
        if (parts.length == 3 && parts[1].equals("now")) {
            return new Asked(new ScheduleId(parts[0]), parts[2]);
        }
        if (parts.length != 2) {
            throw new IllegalArgumentException("not the key of a delivery: " + key);
        }
        try {
            return new Planned(new ScheduleId(parts[0]), LocalDate.parse(parts[1]));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not the key of a delivery: " + key, e);
        }
    }
}
