package dev.hotseat.bench;

import dev.hotseat.support.discord.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The posts that reached some channels of a platform, and when. */
final class Arrivals {
    private final Set<String> channels;
    private final Map<String, Integer> byChannel = new HashMap<>();
    private final List<Instant> moments = new ArrayList<>();

    Arrivals(Set<String> channels) {
        this.channels = channels;
    }

    synchronized void add(Shown message) {
        if (message.revision() == 0 && channels.contains(message.channel())) {
            byChannel.merge(message.channel(), 1, Integer::sum);
            moments.add(Instant.now());
        }
    }

    /** Channels that have at least one. */
    synchronized int channels() {
        return byChannel.size();
    }

    /** Channels that have more than one. */
    synchronized long twice() {
        return byChannel.values().stream().filter(count -> count > 1).count();
    }

    /** How long after that the first one came. */
    synchronized Duration first(Instant due) {
        return moments.isEmpty() ? Duration.ZERO : Duration.between(due, moments.getFirst());
    }

    /** How long after that the last one came. */
    synchronized Duration last(Instant due) {
        return moments.isEmpty() ? Duration.ZERO : Duration.between(due, moments.getLast());
    }

    /** The most of them within any second. */
    synchronized int mostInASecond() {
        int most = 0;
        int from = 0;
        for (int to = 0; to < moments.size(); to++) {
            while (!moments.get(from).plusSeconds(1).isAfter(moments.get(to))) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
