package dev.hotseat.adapter.slack.api;

import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.User;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.app.port.Workspaces;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one person who owns a workspace for sure, its primary owner: whom to tell what managers must know, as long as nobody
 * else was named. Slack does not say who installed an app of one workspace.
 */
public final class Owners implements Workspaces {
    private static final Logger LOG = LoggerFactory.getLogger(Owners.class);
    private static final int A_PAGE = 200;

    /** A larger workspace has better ways to name its managers, and Slack allows 20 pages a minute. */
    private static final int MOST_PAGES = 10;

    private final WebApi api;
    private final Map<String, AccountId> known = new ConcurrentHashMap<>();

    public Owners(WebApi api) {
        this.api = api;
    }

    /** Asks Slack; without an answer nobody is known. */
    public void learn(String team) {
        var cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var from = cursor;
            var result =
                    api.as(team, client -> client.usersList(r -> r.limit(A_PAGE).cursor(from)));
            if (!(result instanceof Result.Fine<UsersListResponse>(var answer))) {
                LOG.warn("Slack does not say who owns the workspace {}: {}", team, result.words());
                return;
            }
            var owner =
                    answer.getMembers().stream().filter(User::isPrimaryOwner).findFirst();
            if (owner.isPresent()) {
                known.put(team, Slack.account(team, owner.get().getId()));
                return;
            }
            cursor = Optional.ofNullable(answer.getResponseMetadata())
                    .map(m -> m.getNextCursor())
                    .orElse("");
            if (cursor.isEmpty()) {
                return;
            }
        }
    }

    @Override
    public Set<AccountId> managers(WorkspaceId workspace) {
        return workspace.platform().equals(Slack.PLATFORM)
                ? Set.copyOf(Optional.ofNullable(known.get(workspace.tenant()))
                        .map(List::of)
                        .orElseGet(List::of))
                : Set.of();
    }
}
