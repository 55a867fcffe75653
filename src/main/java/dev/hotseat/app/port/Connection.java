package dev.hotseat.app.port;

import dev.hotseat.core.place.Platform;

/** How the bot stands with a platform, for health. */
public interface Connection {
    Platform platform();

    /** Safe for threads; answers at once. */
    State state();

    /** How it stands. The words never hold a secret. */
    sealed interface State {
        record Up() implements State {}

        /** There for some workspaces and not for others, until the operator has mended it. */
        record Partly(String why) implements State {}

        /** Other processes of this bot are there, and it takes over when one of them is gone. */
        record StandsBy(String why) implements State {}

        /** Not there for now; it comes back by itself. */
        record Away(String why) implements State {}

        /** Refused, as by a token that was revoked: it does not come back before the operator has mended it. */
        record Lost(String why) implements State {}
    }
}
