package dev.hotseat.core.asking;

import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;

/** Who is asked, and so who must not be asked the same again. */
public sealed interface Audience {

    /** Everybody in a channel and its threads. */
    record Channel(ChannelId channel) implements Audience {}

    /** One person who asked privately. */
    record Person(AccountId account) implements Audience {}

    /** The form in which stores keep it, unique over both kinds. */
    default String key() {
        return switch (this) {
            case Channel(var channel) -> "channel/" + channel.key();
            case Person(var account) -> "person/" + account.key();
        };
    }
}
