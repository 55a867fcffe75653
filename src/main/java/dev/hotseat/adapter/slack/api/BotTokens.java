package dev.hotseat.adapter.slack.api;

import java.util.Optional;

/** The bot's tokens. Safe for threads; asked at each call. */
public interface BotTokens {

    /**
     * The token for that team, or empty if the bot is not there. It is shown to Slack alone.
     *
     * @throws dev.hotseat.app.port.StoreUnavailable if it cannot be looked up
     * @throws Shut if it is there and cannot be opened
     */
    Optional<String> of(String team);

    /** A token was sealed with another key: it can be used again when the operator has that key back. */
    final class Shut extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Shut(String team) {
            super("the token of the team " + team + " was sealed with another key", null, false, false);
        }
    }
}
