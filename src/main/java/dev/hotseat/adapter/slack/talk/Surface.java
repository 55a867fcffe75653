package dev.hotseat.adapter.slack.talk;

import java.util.Optional;

/** Where somebody acted, and how an answer gets there. */
sealed interface Surface {
    /**
     * A conversation.
     *
     * @param responseUrl takes five messages within half an hour and needs no token, so it is a secret; empty where Slack
     *     gave none
     */
    record Conversation(Optional<String> responseUrl) implements Surface {}

    /** A modal with that id. */
    record Modal(String view) implements Surface {}
}
