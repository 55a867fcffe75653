package dev.hotseat.app.port;

import dev.hotseat.chat.Bytes;
import dev.hotseat.core.daily.Reading;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NavigableSet;

/** Reads the days of a calendar file that a person sent. Nothing is fetched for it, whatever the file asks for. */
public interface HolidayFile {
    /** In bytes. */
    int LARGEST = 256 * 1024;

    /** How many years after this one are read of what comes back without an end. */
    int YEARS_AHEAD = 5;

    /**
     * The dates on which the events of the file take place, from the beginning of this year to the end of the fifth after
     * it. An event with a time counts on its own local dates; one whose time is UTC, on those of the zone.
     *
     * @param zone where the days are meant
     * @param today in that zone
     * @return at least one date, or in sentences why there is none
     */
    Reading<NavigableSet<LocalDate>> read(Bytes content, ZoneId zone, LocalDate today);
}
