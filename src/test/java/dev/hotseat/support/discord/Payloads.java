package dev.hotseat.support.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Discord sends about something that a user did. */
final class Payloads {
    private static final int SLASH = 1;

    private final Board board;

    Payloads(Board board) {
        this.board = board;
    }

    /** The event about that data. */
    ObjectNode of(FakeDiscord.User user, String channel, int type, Optional<Shown> message, ObjectNode data) {
        var id = Snowflakes.next();
        var payload = Json.object()
                .put("id", id)
                .put("application_id", Town.BOT)
                .put("type", type)
                .put("token", "token-" + id)
                .put("version", 1)
                .put("channel_id", channel)
                .put("locale", "en-US")
                .put("app_permissions", "0");
        payload.set("data", data);
        message.ifPresent(m -> payload.set("message", m.json()));
        for (var list : List.of("entitlements", "entitlement_sku_ids")) {
            payload.set(list, Json.array(List.of()));
        }
        place(payload, user, channel);
        return payload;
    }

    private void place(ObjectNode payload, FakeDiscord.User user, String channel) {
        if (board.partner(channel).isPresent()) {
            payload.put("context", 1);
            payload.set("channel", Town.conversation(channel, user));
            payload.set("user", Town.user(user.id(), user.name()));
            payload.set("authorizing_integration_owners", Json.of(Map.of("0", "0")));
            return;
        }
        var guild = Json.object().put("id", Town.GUILD).put("locale", "en-US");
        guild.set("features", Json.array(List.of()));
        payload.put("context", 0).put("guild_id", Town.GUILD).put("guild_locale", "en-US");
        payload.set("guild", guild);
        payload.set("member", Town.member(user));
        payload.set(
                "channel",
                board.parent(channel)
                        .map(parent -> Town.thread(channel, parent))
                        .orElseGet(() -> Town.channel(channel))
                        .put("permissions", "0"));
        payload.set("authorizing_integration_owners", Json.of(Map.of("0", Town.GUILD)));
    }

    /** The data of a command with its options; {@code focused} is being typed. */
    static ObjectNode invocation(String name, Map<String, ?> options, Optional<String> focused) {
        var words = List.of(name.split(" "));
        var given = options.entrySet().stream()
                .map(o -> option(o.getKey(), o.getValue(), focused))
                .toList();
        var data = Json.object()
                .put("id", Snowflakes.next())
                .put("name", words.getFirst())
                .put("type", SLASH);
        if (words.size() > 1) {
            var below = Json.object().put("name", words.get(1)).put("type", 1);
            below.set("options", Json.array(given));
            data.set("options", Json.array(List.of(below)));
        } else {
            data.set("options", Json.array(given));
        }
        return data;
    }

    private static ObjectNode option(String name, Object value, Optional<String> focused) {
        int type = value instanceof Boolean ? 5 : value instanceof Integer ? 4 : 3;
        var option = Json.object().put("name", name).put("type", type);
        option.set("value", Json.value(value));
        focused.filter(name::equals).ifPresent(_ -> option.put("focused", true));
        return option;
    }

    /** An input of a form. */
    static ObjectNode label(ObjectNode input) {
        var label = Json.object().put("type", 18).put("id", 1);
        label.set("component", input.put("id", 2));
        return label;
    }

    /** A file that was sent along with a form. */
    static ObjectNode attachment(String id, String address, int size) {
        return Json.object()
                .put("id", id)
                .put("filename", "questions.yaml")
                .put("size", size)
                .put("url", address)
                .put("proxy_url", address)
                .put("content_type", "text/plain")
                .put("ephemeral", true);
    }
}
