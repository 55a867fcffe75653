package dev.hotseat.app.port;

import java.time.Instant;
import java.util.Set;

/**
 * Numbered things of a kind, each of which one process has until a moment that it may put off. The database alone decides
 * who has what, in one statement, so two processes are never given the same thing by the same row.
 *
 * <p>Moments are those of the callers' clocks. To a process whose clock is ahead, leases of others seem to end earlier by
 * as much, and it may take one that its holder would still have extended; the holder learns of it when it extends next. A
 * process whose clock is behind takes what is free later by as much.
 */
public interface Leases {

    /**
     * Says that the things of a kind are numbered from 0 to {@code count - 1}. Which of them are new are free from now on.
     * While one of the kind is held, their count stays what it is.
     *
     * @return how many there are
     */
    int offer(String kind, int count, Instant now);

    /**
     * Takes things that nobody has had since a moment, those with the lowest numbers first.
     *
     * @param most how many at most; none if it is not positive
     * @param freeSince now, or earlier for what others left lying for so long
     * @param until when the new leases end
     * @return what was taken
     */
    Set<Integer> take(String kind, String holder, int most, Instant freeSince, Instant until);

    /**
     * Lets everything of a kind that the holder has end at another moment, be it later or earlier. What is over and was not
     * taken by another is still its holder's.
     *
     * @return what the holder has
     */
    Set<Integer> extend(String kind, String holder, Instant until);

    /** Frees everything of a kind that the holder has. */
    void giveBack(String kind, String holder, Instant now);
}
