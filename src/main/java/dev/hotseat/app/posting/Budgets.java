package dev.hotseat.app.posting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hotseat.chat.Post;
import dev.hotseat.core.pace.Budget;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What posts have used of the budgets of platform, workspace and channel, and of those for edits. A post is let through if
 * all that it is charged to have one left, and then it uses one of each. Not for several threads.
 */
final class Budgets {
    private static final int REMEMBERED = 200_000;

    private final Cache<String, Budget> budgets =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** How long to wait before the post may go; zero: it may go now, and the budgets have paid for it. */
    Duration spend(Route route, Post post, Instant now) {
        var paces = paces(route, post.workspace(), place(post));
        if (post instanceof Post.Update) {
            paces.put(edits(post.workspace()), route.edits());
        }
        return spend(paces, now);
    }

    /** Whether an edit that may as well not be may go now, and the budgets have paid for it: they keep half for others. */
    boolean spare(Route route, MessageReference edited, Instant now) {
        var channel = edited.channel();
        var paces = paces(route, channel.workspace(), channel.key());
        paces.put(edits(channel.workspace()), route.edits());
        paces.replaceAll((_, pace) -> new Pace(Math.max(1, pace.burst() / 2), pace.each()));
        return spend(paces, now).isZero();
    }

    private static Map<String, Pace> paces(Route route, WorkspaceId workspace, String place) {
        var paces = new LinkedHashMap<String, Pace>();
        paces.put(route.platform().slug(), route.all());
        paces.put("workspace " + workspace.key(), route.aWorkspace());
        paces.put("place " + place, route.aChannel());
        return paces;
    }

    private static String edits(WorkspaceId workspace) {
        return "edits " + workspace.key();
    }

    private Duration spend(Map<String, Pace> paces, Instant now) {
        var rests = new LinkedHashMap<String, Budget>();
        var waits = new ArrayList<Duration>();
        for (Map.Entry<String, Pace> pace : paces.entrySet()) {
            var had = budgets.get(pace.getKey(), _ -> Budget.UNTOUCHED);
            switch (had.spend(pace.getValue(), now)) {
                case Budget.Outcome.Spent(var rest) -> rests.put(pace.getKey(), rest);
                case Budget.Outcome.Wait(var pause) -> waits.add(pause);
            }
        }
        if (waits.isEmpty()) {
            budgets.putAll(rests);
            return Duration.ZERO;
        }
        return waits.stream().max(Duration::compareTo).orElseThrow();
    }

    /** The channel or person that a post goes to. */
    static String place(Post post) {
        return switch (post) {
            case Post.Say say -> say.channel().key();
            case Post.Update update -> update.message().channel().key();
            case Post.OpenThread thread -> thread.message().channel().key();
            case Post.Direct direct -> direct.to().key();
        };
    }
}
