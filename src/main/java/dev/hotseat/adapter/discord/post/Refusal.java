package dev.hotseat.adapter.discord.post;

import dev.hotseat.adapter.discord.rest.Outcome;
import dev.hotseat.app.port.Sender;
import java.time.Duration;

/** What Discord's refusals mean for a post, in words for whoever looks after the channel. */
final class Refusal {
    private static final int UNAUTHORIZED = 401;

    private Refusal() {}

    /**
     * Reads a refusal.
     *
     * @param needed the permissions that the call needs, as Discord's settings name them
     */
    static Sender.Outcome read(Outcome.Refused refused, String needed) {
        return isOfToken(refused)
                ? new Sender.Outcome.Later(Duration.ofMinutes(5), "Discord refuses the bot's token")
                : new Sender.Outcome.Never(words(refused, needed));
    }

    /** Nothing can be done with the bot's token any more, or for now. */
    static boolean isOfToken(Outcome.Refused refused) {
        return refused.status() == UNAUTHORIZED;
    }

    /** Why; needed as in {@link #read}. */
    static String words(Outcome.Refused refused, String needed) {
        return switch (refused.code()) {
                    case 10_003 -> "the channel is no longer there";
                    case 10_004 -> "the bot is no longer in the server";
                    case 10_008 -> "the message is no longer there";
                    case 10_013 -> "there is no such person";
                    case Outcome.OLD_MESSAGE -> "the message is too old to be edited that often";
                    case 50_001 -> "I lack the permission View Channel there";
                    case 50_007, 50_278 -> "the person takes no direct messages from me";
                    case 50_013 -> "I lack one of these permissions there: " + needed;
                    case 50_083, 160_005 -> "the thread is archived or locked";
                    case 160_006 -> "the server has as many active threads as it can have";
                    default ->
                        "Discord refused it: " + refused.message() + " (" + refused.status() + ", " + refused.code()
                                + ")";
                };
    }
}
