package dev.hotseat.app.port;

import dev.hotseat.chat.Bytes;
import java.util.Optional;

/**
 * Draws. From any thread, one picture at a time: whoever comes second waits. It takes tens of milliseconds, for the first
 * one up to half a second, so not within a transaction and not before somebody is answered.
 */
public interface Pictures {

    /**
     * The podium with the race of the points: a PNG of 1,200 by 630 pixels and less than 200,000 bytes, on a ground of its
     * own, so that it can be read on dark and on light.
     *
     * @return empty if it cannot be drawn here, which is logged once: then the words go without a picture
     */
    Optional<Bytes> podium(FinalScores scores);
}
