package dev.hotseat.adapter.holidays;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.app.port.HolidayFile;
import dev.hotseat.chat.Bytes;
import dev.hotseat.core.daily.Reading;
import dev.hotseat.core.daily.holiday.DateList;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static Reading<?> read(byte[] content) {
        return new CalendarFile().read(Bytes.of(content), NEW_YORK, TODAY);
    }

    private static String calendar(String... events) {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n");
        for (var event : events) {
            text.append("BEGIN:VEVENT\r\n").append(event.replace("|", "\r\n")).append("\r\nEND:VEVENT\r\n");
        }
        return text.append("END:VCALENDAR\r\n").toString();
    }

    private static String dates(String text) {
        return switch (new CalendarFile().read(Bytes.of(text.getBytes(StandardCharsets.UTF_8)), NEW_YORK, TODAY)) {
            case Reading.Understood<NavigableSet<LocalDate>>(var dates) -> DateList.print(dates);
            case Reading.Refused<NavigableSet<LocalDate>>(var why) -> why;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        one day ~ DTSTART;VALUE=DATE:20261225 ~ 2026-12-25
        an end that is not in it ~ DTSTART;VALUE=DATE:20261224|DTEND;VALUE=DATE:20261227 ~ 2026-12-24..2026-12-26
        an end on the same day ~ DTSTART;VALUE=DATE:20261224|DTEND;VALUE=DATE:20261224 ~ 2026-12-24
        a duration ~ DTSTART;VALUE=DATE:20261224|DURATION:P2D ~ 2026-12-24..2026-12-25
        a week ~ DTSTART;VALUE=DATE:20261224|DURATION:P1W ~ 2026-12-24..2026-12-30
        without the kind of value ~ DTSTART:20261225 ~ 2026-12-25
        with a time of no zone ~ DTSTART:20261225T090000|DTEND:20261225T170000 ~ 2026-12-25
        without an end ~ DTSTART:20261225T230000 ~ 2026-12-25
        up to midnight ~ DTSTART:20261225T000000|DTEND:20261226T000000 ~ 2026-12-25
        over midnight ~ DTSTART:20261225T230000|DTEND:20261226T010000 ~ 2026-12-25..2026-12-26
        its own clocks ~ DTSTART;TZID=Asia/Tokyo:20261225T000000|DTEND;TZID=Asia/Tokyo:20261226T000000 ~ 2026-12-25
        clocks that nobody knows ~ DTSTART;TZID=Somewhere:20261225T000000 ~ 2026-12-25
        UTC is the day there ~ DTSTART:20261225T030000Z|DTEND:20261225T040000Z ~ 2026-12-24
        UTC of a whole day there ~ DTSTART:20261225T050000Z|DTEND:20261226T050000Z ~ 2026-12-25
        cancelled ~ DTSTART:20261225|STATUS:CANCELLED ~ No event of that file is on a day from 2026 to 2031.
        over ~ DTSTART:20251231 ~ No event of that file is on a day from 2026 to 2031.
        earlier this year ~ DTSTART:20260101 ~ 2026-01-01
        over New Year ~ DTSTART;VALUE=DATE:20251224|DTEND;VALUE=DATE:20260103 ~ 2026-01-01..2026-01-02
        too far ahead ~ DTSTART:20320101 ~ No event of that file is on a day from 2026 to 2031.
        a leap second ~ DTSTART:20261231T235960Z ~ 2026-12-31
        """)
    void an_event_is_on(String what, String event, String dates) {
        assertThat(dates(calendar(event))).as(what).isEqualTo(dates);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        each year ~ DTSTART;VALUE=DATE:19700101|RRULE:FREQ=YEARLY ~ 2026-01-01, 2027-01-01, 2028-01-01, 2029-01-01, 2030-01-01, 2031-01-01
        up to a date ~ DTSTART;VALUE=DATE:20250501|RRULE:FREQ=YEARLY;UNTIL=20270501 ~ 2026-05-01, 2027-05-01
        up to midnight UTC ~ DTSTART;VALUE=DATE:20250501|RRULE:FREQ=YEARLY;UNTIL=20270501T000000Z ~ 2026-05-01, 2027-05-01
        up to a time before it ~ DTSTART:20250501T090000Z|RRULE:FREQ=YEARLY;UNTIL=20270501T085959Z ~ 2026-05-01
        up to that very time ~ DTSTART:20250501T090000Z|RRULE:FREQ=YEARLY;UNTIL=20270501T090000Z ~ 2026-05-01, 2027-05-01
        so many times ~ DTSTART;VALUE=DATE:20240501|RRULE:FREQ=YEARLY;COUNT=4 ~ 2026-05-01, 2027-05-01
        every other year ~ DTSTART;VALUE=DATE:20250501|RRULE:FREQ=YEARLY;INTERVAL=2 ~ 2027-05-01, 2029-05-01, 2031-05-01
        the fourth Thursday ~ DTSTART;VALUE=DATE:20201126|RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20271231 ~ 2026-11-26, 2027-11-25
        the last Monday ~ DTSTART;VALUE=DATE:20200525|RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;COUNT=8 ~ 2026-05-25, 2027-05-31
        the leap day ~ DTSTART;VALUE=DATE:20240229|RRULE:FREQ=YEARLY ~ 2028-02-29
        several days each year ~ DTSTART;VALUE=DATE:20251225|DTEND;VALUE=DATE:20251227|RRULE:FREQ=YEARLY;COUNT=2 ~ 2026-12-25..2026-12-26
        over New Year ~ DTSTART;VALUE=DATE:20251231|DTEND;VALUE=DATE:20260102|RRULE:FREQ=YEARLY;COUNT=2 ~ 2026-01-01, 2026-12-31..2027-01-01
        each month ~ DTSTART;VALUE=DATE:20260930|RRULE:FREQ=MONTHLY;UNTIL=20261231 ~ 2026-09-30, 2026-10-30, 2026-11-30, 2026-12-30
        each week ~ DTSTART;VALUE=DATE:20261201|RRULE:FREQ=WEEKLY;COUNT=3 ~ 2026-12-01, 2026-12-08, 2026-12-15
        each day ~ DTSTART;VALUE=DATE:20261224|RRULE:FREQ=DAILY;COUNT=5 ~ 2026-12-24..2026-12-28
        hours do not multiply it ~ DTSTART:20261224T090000|RRULE:FREQ=DAILY;COUNT=2;BYHOUR=9,10,11 ~ 2026-12-24..2026-12-25
        never but the first time ~ DTSTART;VALUE=DATE:20261224|RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 ~ 2026-12-24
        but not then ~ DTSTART;VALUE=DATE:20260501|RRULE:FREQ=YEARLY;COUNT=3|EXDATE;VALUE=DATE:20270501 ~ 2026-05-01, 2028-05-01
        not then, of two ~ DTSTART;VALUE=DATE:20260501|RRULE:FREQ=YEARLY;COUNT=3|EXDATE;VALUE=DATE:20270501,20280501 ~ 2026-05-01
        not then, with its time ~ DTSTART;TZID=Asia/Tokyo:20260501T090000|RRULE:FREQ=YEARLY;COUNT=2|EXDATE;TZID=Asia/Tokyo:20260501T090000 ~ 2027-05-01
        then too ~ DTSTART;VALUE=DATE:20260501|RDATE;VALUE=DATE:20260503,20260505 ~ 2026-05-01, 2026-05-03, 2026-05-05
        then too, as a period ~ DTSTART:20260501T090000|RDATE;VALUE=PERIOD:20260503T090000/PT1H ~ 2026-05-01, 2026-05-03
        not by that rule ~ DTSTART;VALUE=DATE:20261201|RRULE:FREQ=DAILY;COUNT=4|EXRULE:FREQ=DAILY;INTERVAL=2 ~ 2026-12-02, 2026-12-04
        """)
    void an_event_comes_back_on(String what, String event, String dates) {
        assertThat(dates(calendar(event))).as(what).isEqualTo(dates);
    }

    @Test
    void one_time_of_a_series_is_moved_and_another_cancelled() {
        assertThat(dates(calendar(
                        "UID:a|DTSTART;VALUE=DATE:20260501|RRULE:FREQ=YEARLY;COUNT=4",
                        "UID:a|RECURRENCE-ID;VALUE=DATE:20270501|DTSTART;VALUE=DATE:20270503",
                        "UID:a|RECURRENCE-ID;VALUE=DATE:20280501|DTSTART;VALUE=DATE:20280501|STATUS:CANCELLED",
                        "UID:b|RECURRENCE-ID;VALUE=DATE:20290501|DTSTART;VALUE=DATE:20290601|STATUS:CANCELLED")))
                .isEqualTo("2026-05-01, 2027-05-03, 2029-05-01");
    }

    @Test
    void a_file_as_calendars_write_it_is_read() {
        var text = """
            BEGIN:VCALENDAR
            PRODID:-//Calendar//EN
            VERSION:2.0
            X-WR-CALNAME:Feiertage
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:STANDARD
            DTSTART:16010101T030000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:1@example
            SUMMARY;LANGUAGE=de:Heiliger Abend\\, und ein sehr langer Name der gefaltet wer
             den muss\\nmit Umbruch
            DTSTART;VALUE=DATE:2026
             1224
            TRANSP:TRANSPARENT
            BEGIN:VALARM
            TRIGGER:-PT15M
            DTSTART;VALUE=DATE:20260101
            ACTION:DISPLAY
            END:VALARM
            END:VEVENT
            BEGIN:VTODO
            DTSTART;VALUE=DATE:20260202
            END:VTODO
            BEGIN:VEVENT
            dtstart;tzid="Europe/Berlin":20261226T000000
            dtend;tzid="Europe/Berlin":20261227T000000
            END:VEVENT
            END:VCALENDAR
            """;
        for (var file : new String[] {text, text.replace("\n", "\r\n"), "\uFEFF" + text, text + "\n\n", text + text}) {
            assertThat(dates(file)).isEqualTo("2026-12-24, 2026-12-26");
        }
    }

    @Test
    void a_file_in_latin_1_is_read() {
        var text = calendar("SUMMARY:Mariä Empfängnis|DTSTART;VALUE=DATE:20261208|DTEND;VALUE=DATE:20261207");
        assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Reading.Refused<>("“Mariä Empfängnis” ends before it begins."));
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.Refused<>("“Mariä Empfängnis” ends before it begins."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
        SUMMARY:Feast ~ “Feast” does not say when it begins.
        DTSTART:20261225T090000|DTEND:20261225T080000 ~ An event ends before it begins.
        DTSTART;VALUE=DATE:20261225|DURATION:-P1D ~ An event ends before it begins.
        DTSTART;VALUE=DATE:20260101|DTEND;VALUE=DATE:20280101 ~ An event is longer than 366 days.
        DTSTART;VALUE=DATE:20260230 ~ An event has a date that the calendar has not.
        DTSTART;VALUE=DATE:20260101|EXDATE;VALUE=DATE:20261301 ~ An event has a date that the calendar has not.
        DTSTART;VALUE=DATE:20260101|RRULE:FREQ=DAILY;UNTIL=20260431 ~ An event has a date that the calendar has not.
        DTSTART:20261225T250000 ~ An event has a date that the calendar has not.
        DTSTART:tomorrow ~ Line 5 has a DTSTART that makes no sense. An event does not say when it begins.
        DTSTART:20261225|DTEND:soon ~ Line 6 has a DTEND that makes no sense.
        DTSTART:20261225|RDATE:20261226,soon ~ Line 6 has a RDATE that makes no sense.
        DTSTART:20261225|RRULE:FREQ=YEARLY;BYMONTH=x ~ Line 6 has a RRULE that makes no sense.
        DTSTART:20261225|RRULE:often ~ An event does not say how often it comes back.
        DTSTART:20261225|RRULE:FREQ=HOURLY ~ An event comes back more than once a day.
        DTSTART:20261225|RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30 ~ An event comes back more than once a day.
        DTSTART:20261225|RRULE:FREQ=YEARLY;INTERVAL=0 ~ An event comes back at an interval of 0.
        DTSTART:20261225|RRULE:FREQ=YEARLY;INTERVAL=2000000000 ~ An event comes back at an interval of 2000000000.
        DTSTART:20261225|RRULE:RSCALE=CHINESE;FREQ=YEARLY ~ An event comes back by a rule that is not understood here.
        """)
    void what_is_wrong_is_said_in_words(String event, String why) {
        assertThat(dates(calendar(event))).isEqualTo(why);
    }

    @Test
    void of_many_faults_the_first_are_told() {
        assertThat(dates(calendar(
                        IntStream.range(0, 10).mapToObj(i -> "SUMMARY:" + i).toArray(String[]::new))))
                .isEqualTo("“0” does not say when it begins. “1” does not say when it begins. “2” does not say when it"
                        + " begins. There are more faults: 7.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<html></html>", "\u0000\u0001", "BEGIN:VEVENT", "PK\u0003\u0004"})
    void what_is_no_calendar_is_said_to_be_none(String text) {
        assertThat(dates(text)).startsWith("That is no calendar file.");
    }

    @Test
    void a_file_that_breaks_off_is_refused() {
        var text = calendar("DTSTART:20261225");
        assertThat(dates(text.substring(0, text.length() - 20)))
                .isEqualTo("That calendar file breaks off in the middle. Export it again.");
    }

    @Test
    void a_file_that_is_too_large_is_refused_unread() {
        var events =
                IntStream.range(0, 100_000).mapToObj(_ -> "DTSTART:20261225").toArray(String[]::new);
        assertThat(dates(calendar(events))).startsWith("A calendar file can have 256 kB; this one has ");
        var filled = new byte[HolidayFile.LARGEST];
        Arrays.fill(filled, (byte) ' ');
        var text = calendar("DTSTART:20261225").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(text, 0, filled, 0, text.length);
        assertThat(read(filled)).isInstanceOf(Reading.Understood.class);
        assertThat(read(new byte[HolidayFile.LARGEST + 1])).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void as_many_events_as_a_file_can_hold_are_read() {
        var start = LocalDate.of(2026, 1, 1);
        var events = IntStream.range(0, 5_000)
                .mapToObj(i -> "DTSTART:" + start.plusDays(i % 700).toString().replace("-", ""))
                .toArray(String[]::new);
        assertThat(dates(calendar(events))).isEqualTo("2026-01-01..2027-01-01, 2027-01-02..2027-12-01");
    }

    @Test
    void more_dates_than_can_be_noted_are_refused() {
        assertThat(dates(calendar("DTSTART:20260101|RRULE:FREQ=DAILY")))
                .isEqualTo("These are 2191 dates; there can be 2000.");
    }

    @Test
    void a_small_file_that_means_endless_dates_is_refused_soon() {
        var events = IntStream.range(0, 3_000)
                .mapToObj(_ -> "DTSTART:00010101|RRULE:FREQ=DAILY;COUNT=999999999")
                .toArray(String[]::new);
        assertThat(dates(calendar(events)))
                .isEqualTo("The events of that file mean far more dates than holidays can be.");
    }

    @Test
    void time_zones_of_a_file_are_not_worked_out() {
        var zone = """
            BEGIN:VTIMEZONE
            TZID:Evil
            BEGIN:STANDARD
            DTSTART:00010101T000000
            RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30
            TZOFFSETFROM:+0000
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            END:VCALENDAR\
            """;
        assertThat(dates(calendar("DTSTART;TZID=Evil:20261225T090000").replace("END:VCALENDAR", zone)))
                .isEqualTo("2026-12-25");
    }

    @Test
    void components_within_each_other_do_no_harm() {
        var deep = "BEGIN:VEVENT\r\n".repeat(6_000) + "END:VEVENT\r\n".repeat(6_000);
        assertThat(dates(calendar("DTSTART:20261225").replace("END:VCALENDAR", deep + "END:VCALENDAR")))
                .isEqualTo("An event does not say when it begins.");
    }

    @Test
    void nothing_is_fetched() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            var file = calendar("DTSTART:20261225|ATTACH:" + address + "|URL:" + address + "|X-ALT-DESC;ALTREP=\""
                            + address + "\":x|IMAGE;VALUE=URI:" + address)
                    .replace(
                            "END:VCALENDAR",
                            "SOURCE;VALUE=URI:" + address + "\r\nXML:<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address
                                    + "\">]><x>&e\\;</x>\r\nBEGIN:VTIMEZONE\r\nTZID:Z\r\nTZURL:" + address
                                    + "\r\nEND:VTIMEZONE\r\nEND:VCALENDAR");
            assertThat(dates(file)).isEqualTo("2026-12-25");
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void any_file_is_read_without_an_exception() {
        var random = new SplittableRandom(7);
        var seed = calendar(
                "UID:a|SUMMARY:x|DTSTART;VALUE=DATE:20260501|RRULE:FREQ=YEARLY;BYDAY=1MO,-1TU;BYMONTH=5;BYSETPOS=1",
                "UID:a|RECURRENCE-ID;VALUE=DATE:20270501|DTSTART;TZID=Europe/Berlin:20270503T090000|DURATION:PT4H",
                "DTSTART:20261225T000000Z|DTEND:20261226T000000Z|EXDATE:20261225T000000Z|RDATE:20261227T000000Z",
                "DTSTART:20261225|RRULE:FREQ=WEEKLY;BYDAY=MO;INTERVAL=3;WKST=SU;BYWEEKNO=20;BYYEARDAY=-1");
        var bits = new String[] {
            ":", ";", "=", ",", "-", "9", "\r\n", " ", "T", "Z", "\"", "\u0000", "é", "BEGIN:VEVENT\r\n"
        };
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder(seed);
            for (int j = random.nextInt(1, 5); j > 0; j--) {
                int at = random.nextInt(text.length() - 20);
                switch (random.nextInt(3)) {
                    case 0 -> text.insert(at, bits[random.nextInt(bits.length)]);
                    case 1 -> text.delete(at, at + random.nextInt(1, 8));
                    default -> text.setCharAt(at, (char) random.nextInt(' ', 127));
                }
            }
            assertThat(dates(text.toString())).isNotBlank();
        }
        assertThat(IntStream.range(0, 200)
                        .mapToObj(i -> new SplittableRandom(i))
                        .map(r -> r.ints(1_000, 0, 256)
                                .mapToObj(b -> Character.toString((char) b))
                                .collect(joining()))
                        .map(CalendarFileTest::dates))
                .allMatch(why -> why.startsWith("That is no calendar file."));
    }
}
