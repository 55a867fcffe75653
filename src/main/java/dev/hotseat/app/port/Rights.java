package dev.hotseat.app.port;

import dev.hotseat.core.place.ChannelId;
import java.util.List;

/** What the bot may do in a channel, as far as its platform tells before it is tried. */
public interface Rights {

    /** Where the rounds of a quiz are. */
    enum Rounds {
        /** In the channel itself. */
        IN_CHANNEL,
        /** In a thread that is there already, as all of the quiz. */
        IN_THREAD,
        /** In a thread that the quiz opens at its announcement in the channel. */
        IN_NEW_THREAD
    }

    /**
     * What a quiz needs there and the bot has not.
     *
     * @param channel a thread's parent
     * @return each by the name that the platform gives it in the reader's own settings, as in {@code Send Messages}; none
     *     where the platform does not tell
     */
    List<String> missing(ChannelId channel, Rounds rounds);

    /**
     * What the bot has not so that its posts in that channel reach the members of a role or group that they mention.
     *
     * @param group by the platform's own id
     * @return as in {@link #missing}
     */
    List<String> missingToMention(ChannelId channel, String group);

    /** Whether threads can be opened in that channel by anybody; true where the platform does not tell. */
    boolean hasThreads(ChannelId channel);
}
