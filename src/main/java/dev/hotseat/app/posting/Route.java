package dev.hotseat.app.posting;

import dev.hotseat.app.port.Sender;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.Platform;

/**
 * The way to a platform, with what it allows.
 *
 * @param all over the whole platform
 * @param aWorkspace in one workspace
 * @param aChannel in one channel, or to one person
 * @param edits of messages in one workspace, beside all that
 */
public record Route(Platform platform, Sender sender, Pace all, Pace aWorkspace, Pace aChannel, Pace edits) {}
