package dev.hotseat.adapter.slack.api;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.hotseat.app.port.StoreUnavailable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls Slack's Web API. Each call goes out at once on the thread that makes it: the SDK's asynchronous client would line
 * calls up by method, so that a pause for one channel held up all others.
 */
public final class WebApi implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebApi.class);

    /** What Slack says to a token that is good for nothing any more. */
    private static final Set<String> TOKEN_TROUBLE =
            Set.of("invalid_auth", "token_revoked", "account_inactive", "token_expired", "not_authed");

    /** The other words for a refused token may also mean an address that is not allowed, or a mistake of ours. */
    private static final Set<String> REMOVED = Set.of("token_revoked", "account_inactive");

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration A_CALL = Duration.ofSeconds(9);

    /** Shorter than what servers allow, so that a connection is rarely closed under a call. */
    private static final Duration KEPT_OPEN = Duration.ofSeconds(15);

    private static final int CONNECTIONS = 20;
    private static final Duration PAUSE_UNSAID = Duration.ofSeconds(30);

    private final Slack slack;
    private final BotTokens tokens;
    private final TokenWatch watch;

    /** Told when a call shows that a bot token is good for nothing. */
    public interface TokenWatch {
        void refused(String team, String error);
    }

    /** A call with the client of one token. */
    public interface Call<T> {
        T run(MethodsClient client) throws IOException, SlackApiException;
    }

    /**
     * Calls nothing yet.
     *
     * @param address of the methods, with a slash at the end
     */
    public WebApi(URI address, BotTokens tokens, TokenWatch watch) {
        this.tokens = tokens;
        this.watch = watch;
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(address.toString());
        // Counting calls would cost an auth.test for each token and a thread of its own.
        config.setStatsEnabled(false);
        config.getMethodsConfig().setStatsEnabled(false);
        // They would write whole requests and answers, tokens included, into a log of level debug.
        config.setHttpClientResponseHandlers(new ArrayList<>());
        this.slack = Slack.getInstance(config, new SlackHttpClient(http(config)));
    }

    /** A message must not go out twice: the client may not repeat on its own what got no answer. */
    private static OkHttpClient http(SlackConfig config) {
        return SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .socketFactory(new PromptSockets())
                .connectTimeout(TO_CONNECT)
                .callTimeout(A_CALL)
                .readTimeout(A_CALL)
                .connectionPool(new ConnectionPool(CONNECTIONS, KEPT_OPEN.toSeconds(), TimeUnit.SECONDS))
                .build();
    }

    /** The SDK's own entrance, for what is no call of a method. */
    public Slack slack() {
        return slack;
    }

    /** The HTTP client that all calls share. */
    public OkHttpClient http() {
        return slack.getHttpClient().getOkHttpClient();
    }

    Optional<String> token(String team) {
        return tokens.of(team);
    }

    /** Calls in the name of the bot in that team. */
    public <T extends SlackApiTextResponse> Result<T> as(String team, Call<T> call) {
        Optional<String> token;
        try {
            token = tokens.of(team);
        } catch (StoreUnavailable e) {
            LOG.warn("The token of the team {} cannot be looked up", team, e);
            return new Result.Unsent<>("the database cannot be reached");
        } catch (BotTokens.Shut _) {
            return new Result.Unsent<>("the bot's token there was sealed with another key than the one that is set");
        }
        if (token.isEmpty()) {
            return new Result.Refused<>("not_installed", "");
        }
        var result = with(token.get(), call);
        if (result instanceof Result.Refused<T>(var error, var _) && isTokenTrouble(error)) {
            watch.refused(team, error);
        }
        return result;
    }

    /** Whether the word means that the token itself is good for nothing. */
    public static boolean isTokenTrouble(String error) {
        return TOKEN_TROUBLE.contains(error);
    }

    /** Whether the word, said to a token that was good before, means that the app was taken out of the team. */
    public static boolean isRemoval(String error) {
        return REMOVED.contains(error);
    }

    /** Calls with a token that belongs to no team in particular. */
    public <T extends SlackApiTextResponse> Result<T> with(String token, Call<T> call) {
        try {
            var answer = call.run(slack.methods(token));
            return answer.isOk()
                    ? new Result.Fine<>(answer)
                    : new Result.Refused<>(orEmpty(answer.getError()), orEmpty(answer.getNeeded()));
        } catch (SlackApiException e) {
            return failed(e);
        } catch (ConnectException | UnknownHostException | NoRouteToHostException | SSLHandshakeException e) {
            return new Result.Unsent<>("Slack cannot be reached: " + e.getMessage());
        } catch (IOException e) {
            return new Result.Unclear<>("no answer from Slack: " + e.getMessage());
        } catch (JsonParseException | NullPointerException e) {
            // An empty body becomes a null in the SDK, which it then works on.
            LOG.debug("Not an answer of Slack's", e);
            return new Result.Unclear<>("what came back is no answer of Slack's");
        }
    }

    private static <T> Result<T> failed(SlackApiException e) {
        int status = e.getResponse().code();
        if (status == 429) {
            return new Result.Limited<>(retryAfter(e.getResponse().header("Retry-After")));
        }
        var error = e.getError() == null ? null : e.getError().getError();
        if (status < 500 && error != null) {
            return new Result.Refused<>(error, orEmpty(e.getError().getNeeded()));
        }
        return new Result.Unclear<>("Slack answered with status " + status);
    }

    /** The pause that a 429 asks for; half a minute if it does not say. */
    public static Duration retryAfter(@Nullable String seconds) {
        return seconds != null && seconds.matches("[0-9]{1,5}")
                ? Duration.ofSeconds(Math.max(1, Long.parseLong(seconds)))
                : PAUSE_UNSAID;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() {
        http().dispatcher().executorService().shutdown();
        http().connectionPool().evictAll();
    }
}
