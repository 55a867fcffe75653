package dev.hotseat.chat;

import dev.hotseat.core.place.AccountId;

/** Someone whom a card may ping. */
public sealed interface Mention {
    record Member(AccountId account) implements Mention {}

    /** A role on Discord, a user group on Slack; the platform's own id. */
    record Group(String id) implements Mention {}
}
