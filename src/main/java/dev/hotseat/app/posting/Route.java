package dev.hotseat.app.posting;

import dev.hotseat.app.port.Sender;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.Platform;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The way to a platform, with what it allows.
 *
 * @param all this process over the whole platform, edits included; may change as other processes come and go
 * @param sharing how many processes are on the platform now, this one included; each has an equal part of what workspaces
 *     and edits are allowed
 * @param aWorkspace new messages of all processes in one workspace
 * @param aChannel new messages in one channel, or to one person; those are so few that each process has it whole
 */
public record Route(
        Platform platform,
        Sender sender,
        Supplier<Pace> all,
        IntSupplier sharing,
        Pace aWorkspace,
        Pace aChannel,
        Edits edits) {

    /** Of a process alone on the platform, with a pace that stays what it is. */
    public Route(Platform platform, Sender sender, Pace all, Pace aWorkspace, Pace aChannel, Edits edits) {
        this(platform, sender, () -> all, () -> 1, aWorkspace, aChannel, edits);
    }

    /**
     * How often all processes together may edit messages.
     *
     * @param aWorkspace all those in one workspace
     * @param aChannel all those in one channel
     */
    public record Edits(Pace aWorkspace, Pace aChannel) {}
}
