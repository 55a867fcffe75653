package dev.hotseat.scenario;

import dev.hotseat.support.Hold;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A platform with three channels, for a bot that is killed. */
interface KilledSite extends AutoCloseable {
    /** Its name, in what the bot says about its health. */
    String name();

    /** How the bot reaches it. */
    Map<String, String> environment();

    List<String> channels();

    /** A manager types a command in a channel; what the answer says. */
    String command(String channel, String line);

    /** Keeps the next new message to a channel under way: before it is there, or only its answer. */
    void hold(String channel, boolean after, Hold hold);

    /** Its clock goes on. */
    void goOn(Duration time);

    /** What everybody sees in a channel, without what a person wrote or was shown alone. */
    List<Seen> posts(String channel);

    @Override
    void close();
}
