package dev.hotseat.app.port;

import dev.hotseat.core.place.ChannelId;
import java.util.List;

/** What the bot may do in a channel, as far as its platform tells before it is tried. */
public interface Rights {

    /**
     * What a quiz needs in that channel and the bot has not.
     *
     * @param threaded whether it opens a thread
     * @return each by the name that the platform gives it in the reader's own settings, as in {@code Send Messages}; none
     *     where the platform does not tell
     */
    List<String> missing(ChannelId channel, boolean threaded);
}
