package dev.hotseat.adapter.playground.room;

import dev.hotseat.app.port.Sender.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What became of the latest posts, by their keys. Not safe for threads. */
final class Posted {
    private static final int MOST = 300;

    private final Map<String, Outcome.Sent> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Outcome.Sent> eldest) {
            return size() > MOST;
        }
    };

    void note(String key, Outcome.Sent sent) {
        latest.put(key, sent);
    }

    Optional<Outcome.Sent> of(String key) {
        return Optional.ofNullable(latest.get(key));
    }
}
