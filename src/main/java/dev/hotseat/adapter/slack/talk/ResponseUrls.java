package dev.hotseat.adapter.slack.talk;

import com.google.gson.JsonObject;
import dev.hotseat.adapter.slack.api.WebApi;
import dev.hotseat.chat.EventId;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts to response URLs. What is lost on the way is logged once, never with the address: it is a secret. */
final class ResponseUrls {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseUrls.class);
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(500), Duration.ofSeconds(2));
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private static final Pattern WORD = Pattern.compile("\"error\":\\s*\"([a-z_]{1,60})\"");

    private final WebApi api;

    ResponseUrls(WebApi api) {
        this.api = api;
    }

    /** What came of one try. */
    private sealed interface Try {
        record Done() implements Try {}

        /** Nothing happened; once more makes sense after that pause, or after ours if it is zero. */
        record NotYet(Duration pause, String why) implements Try {}

        /** It may have happened. */
        record Unclear(String why) implements Try {}

        /** Nothing happened, and nothing will in time. */
        record Lost(String why) implements Try {}

        /** Nothing happened: Slack does not take it, and never will. */
        record Refused(String why) implements Try {}
    }

    /**
     * Posts, and tries again where that is safe.
     *
     * @param repeatable whether it may happen twice without harm, as an edit may
     * @return why Slack does not take it; empty if it did, or if it was lost on the way
     */
    Optional<String> post(String address, JsonObject body, boolean repeatable, EventId event) {
        var why = "";
        for (int tries = 0; tries <= PAUSES.size(); tries++) {
            var pause = Duration.ZERO;
            switch (once(address, body)) {
                case Try.Done() -> {
                    return Optional.empty();
                }
                case Try.Refused(var words) -> {
                    return Optional.of(words);
                }
                case Try.Lost(var words) -> {
                    return lost(event, words);
                }
                case Try.Unclear(var words) -> {
                    if (!repeatable) {
                        return lost(event, words);
                    }
                    why = words;
                }
                case Try.NotYet(var asked, var words) -> {
                    pause = asked;
                    why = words;
                }
            }
            if (tries < PAUSES.size() && !rest(pause.isZero() ? PAUSES.get(tries) : pause)) {
                return Optional.empty();
            }
        }
        return lost(event, why);
    }

    private Try once(String address, JsonObject body) {
        var request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(body.toString(), JSON))
                .build();
        try (var response = api.http().newCall(request).execute()) {
            int status = response.code();
            if (status == 429) {
                var pause = WebApi.retryAfter(response.header("Retry-After"));
                return pause.compareTo(LONGEST_PAUSE) > 0
                        ? new Try.Lost("rate limited")
                        : new Try.NotYet(pause, "rate limited");
            }
            if (response.isSuccessful()) {
                return new Try.Done();
            }
            var words = "status " + status;
            return status >= 500
                    ? new Try.Unclear(words)
                    : new Try.Refused(words + word(response.peekBody(1_000).string()));
        } catch (ConnectException e) {
            return new Try.NotYet(Duration.ZERO, "Slack cannot be reached");
        } catch (IOException e) {
            return new Try.Unclear("no answer: " + e.getClass().getSimpleName());
        }
    }

    /** Slack's own word for it, if there is one. */
    private static String word(String body) {
        var word = WORD.matcher(body);
        return word.find() ? " " + word.group(1) : "";
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<String> lost(EventId event, String why) {
        LOG.atWarn().addKeyValue("event", event.key()).log("An answer did not reach Slack: {}", why);
        return Optional.empty();
    }
}
