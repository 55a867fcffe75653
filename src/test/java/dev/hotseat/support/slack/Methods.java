package dev.hotseat.support.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.chat.Bytes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The methods of the Web API that Hotseat calls. */
final class Methods {
    private final Conversations conversations;
    private final History history;
    private final FakeSockets sockets;
    private final Tokens tokens;
    private final String origin;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    Methods(Conversations conversations, FakeSockets sockets, Tokens tokens, String origin) {
        this.conversations = conversations;
        this.history = new History(conversations);
        this.sockets = sockets;
        this.tokens = tokens;
        this.origin = origin;
    }

    ObjectNode call(String method, String authorization, Map<String, String> a) {
        if (method.equals("oauth.v2.access")) {
            return tokens.exchange(authorization, a).put("ok", true);
        }
        if (!method.equals("apps.connections.open")) {
            tokens.use(method, authorization, a);
        } else if (!("Bearer " + FakeSlack.APP_TOKEN).equals(authorization)) {
            throw new Conversations.Refused("invalid_auth");
        }
        var answer = switch (method) {
            case "apps.connections.open" -> FakeSlack.object().put("url", sockets.address());
            case "auth.test" ->
                FakeSlack.object()
                        .put("team_id", tokens.team(authorization))
                        .put("team", "Test team")
                        .put("user", "hotseat")
                        .put("bot_id", History.BOT);
            case "users.info" -> FakeSlack.object().set("user", People.member(a.get("user")));
            case "users.list" -> FakeSlack.object().set("members", People.members());
            case "conversations.open" ->
                FakeSlack.object().set("channel", FakeSlack.object().put("id", People.direct(a.get("users"))));
            case "chat.postMessage" -> post(a);
            case "chat.postEphemeral" -> {
                if (!a.get("channel").equals(FakeSlack.CHANNEL)) {
                    throw new Conversations.Refused("not_in_channel");
                }
                yield FakeSlack.object()
                        .put(
                                "message_ts",
                                conversations
                                        .add(
                                                a.get("channel"),
                                                Optional.ofNullable(a.get("thread_ts")),
                                                Optional.of(a.get("user")),
                                                Optional.empty(),
                                                content(a))
                                        .ts());
            }
            case "conversations.history", "conversations.replies" -> history.page(a);
            case "chat.update" -> {
                conversations.edit(a.get("ts"), Optional.empty(), content(a));
                history.edited(a.get("ts"));
                yield FakeSlack.object().put("ts", a.get("ts")).put("channel", a.get("channel"));
            }
            case "views.publish" -> {
                conversations.publish(tokens.team(authorization), a.get("user_id"), FakeSlack.read(a.get("view")));
                yield FakeSlack.object();
            }
            case "views.open", "views.push" ->
                view(conversations.open(
                        a.get("trigger_id").substring(0, a.get("trigger_id").indexOf('-')),
                        a.get("trigger_id"),
                        FakeSlack.read(a.get("view"))));
            case "views.update" -> view(conversations.update(a.get("view_id"), FakeSlack.read(a.get("view"))));
            case "files.getUploadURLExternal" -> {
                var id = "F" + ids.incrementAndGet();
                names.put(id, a.get("filename"));
                yield FakeSlack.object().put("file_id", id).put("upload_url", origin + "/files/" + id);
            }
            case "files.completeUploadExternal" -> {
                for (var file : FakeSlack.read(a.get("files"))) {
                    var id = file.path("id").asText();
                    conversations.share(
                            new Conversations.File(a.get("channel_id"), names.get(id), Bytes.of(contents.get(id))));
                }
                yield FakeSlack.object();
            }
            default -> throw new Conversations.Refused("unknown_method");
        };
        return ((ObjectNode) answer).put("ok", true);
    }

    private static ObjectNode view(Conversations.View view) {
        return FakeSlack.object().set("view", FakeSlack.object().put("id", view.id()));
    }

    private ObjectNode post(Map<String, String> a) {
        var channel = a.get("channel");
        if (!channel.equals(FakeSlack.CHANNEL) && !channel.startsWith("D") && !channel.startsWith("C0OTHER")) {
            throw new Conversations.Refused("channel_not_found");
        }
        var message = conversations.add(
                channel, Optional.ofNullable(a.get("thread_ts")), Optional.empty(), Optional.empty(), content(a));
        history.posted(message.ts(), History.BOT, a.getOrDefault("metadata", ""));
        return FakeSlack.object().put("ts", message.ts()).put("channel", channel);
    }

    /** Another app posts something. */
    void postAs(String bot, String channel, String metadata) {
        var content = FakeSlack.object().put("text", "Hello");
        content.set("blocks", FakeSlack.read("[{\"type\":\"divider\"}]"));
        var message = conversations.add(channel, Optional.empty(), Optional.empty(), Optional.empty(), content);
        history.posted(message.ts(), bot, metadata);
    }

    private static ObjectNode content(Map<String, String> a) {
        return FakeSlack.object().put("text", a.get("text")).set("blocks", FakeSlack.read(a.get("blocks")));
    }

    /** A message that came to a response URL: {@code user-channel-message-number}. */
    JsonNode respond(String interaction, JsonNode body) {
        var parts = List.of(interaction.split("-"));
        if (body.path("replace_original").asBoolean()) {
            conversations.edit(parts.get(2), Optional.of(interaction), body);
        } else {
            conversations.add(
                    parts.get(1),
                    Optional.ofNullable(body.path("thread_ts").textValue()),
                    body.path("response_type").asText().equals("in_channel")
                            ? Optional.empty()
                            : Optional.of(parts.getFirst()),
                    Optional.of(interaction),
                    body);
        }
        return FakeSlack.object().put("ok", true);
    }

    void uploaded(String id, byte[] content) {
        contents.put(id, content);
    }

    byte[] content(String id) {
        return contents.getOrDefault(id, new byte[0]);
    }
}
