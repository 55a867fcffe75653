package dev.hotseat.app.command;

import dev.hotseat.chat.Completion;
import dev.hotseat.chat.text.Bounds;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Understands what people type for a time zone: the names of IANA, in any case. */
public final class ZoneNames {
    private static final int MOST_SUGGESTIONS = 25;
    private static final int MOST_MEANT = 5;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** Regions with a city, and UTC: the others are older names of the same, or do not know daylight saving. */
    private static final List<String> OFFERED = Stream.concat(
                    Stream.of("UTC"),
                    ZoneId.getAvailableZoneIds().stream()
                            .filter(id -> id.matches("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia"
                                    + "|Europe|Indian|Pacific)/.+"))
                            .sorted())
            .toList();

    private ZoneNames() {}

    /** The zone of that name. */
    public static Optional<ZoneId> named(String typed) {
        var wanted = plain(typed);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> plain(id).equals(wanted))
                .findFirst()
                .map(ZoneId::of);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_");
    }

    /** What to say of a zone that is not there. */
    public static String unknown(String typed) {
        var meant = meant(typed.substring(typed.lastIndexOf('/') + 1))
                .limit(MOST_MEANT)
                .collect(Collectors.joining(", "));
        return "There is no time zone “" + Bounds.shorten(typed, 40)
                + "”. It is a region and a city of the IANA database, as in Europe/Berlin or America/New_York."
                + (meant.isEmpty() ? "" : " Did you mean " + meant + "?");
    }

    /** Those with a part that begins with it, then those that contain it. */
    private static Stream<String> meant(String typed) {
        var wanted = plain(typed);
        return OFFERED.stream()
                .filter(id -> plain(id).contains(wanted))
                .sorted(Comparator.comparing(
                        id -> !plain(id).startsWith(wanted) && !plain(id).contains("/" + wanted)));
    }

    /** Zones that may be meant, with the time that it is there. */
    public static List<Completion.Suggestion> suggest(String typed, Instant now) {
        return meant(typed)
                .limit(MOST_SUGGESTIONS)
                .map(id -> new Completion.Suggestion(id + ", " + CLOCK.format(now.atZone(ZoneId.of(id))) + " now", id))
                .toList();
    }
}
