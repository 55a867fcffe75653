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

    /** Such words as the platform shows them: some take out what turns the direction of writing. */
    default String asShown(String words) {
        return words;
    }

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

    /** The words of the file that the message offers. */
    String download(Who who, Seen message);

    @Override
    void close();
}
