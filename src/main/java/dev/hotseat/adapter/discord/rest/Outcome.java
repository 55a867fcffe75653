package dev.hotseat.adapter.discord.rest;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/** What came of a call. */
public sealed interface Outcome {
    /** It was done; the body is empty where Discord sends none. */
    record Done(DataObject body) implements Outcome {}

    /**
     * Nothing happened, and the same call would be refused again.
     *
     * @param code Discord's own code, 0 if it gave none
     */
    record Refused(int status, int code, String message) implements Outcome {}

    /** Nothing happened for now: too many calls. */
    record Limited(Duration pause) implements Outcome {}

    /** Nothing happened: Discord was not reached. */
    record NotReached(String why) implements Outcome {}

    /** It may have happened or not: the answer was lost, is no answer, or tells of a failure on Discord's side. */
    record Unclear(String why) implements Outcome {}

    /** Too many edits of an old message: it looks like a limit, but no pause helps. */
    int OLD_MESSAGE = 30_046;

    /** Where {@link Done} has what Discord sends as a list. */
    String LIST = "list";

    /**
     * Reads an answer.
     *
     * @param listed whether it is a list, where it is one of success
     */
    static Outcome of(Response response, boolean listed) {
        if (response.getException() != null) {
            return of(response.getException());
        }
        if (response.code >= 500) {
            return new Unclear("Discord answered with status " + response.code);
        }
        var body = listed && response.isOk() ? list(response) : body(response);
        int code = body == null ? 0 : body.getInt("code", 0);
        if (response.isRateLimit() && code != OLD_MESSAGE) {
            return new Limited(pause(response, body));
        }
        if (response.isOk()) {
            boolean none = response.code == 204;
            return body == null && !none
                    ? new Unclear("Discord's answer cannot be read")
                    : new Done(body == null ? DataObject.empty() : body);
        }
        return new Refused(
                response.code, code, body == null ? response.message : body.getString("message", response.message));
    }

    private static Outcome of(Exception e) {
        boolean notReached = e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException;
        // The words of others may hold an address with an interaction's token.
        var kind = e.getClass().getSimpleName();
        return notReached
                ? new NotReached("Discord cannot be reached (" + kind + ")")
                : new Unclear("the connection broke (" + kind + ")");
    }

    /** The body tells fractions of a second, which the header rounds up; a firewall's answer has neither. */
    private static Duration pause(Response response, @Nullable DataObject body) {
        double seconds = body == null ? 0 : body.getDouble("retry_after", 0);
        long millis = seconds > 0 ? (long) Math.ceil(seconds * 1000) : response.retryAfter;
        return Duration.ofMillis(Math.max(millis, 1));
    }

    private static @Nullable DataObject list(Response response) {
        try {
            return response.optArray()
                    .map(list -> DataObject.empty().put(LIST, list))
                    .orElse(null);
        } catch (IllegalStateException _) {
            // Cut off on the way.
            return null;
        }
    }

    private static @Nullable DataObject body(Response response) {
        try {
            return response.optObject().orElse(null);
        } catch (IllegalStateException _) {
            // Cut off on the way.
            return null;
        }
    }
}
