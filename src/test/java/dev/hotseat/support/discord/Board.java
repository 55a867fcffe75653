package dev.hotseat.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What is kept: messages, threads, conversations. */
final class Board {
    private static final Duration REMEMBERED = Duration.ofMinutes(3);
    private static final int MOST_UNDER_LOAD = 5_000;

    private final List<String> channels;
    private final Map<String, Shown> messages;
    private final Map<String, Shown> nonces = new HashMap<>();
    private final Map<String, String> threads = new HashMap<>();
    private final Map<String, String> conversations = new HashMap<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, FakeDiscord.User> authors = new HashMap<>();
    private Duration ahead = Duration.ZERO;
    private volatile Consumer<Shown> watcher = _ -> {};

    /** Under load those messages are forgotten that nothing has happened to for longest. */
    Board(List<String> channels, FakeDiscord.Load load) {
        this.channels = channels;
        this.messages = switch (load) {
            case LIGHT -> new LinkedHashMap<>();
            case HEAVY -> latest();
        };
    }

    private static Map<String, Shown> latest() {
        return new LinkedHashMap<>(MOST_UNDER_LOAD, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Shown> eldest) {
                return size() > MOST_UNDER_LOAD;
            }
        };
    }

    /** Tells of every message and every edit from now on, on the thread that brought it. */
    void watch(Consumer<Shown> told) {
        watcher = told;
    }

    List<String> channels() {
        return channels;
    }

    /** Keeps a message; one with a nonce that was there before is that one. */
    synchronized Shown add(String channel, Optional<String> onlyFor, JsonNode body, Map<String, byte[]> files) {
        var nonce = body.path("nonce").asText("");
        var shown = new Shown(nextId(), channel, onlyFor, body, files, 0);
        var before = nonces.get(nonce);
        if (before != null
                && isRemembered(before, shown)
                && body.path("enforce_nonce").asBoolean()) {
            return before;
        }
        messages.put(shown.id(), shown);
        if (!nonce.isEmpty()) {
            nonces.put(nonce, shown);
        }
        watcher.accept(shown);
        return shown;
    }

    private String nextId() {
        return ahead.isZero() ? Snowflakes.next() : Snowflakes.in(ahead);
    }

    /** Discord knows a nonce for some minutes. */
    private static boolean isRemembered(Shown before, Shown now) {
        return Duration.between(Snowflakes.moment(before.id()), Snowflakes.moment(now.id()))
                        .compareTo(REMEMBERED)
                < 0;
    }

    /** Its time goes on by that much. */
    synchronized void goOn(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Keeps a message of somebody else. */
    synchronized void say(FakeDiscord.User author, String channel, JsonNode body) {
        var shown = new Shown(nextId(), channel, Optional.empty(), body, Map.of(), 0);
        messages.put(shown.id(), shown);
        authors.put(shown.id(), author);
    }

    /** Up to so many of the oldest messages after one, the newest first, as whoever reads the history sees them. */
    synchronized List<JsonNode> after(String channel, long id, int most) {
        if (hidden.contains(channel)) {
            return List.of();
        }
        return in(channel).stream()
                .filter(m -> m.onlyFor().isEmpty() && Long.parseLong(m.id()) > id)
                .limit(most)
                .<JsonNode>map(this::withAuthor)
                .toList()
                .reversed();
    }

    private ObjectNode withAuthor(Shown message) {
        var json = message.json();
        Optional.ofNullable(authors.get(message.id()))
                .ifPresent(author -> json.set("author", Town.user(author.id(), author.name())));
        return json;
    }

    /** The bot may not read the history of that channel any more: then Discord shows it no messages. */
    synchronized void hide(String channel) {
        hidden.add(channel);
    }

    synchronized Optional<Shown> edit(String id, JsonNode body, Map<String, byte[]> files) {
        var edited = Optional.ofNullable(messages.computeIfPresent(id, (_, shown) -> shown.edited(body, files)));
        edited.ifPresent(watcher);
        return edited;
    }

    synchronized void delete(String id) {
        messages.remove(id);
    }

    synchronized Optional<Shown> find(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    synchronized List<Shown> in(String channel) {
        return messages.values().stream()
                .filter(m -> m.channel().equals(channel))
                .toList();
    }

    synchronized void open(String thread, String parent) {
        threads.put(thread, parent);
    }

    /** The parent of a thread. */
    synchronized Optional<String> parent(String thread) {
        return Optional.ofNullable(threads.get(thread));
    }

    /** The conversation with a user, opened if need be. */
    synchronized String conversation(String user) {
        return conversations.computeIfAbsent(user, _ -> Snowflakes.next());
    }

    synchronized Optional<String> partner(String conversation) {
        return conversations.entrySet().stream()
                .filter(e -> e.getValue().equals(conversation))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    synchronized boolean isChannel(String id) {
        return channels.contains(id) || threads.containsKey(id) || conversations.containsValue(id);
    }

    /** Refuses messages to a channel with that code from now on. */
    synchronized void refuse(String channel, int code) {
        refusals.put(channel, code);
    }

    synchronized Optional<Integer> refusal(String channel) {
        return Optional.ofNullable(refusals.get(channel))
                .or(() -> partner(channel).filter(silent::contains).map(_ -> 50_007));
    }

    synchronized void silence(String user) {
        silent.add(user);
    }
}
