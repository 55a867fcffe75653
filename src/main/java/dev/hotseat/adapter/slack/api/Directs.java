package dev.hotseat.adapter.slack.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;

/** The direct conversations of the bot with people. Safe for threads. */
public final class Directs {
    private static final int MOST = 10_000;

    private final WebApi api;

    /** A conversation keeps its id for good. */
    private final Cache<String, String> open = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofHours(6))
            .build();

    public Directs(WebApi api) {
        this.api = api;
    }

    /** The id of the conversation with that person, opened if it is not yet. */
    Result<String> with(String team, String user) {
        var key = team + ":" + user;
        var before = open.getIfPresent(key);
        if (before != null) {
            return new Result.Fine<>(before);
        }
        return api.as(team, client -> client.conversationsOpen(r -> r.users(List.of(user))))
                .then(answer -> {
                    var channel = answer.getChannel().getId();
                    open.put(key, channel);
                    return new Result.Fine<>(channel);
                });
    }
}
