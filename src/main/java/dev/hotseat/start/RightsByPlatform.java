package dev.hotseat.start;

import dev.hotseat.app.port.Rights;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** {@link Rights} of the platforms that tell; they may be added while it is asked. */
final class RightsByPlatform implements Rights {
    private final Map<Platform, Rights> known = new ConcurrentHashMap<>();

    void add(Map<Platform, Rights> more) {
        known.putAll(more);
    }

    @Override
    public List<String> missing(ChannelId channel, Rounds rounds) {
        return of(channel).map(rights -> rights.missing(channel, rounds)).orElseGet(List::of);
    }

    @Override
    public List<String> missingToMention(ChannelId channel, String group) {
        return of(channel)
                .map(rights -> rights.missingToMention(channel, group))
                .orElseGet(List::of);
    }

    @Override
    public boolean hasThreads(ChannelId channel) {
        return of(channel).map(rights -> rights.hasThreads(channel)).orElse(true);
    }

    private Optional<Rights> of(ChannelId channel) {
        return Optional.ofNullable(known.get(channel.workspace().platform()));
    }
}
