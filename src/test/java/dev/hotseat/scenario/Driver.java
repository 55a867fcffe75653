package dev.hotseat.scenario;

import java.util.List;
import java.util.Map;

/**
 * Somebody at a platform: does in one channel what people do and says what they then see. One scenario is written against
 * this and runs on every platform.
 */
public interface Driver extends AutoCloseable {
    /** The members of the channel. */
    enum Who {
        PLAYER_1,
        PLAYER_2,
        MANAGER
    }

    /**
     * A member or a channel.
     *
     * @param typed as it stands in the line of a command: {@code @player-1} in the playground, an escaped mention on Slack,
     *     on Discord whatever the driver turns into the option's value
     * @param shown as it stands in the words of a message
     */
    record Name(String typed, String shown) {}

    /** A member of the channel. */
    Name member(Who who);

    /** Another channel of the workspace, in which nothing is done. */
    Name elsewhere();

    /** The channel in which everything is done. */
    Name here();

    /** Sends a typed command; the message that came of it, as that member sees it. */
    Seen command(Who who, String line);

    /** Presses a button that the message has; the message that came of it, or that it became. */
    Seen press(Who who, Seen message, String label);

    /** Chooses from the message's menu. */
    Seen choose(Who who, Seen message, String value);

    /** Presses a button that opens a form, fills it in and sends it; the message that came of it. */
    Seen fill(Who who, Seen message, String label, Map<String, String> fields);

    /** Presses something that no message has. */
    Seen forge(Who who, Seen message, String componentId);

    /** Every message of the channel that the member sees, oldest first. */
    List<Seen> sees(Who who);

    /** Every direct message of the bot to the member, oldest first. */
    List<Seen> direct(Who who);

    /** Presses a button of a direct message; the message that came of it. */
    default Seen pressDirect(Who who, Seen message, String label) {
        return press(who, message, label);
    }

    /** Typed words as the platform shows them in a card: some leave out what would turn the direction of other words. */
    default String shown(String words) {
        return words;
    }

    /** The words of the file that the message offers. */
    String download(Who who, Seen message);

    @Override
    void close();
}
