package dev.hotseat.adapter.slack.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who runs a workspace, as Slack says. Safe for threads. */
public final class People {
    private static final Logger LOG = LoggerFactory.getLogger(People.class);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    /** What may be taken from the 3 s before an answer must be there. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final WebApi api;
    private final Executor executor;
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    public People(WebApi api, Executor executor) {
        this.api = api;
        this.executor = executor;
    }

    /** Whether the person is an admin or owner; no, if Slack does not say so within half a second. */
    public boolean runsWorkspace(String team, String user) {
        var key = team + ":" + user;
        var before = known.getIfPresent(key);
        if (before != null) {
            return before;
        }
        var asked = new FutureTask<>(() -> ask(team, user));
        executor.execute(asked);
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).orElse(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException e) {
            // The answer is kept for the next time.
            LOG.warn("Slack is slow to say who runs the workspace {}: nobody does for now", team);
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Boolean> ask(String team, String user) {
        var result = api.as(team, client -> client.usersInfo(r -> r.user(user)));
        if (result instanceof Result.Fine<UsersInfoResponse>(var answer)) {
            boolean runs = runs(answer.getUser());
            known.put(team + ":" + user, runs);
            return Optional.of(runs);
        }
        LOG.warn("Slack does not say who runs the workspace {}: {}", team, result.words());
        return Optional.empty();
    }

    private static boolean runs(User user) {
        return user.isAdmin() || user.isOwner() || user.isPrimaryOwner();
    }
}
