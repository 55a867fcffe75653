package dev.hotseat.app.posting;

import dev.hotseat.app.port.Sender;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.Platform;

/**
 * The way to a platform, with what it allows.
 *
 * @param all over the whole platform, edits included
 * @param aWorkspace new messages in one workspace
 * @param aChannel new messages in one channel, or to one person
 */
public record Route(Platform platform, Sender sender, Pace all, Pace aWorkspace, Pace aChannel, Edits edits) {

    /**
     * How often messages may be edited.
     *
     * @param aWorkspace all those in one workspace
     * @param aChannel all those in one channel
     */
    public record Edits(Pace aWorkspace, Pace aChannel) {}
}
