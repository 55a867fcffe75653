package dev.hotseat.adapter.slack.bot;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.hotseat.adapter.slack.api.Backoff;
import dev.hotseat.adapter.slack.api.Calls;
import dev.hotseat.adapter.slack.api.Result;
import dev.hotseat.adapter.slack.api.Standing;
import dev.hotseat.adapter.slack.api.WebApi;
import dev.hotseat.adapter.slack.install.TokenMarks;
import dev.hotseat.adapter.slack.talk.Removals;
import dev.hotseat.app.port.Connection;
import dev.hotseat.app.port.StoreUnavailable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Slack whose token it is, for as long as it takes; and again after the token was refused. */
final class SignIn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Calls calls;
    private final String token;
    private final TokenMarks marks;
    private final Standing standing;
    private final Removals removals;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;

    /**
     * Starts to ask and returns at once.
     *
     * @param removals told that the bot is there, or was taken out while nobody listened
     */
    SignIn(Calls calls, String token, TokenMarks marks, Standing standing, Removals removals) {
        this.calls = calls;
        this.token = token;
        this.marks = marks;
        this.standing = standing;
        this.removals = removals;
        this.thread = Thread.ofVirtual().name("slack-sign-in").start(this::keep);
    }

    /** The token was refused: it is tried again in a while. */
    void again() {
        wake.release();
    }

    private void keep() {
        var backoff = new Backoff();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.NANOSECONDS.sleep(backoff.next().toNanos());
                if (ask(backoff)) {
                    wake.acquire();
                    wake.drainPermits();
                    backoff.atLeast(Backoff.HOPELESS);
                }
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    private boolean ask(Backoff backoff) {
        var result = calls.web().with(token, client -> client.authTest(r -> r));
        return switch (result) {
            case Result.Fine<AuthTestResponse>(var answer) -> signedIn(answer);
            case Result.Refused<AuthTestResponse>(var error, var _)
            when WebApi.isTokenTrouble(error) -> {
                standing.calls(Standing.lost("bot", error));
                LOG.error("Slack refuses the bot token: {}", error);
                if (WebApi.isRemoval(error)) {
                    left();
                }
                backoff.atLeast(Backoff.HOPELESS);
                yield false;
            }
            case Result.Limited<AuthTestResponse>(var pause) -> {
                backoff.atLeast(pause);
                yield away(result.words());
            }
            case Result.Refused<AuthTestResponse> _,
                    Result.Unsent<AuthTestResponse> _,
                    Result.Unclear<AuthTestResponse> _ -> away(result.words());
        };
    }

    /** The removal may be news: its event is lost where nobody listens. What fails here is done again with the next refusal. */
    private void left() {
        try {
            marks.team(token).ifPresent(removals::found);
        } catch (StoreUnavailable e) {
            LOG.warn("Which Slack team removed the app is looked at again in a while", e);
        }
    }

    private boolean away(String why) {
        standing.calls(new Connection.State.Away(why));
        LOG.warn("Not signed in to Slack yet: {}", why);
        return false;
    }

    private boolean signedIn(AuthTestResponse answer) {
        calls.remedies().botIs(answer.getUser());
        try {
            removals.present(answer.getTeamId());
            marks.note(answer.getTeamId(), token);
        } catch (StoreUnavailable e) {
            return away("the database cannot be reached");
        }
        standing.calls(new Connection.State.Up());
        LOG.info("Signed in to Slack as {} in {}", answer.getUser(), answer.getTeam());
        return true;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
