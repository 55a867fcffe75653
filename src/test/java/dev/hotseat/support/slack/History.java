package dev.hotseat.support.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The messages of channels and threads as an app reads them. */
final class History {
    static final String BOT = "B0BOT00001";

    private final Conversations conversations;
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();
    private final Set<String> edited = ConcurrentHashMap.newKeySet();

    private record Shown(String bot, String metadata) {}

    History(Conversations conversations) {
        this.conversations = conversations;
    }

    /** A message came from that bot, with that metadata, which may be empty. */
    void posted(String ts, String bot, String metadata) {
        shown.put(ts, new Shown(bot, metadata));
    }

    void edited(String ts) {
        edited.add(ts);
    }

    /** A page of what came after a moment, the newest first. */
    ObjectNode page(Map<String, String> a) {
        var thread = Optional.ofNullable(a.get("ts"));
        var all = conversations.in(a.get("channel")).stream()
                .filter(m -> thread.isEmpty()
                        ? m.thread().isEmpty() && isAfter(m.ts(), a.get("oldest"))
                        : m.ts().equals(thread.get())
                                || (m.thread().equals(thread) && isAfter(m.ts(), a.get("oldest"))))
                .toList()
                .reversed();
        if (thread.isPresent() && all.stream().noneMatch(m -> m.ts().equals(thread.get()))) {
            throw new Conversations.Refused("thread_not_found");
        }
        int from = Integer.parseInt(a.getOrDefault("cursor", "0"));
        int to = Math.min(all.size(), from + Integer.parseInt(a.get("limit")));
        var page = FakeSlack.JSON.createArrayNode();
        all.subList(from, to).forEach(m -> page.add(json(m, "1".equals(a.get("include_all_metadata")))));
        var answer = FakeSlack.object().put("has_more", to < all.size());
        answer.set("messages", page);
        if (to < all.size()) {
            answer.set("response_metadata", FakeSlack.object().put("next_cursor", Integer.toString(to)));
        }
        return answer;
    }

    private static boolean isAfter(String ts, String oldest) {
        return Double.parseDouble(ts) > Double.parseDouble(oldest);
    }

    private ObjectNode json(Conversations.Message message, boolean metadata) {
        var json = FakeSlack.object().put("type", "message").put("ts", message.ts());
        var by = shown.get(message.ts());
        if (by != null) {
            json.put("bot_id", by.bot());
            if (metadata && !by.metadata().isEmpty()) {
                json.set("metadata", FakeSlack.read(by.metadata()));
            }
        }
        if (edited.contains(message.ts())) {
            json.set("edited", FakeSlack.object().put("ts", message.ts()));
        }
        return json;
    }
}
