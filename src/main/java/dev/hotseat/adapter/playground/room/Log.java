package dev.hotseat.adapter.playground.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The messages of a place, the oldest first, the last {@value #MOST} of them. Not safe for threads. */
final class Log {
    static final int MOST = 300;

    private final SequencedMap<String, Message> messages = new LinkedHashMap<>();
    private long version;

    long version() {
        return version;
    }

    List<Message> seenBy(Member member) {
        return messages.values().stream().filter(m -> m.isVisibleTo(member)).toList();
    }

    Optional<Message> find(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** Adds or replaces it; what had to go for it, the oldest first. */
    List<Message> put(Message message) {
        version++;
        messages.put(message.id(), message);
        var gone = new ArrayList<Message>();
        while (messages.size() > MOST) {
            gone.addAll(remove(messages.firstEntry().getKey()));
        }
        return gone;
    }

    /** Takes it out, with its thread; what went. */
    List<Message> remove(String id) {
        var gone = messages.values().stream()
                .filter(m -> m.id().equals(id) || m.within().filter(id::equals).isPresent())
                .toList();
        gone.forEach(m -> messages.remove(m.id()));
        version += gone.isEmpty() ? 0 : 1;
        return gone;
    }
}
