package dev.hotseat.app.posting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hotseat.chat.Post;
import dev.hotseat.core.pace.Budget;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.MessageReference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * What posts of this process have used of its part of the budgets of platform, workspace and channel; the latter two are
 * apart for new messages and for edits. A post is let through if all three have one left, and then it uses one of each. Not
 * for several threads.
 */
final class Budgets {
    private static final int REMEMBERED = 200_000;

    /** With one at once the end of a quiz's round would wait in its channel for as long as the count just before it pays for. */
    private static final int A_COUNT_AND_AN_END = 2;

    private final Cache<String, Budget> budgets =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** How much the platform allows at once now, if channels and workspaces do. */
    int left(Route route, Instant now) {
        return platform(route).left(route.all().get(), now);
    }

    /** How long it takes until the platform allows half of what may happen at once. */
    Duration untilHalf(Route route, Instant now) {
        var all = route.all().get();
        return platform(route).until(half(all).burst(), all, now);
    }

    private Budget platform(Route route) {
        return had(route.platform().slug());
    }

    /** How long to wait before the post may go; zero: it may go now, and the budgets have paid for it. */
    Duration spend(Route route, Post post, Instant now) {
        return post instanceof Post.Update(var message, var _)
                ? spend(route, message, now)
                : spend(
                        Map.of(
                                route.platform().slug(),
                                route.all().get(),
                                "workspace " + post.workspace().key(),
                                route.aWorkspace().among(route.sharing().getAsInt()),
                                "place " + place(post),
                                route.aChannel()),
                        now);
    }

    /** As for a post, for an edit of that message. */
    Duration spend(Route route, MessageReference edited, Instant now) {
        return spend(edits(route, edited), now);
    }

    /**
     * Whether an edit that may as well not be sent may go now: it leaves half of what may happen at once to others, where
     * that is more than one.
     */
    boolean haveSpare(Route route, MessageReference edited, Instant now) {
        return edits(route, edited).entrySet().stream()
                .allMatch(pace -> had(pace.getKey()).spend(half(pace.getValue()), now) instanceof Budget.Outcome.Spent);
    }

    private static Pace half(Pace pace) {
        return new Pace(Math.max(1, pace.burst() / 2), pace.each());
    }

    private static Map<String, Pace> edits(Route route, MessageReference edited) {
        var channel = edited.channel();
        int sharing = route.sharing().getAsInt();
        return Map.of(
                route.platform().slug(),
                route.all().get(),
                "edits in workspace " + channel.workspace().key(),
                route.edits().aWorkspace().among(sharing),
                "edits in place " + channel.key(),
                route.edits().aChannel().among(sharing, A_COUNT_AND_AN_END));
    }

    private Budget had(String name) {
        return budgets.get(name, _ -> Budget.UNTOUCHED);
    }

    private Duration spend(Map<String, Pace> paces, Instant now) {
        var rests = new HashMap<String, Budget>();
        var waits = new ArrayList<Duration>();
        for (Map.Entry<String, Pace> pace : paces.entrySet()) {
            switch (had(pace.getKey()).spend(pace.getValue(), now)) {
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
