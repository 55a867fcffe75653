package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Outbox.Haste;
import dev.hotseat.core.place.Platform;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which workspace a process claimed a post of last. Each process goes round the workspaces by itself: then each of them
 * gives all their turns. A word about a claim that is taken back does no harm. Safe for threads.
 */
final class Turns {
    private final Map<Line, String> last = new ConcurrentHashMap<>();

    private record Line(Platform platform, Haste haste) {}

    /** The key of the workspace; empty before the first. */
    String last(Platform platform, Haste haste) {
        return last.getOrDefault(new Line(platform, haste), "");
    }

    void served(Platform platform, Haste haste, String workspace) {
        last.put(new Line(platform, haste), workspace);
    }
}
