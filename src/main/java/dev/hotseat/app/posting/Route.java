package dev.hotseat.app.posting;

import dev.hotseat.app.port.Sender;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.Platform;
import java.util.function.Supplier;

/**
 * The way to a platform, with what it allows.
 *
 * @param all over the whole platform, edits included; may change as other processes come and go
 * @param aWorkspace new messages in one workspace
 * @param aChannel new messages in one channel, or to one person
 */
public record Route(Platform platform, Sender sender, Supplier<Pace> all, Pace aWorkspace, Pace aChannel, Edits edits) {

    /** With a pace for the platform that stays what it is. */
    public Route(Platform platform, Sender sender, Pace all, Pace aWorkspace, Pace aChannel, Edits edits) {
        this(platform, sender, () -> all, aWorkspace, aChannel, edits);
    }

    /**
     * How often messages may be edited.
     *
     * @param aWorkspace all those in one workspace
     * @param aChannel all those in one channel
     */
    public record Edits(Pace aWorkspace, Pace aChannel) {}
}
