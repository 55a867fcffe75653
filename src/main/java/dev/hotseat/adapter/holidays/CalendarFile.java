package dev.hotseat.adapter.holidays;

import biweekly.ICalendar;
import biweekly.io.ParseWarning;
import biweekly.io.scribe.component.RawComponentScribe;
import biweekly.io.scribe.property.RawPropertyScribe;
import biweekly.io.text.ICalReader;
import dev.hotseat.app.port.HolidayFile;
import dev.hotseat.chat.Bytes;
import dev.hotseat.core.daily.Reading;
import dev.hotseat.core.daily.holiday.DateList;
import dev.hotseat.core.daily.holiday.Faults;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calendar files as calendars export them. Safe for use by several threads. */
public final class CalendarFile implements HolidayFile {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarFile.class);

    /** Those that say when something is. */
    private static final Set<String> OF_DATES =
            Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID");

    @Override
    public Reading<NavigableSet<LocalDate>> read(Bytes content, ZoneId zone, LocalDate today) {
        if (content.size() > LARGEST) {
            return new Reading.Refused<>("A calendar file can have " + LARGEST / 1024 + " kB; this one has "
                    + (content.size() + 1023) / 1024 + ".");
        }
        var text = text(content.toArray());
        var upper = text.toUpperCase(Locale.ROOT);
        if (!upper.contains("BEGIN:VCALENDAR")) {
            return new Reading.Refused<>("That is no calendar file. Calendars export one as iCalendar, with the ending"
                    + " .ics; or type the dates.");
        }
        if (!upper.stripTrailing().endsWith("END:VCALENDAR")) {
            return new Reading.Refused<>("That calendar file breaks off in the middle. Export it again.");
        }
        try {
            return dates(text, zone, Window.from(today, YEARS_AHEAD));
        } catch (Work.TooMuch _) {
            return new Reading.Refused<>("The events of that file mean far more dates than holidays can be.");
        } catch (IOException | RuntimeException e) {
            // The library is not made for hostile files: what they make it throw is no broken promise of ours.
            LOG.info("Unreadable calendar file", e);
            return new Reading.Refused<>("That calendar file cannot be read. Export it again, or type the dates.");
        }
    }

    /** Many older calendars write Latin-1. */
    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }

    private static Reading<NavigableSet<LocalDate>> dates(String text, ZoneId zone, Window window)
            throws IOException, Work.TooMuch {
        var dates = new TreeSet<LocalDate>();
        var faults = new Faults();
        var work = new Work();
        try (var reader = reader(text)) {
            for (var calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                reader.getWarnings().forEach(warning -> warned(warning, faults));
                dates.addAll(dates(events(calendar, zone, faults), window, zone, work));
            }
        }
        if (dates.size() > DateList.MOST) {
            faults.add("These are " + dates.size() + " dates; there can be " + DateList.MOST + ".");
        } else if (dates.isEmpty() && faults.isEmpty()) {
            faults.add("No event of that file is on a day " + window.words() + ".");
        }
        return faults.isEmpty()
                ? new Reading.Understood<>(Collections.unmodifiableNavigableSet(dates))
                : new Reading.Refused<>(faults.why());
    }

    /** Time zones of the file are not worked out, and what is XML in it is not parsed. */
    private static ICalReader reader(String text) {
        var reader = new ICalReader(text);
        reader.registerScribe(new RawComponentScribe("VTIMEZONE"));
        for (var name : List.of("XML", "TZ", "DAYLIGHT")) {
            reader.registerScribe(new RawPropertyScribe(name));
        }
        return reader;
    }

    private static void warned(ParseWarning warning, Faults faults) {
        if (warning.getPropertyName() != null
                && warning.getLineNumber() != null
                && OF_DATES.contains(warning.getPropertyName().toUpperCase(Locale.ROOT))) {
            faults.add("Line " + warning.getLineNumber() + " has a " + warning.getPropertyName()
                    + " that makes no sense.");
        }
    }

    private static List<Event> events(ICalendar calendar, ZoneId zone, Faults faults) {
        var events = new ArrayList<Event>();
        for (var event : calendar.getEvents()) {
            try {
                switch (Event.of(event, zone)) {
                    case Reading.Understood<Event>(var sound) -> events.add(sound);
                    case Reading.Refused<Event>(var why) -> faults.add(why);
                }
            } catch (DateTimeException _) {
                faults.add(Event.name(event) + " has a date that the calendar has not.");
            }
        }
        return events;
    }

    private static Set<LocalDate> dates(List<Event> events, Window window, ZoneId zone, Work work) throws Work.TooMuch {
        var exceptions = new HashMap<String, Set<LocalDate>>();
        for (var event : events) {
            if (event.series().isPresent() && event.inPlaceOf().isPresent()) {
                exceptions
                        .computeIfAbsent(event.series().get(), _ -> new HashSet<>())
                        .add(event.inPlaceOf().get());
            }
        }
        var dates = new HashSet<LocalDate>();
        for (var event : events) {
            if (!event.cancelled()) {
                dates.addAll(event.dates(window, zone, without(event, exceptions), work));
            }
        }
        return dates;
    }

    private static Set<LocalDate> without(Event event, Map<String, Set<LocalDate>> exceptions) {
        return event.inPlaceOf().isPresent()
                ? Set.of()
                : event.series()
                        .map(series -> exceptions.getOrDefault(series, Set.of()))
                        .orElse(Set.of());
    }
}
