package dev.hotseat.adapter.slack.api;

import java.util.Optional;

/** The bot's tokens. Safe for threads; asked at each call. */
public interface BotTokens {

    /**
     * The token for that team, or empty if the bot is not there. It is shown to Slack alone.
     *
     * @throws dev.hotseat.app.port.StoreUnavailable if it cannot be looked up
     */
    Optional<String> of(String team);
}
