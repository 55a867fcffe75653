package dev.hotseat.adapter.discord.post;

import dev.hotseat.adapter.discord.rest.Outcome;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.Trouble;
import java.time.Duration;

/**
 * What Discord's refusals mean for a post, in words for whoever looks after the channel.
 *
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes">Discord's codes</a>
 */
final class Refusal {
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;

    private Refusal() {}

    /**
     * Reads a refusal.
     *
     * @param needed the permissions that the call needs, as Discord's settings name them
     */
    static Sender.Outcome read(Outcome.Refused refused, String needed) {
        return isOfToken(refused)
                ? new Sender.Outcome.Later(Duration.ofMinutes(5), "Discord refuses the bot's token")
                : new Sender.Outcome.Never(trouble(refused), words(refused, needed));
    }

    /** Nothing can be done with the bot's token any more, or for now. */
    static boolean isOfToken(Outcome.Refused refused) {
        return refused.status() == UNAUTHORIZED;
    }

    /** A code that is not known here means what its status means. */
    private static Trouble trouble(Outcome.Refused refused) {
        return switch (refused.code()) {
            // The channel or server is gone; access, permission or conversation is missing; verification, a locked or
            // archived thread, and one that may not be opened.
            case 10_003, 10_004, 20_009, 40_001, 50_001, 50_007, 50_009, 50_013, 50_083, 50_278, 160_005 ->
                Trouble.SHUT_OUT;
            // An empty message, a request or form that is none, a wrong type, too large, a flagged reply.
            case 40_005, 50_006, 50_008, 50_035, 50_045, 50_046, 50_109 -> Trouble.INVALID;
            case 10_008, 10_013, Outcome.OLD_MESSAGE, 50_005, 160_004, 160_006 -> Trouble.OTHER;
            default ->
                switch (refused.status()) {
                    case FORBIDDEN -> Trouble.SHUT_OUT;
                    case BAD_REQUEST, TOO_LARGE -> Trouble.INVALID;
                    default -> Trouble.OTHER;
                };
        };
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
                "Discord refused it: " + refused.message() + " (" + refused.status() + ", " + refused.code() + ")";
        };
    }
}
