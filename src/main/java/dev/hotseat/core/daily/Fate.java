package dev.hotseat.core.daily;

import dev.hotseat.core.place.MessageReference;
import java.time.Instant;
import java.util.Optional;

/** Where a delivery stands: since when, and why, in words for the log of a manager. */
public sealed interface Fate {
    Instant at();

    String why();

    /** It is to be sent, and nobody has begun to. */
    record Due(Instant at, String why) implements Fate {}

    /** Somebody has begun to send it. */
    record Claimed(Instant at, String why) implements Fate {}

    /** It went out in time. */
    record Posted(Instant at, String why, MessageReference message) implements Fate {}

    /** It went out, but not in time. */
    record Late(Instant at, String why, MessageReference message) implements Fate {}

    /** It was too late to send it. */
    record Missed(Instant at, String why) implements Fate {}

    /** It was not wanted. */
    record Skipped(Instant at, String why) implements Fate {}

    /** The platform refused it. */
    record Failed(Instant at, String why) implements Fate {}

    /** It may have gone out or not; it is not sent again. */
    record Unknown(Instant at, String why) implements Fate {}

    /**
     * Whether that may come next:
     *
     * <ul>
     *   <li>due: claimed, missed, skipped;
     *   <li>claimed: posted, late, failed, unknown; due again if surely nothing went out;
     *   <li>unknown: posted or late, when the message is found;
     *   <li>skipped: due again, where the date is planned after all, at a later time;
     *   <li>nothing comes after the others.
     * </ul>
     */
    default boolean leadsTo(Fate next) {
        return switch (this) {
            case Due _ -> next instanceof Claimed || next instanceof Missed || next instanceof Skipped;
            case Claimed _ ->
                next instanceof Posted
                        || next instanceof Late
                        || next instanceof Failed
                        || next instanceof Unknown
                        || next instanceof Due;
            case Unknown _ -> next instanceof Posted || next instanceof Late;
            case Skipped _ -> next instanceof Due;
            case Posted _, Late _, Missed _, Failed _ -> false;
        };
    }

    /** The word of the log and of stores: {@code due}, {@code claimed} and so on. */
    default String word() {
        return switch (this) {
            case Due _ -> "due";
            case Claimed _ -> "claimed";
            case Posted _ -> "posted";
            case Late _ -> "late";
            case Missed _ -> "missed";
            case Skipped _ -> "skipped";
            case Failed _ -> "failed";
            case Unknown _ -> "unknown";
        };
    }

    /**
     * The fate that stores keep as these values.
     *
     * @param message there if it is posted or late
     * @throws IllegalArgumentException if no fate has that word, or the message is not there
     */
    static Fate of(String word, Instant at, String why, Optional<MessageReference> message) {
        return switch (word) {
            case "due" -> new Due(at, why);
            case "claimed" -> new Claimed(at, why);
            case "posted" -> new Posted(at, why, sent(message));
            case "late" -> new Late(at, why, sent(message));
            case "missed" -> new Missed(at, why);
            case "skipped" -> new Skipped(at, why);
            case "failed" -> new Failed(at, why);
            case "unknown" -> new Unknown(at, why);
            default -> throw new IllegalArgumentException("not a fate: " + word);
        };
    }

    private static MessageReference sent(Optional<MessageReference> message) {
        return message.orElseThrow(() -> new IllegalArgumentException("sent, but without a message"));
    }
}
