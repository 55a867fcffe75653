package dev.hotseat.adapter.slack.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.hotseat.chat.Person;
import java.time.Duration;
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

    private static final Person.Verdict LATE =
            new Person.Verdict.Unknown("Slack did not say in time who runs this workspace; try again in a moment");

    private final WebApi api;
    private final Remedies remedies;
    private final Executor executor;
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    public People(WebApi api, Remedies remedies, Executor executor) {
        this.api = api;
        this.remedies = remedies;
        this.executor = executor;
    }

    /** Whether the person is an admin or owner; unknown, if Slack does not say so within half a second. */
    public Person.Verdict verdict(String team, String user) {
        var key = team + ":" + user;
        var before = known.getIfPresent(key);
        if (before != null) {
            return Person.Verdict.of(before);
        }
        var asked = new FutureTask<>(() -> ask(team, user));
        executor.execute(asked);
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LATE;
        } catch (TimeoutException e) {
            // The answer is kept for the next time.
            LOG.warn("Slack is slow to say who runs the workspace {}: nobody does for now", team);
            return LATE;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Person.Verdict ask(String team, String user) {
        var result = api.as(team, client -> client.usersInfo(r -> r.user(user)));
        if (result instanceof Result.Fine<UsersInfoResponse>(var answer)) {
            boolean runs = runs(answer.getUser());
            known.put(team + ":" + user, runs);
            return Person.Verdict.of(runs);
        }
        LOG.warn("Slack does not say who runs the workspace {}: {}", team, result.words());
        return result instanceof Result.Refused<UsersInfoResponse> refused
                        && refused.error().equals("missing_scope")
                ? new Person.Verdict.Unknown(remedies.words(refused))
                : LATE;
    }

    private static boolean runs(User user) {
        return user.isAdmin() || user.isOwner() || user.isPrimaryOwner();
    }
}
