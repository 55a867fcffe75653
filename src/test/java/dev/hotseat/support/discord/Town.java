package dev.hotseat.support.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A server with its channels and three members, as Discord's objects. */
final class Town {
    static final String GUILD = "700000000000000001";
    static final String ELSEWHERE = "700000000000000002";
    static final String BOT = "800000000000000001";
    private static final long FIRST_OF_MORE = 711_000_000_000_000_001L;

    private static final String JOINED = "2024-01-01T00:00:00.000000+00:00";
    private static final String BOT_ROLE = "720000000000000009";
    private static final long MENTION_EVERYONE = 1L << 17;
    private static final long MANAGE_SERVER = 1L << 5;

    /** See, write, embed, attach, read the history, connect, use commands, open threads, write in them. */
    private static final long EVERYBODY =
            1L << 10 | 1L << 11 | 1L << 14 | 1L << 15 | 1L << 16 | 1L << 20 | 1L << 31 | 1L << 35 | 1L << 38;

    private Town() {}

    /** The two channels, and so many more. */
    static List<String> channels(int more) {
        return Stream.concat(
                        Stream.of(FakeDiscord.GENERAL, FakeDiscord.RESULTS),
                        LongStream.range(FIRST_OF_MORE, FIRST_OF_MORE + more).mapToObj(Long::toString))
                .toList();
    }

    static ObjectNode bot() {
        return user(BOT, "hotseat").put("bot", true).put("verified", true).put("mfa_enabled", true);
    }

    static ObjectNode user(String id, String name) {
        return Json.object()
                .put("id", id)
                .put("username", name)
                .put("discriminator", "0")
                .put("global_name", name)
                .putNull("avatar")
                .put("bot", false)
                .put("public_flags", 0);
    }

    static ObjectNode member(FakeDiscord.User user) {
        var member = member(user(user.id(), user.name()), List.of());
        return member.put("permissions", Long.toString(user.managesServer() ? EVERYBODY | MANAGE_SERVER : EVERYBODY));
    }

    private static ObjectNode member(ObjectNode user, List<String> roles) {
        var member = Json.object()
                .putNull("nick")
                .putNull("avatar")
                .put("joined_at", JOINED)
                .put("deaf", false)
                .put("mute", false)
                .put("pending", false)
                .put("flags", 0);
        member.set("user", user);
        member.set("roles", Json.value(roles));
        return member;
    }

    static ObjectNode channel(String id) {
        var channel = Json.object()
                .put("id", id)
                .put("type", 0)
                .put("name", "channel-" + id)
                .put("position", 0)
                .putNull("parent_id")
                .put("flags", 0)
                .put("nsfw", false)
                .putNull("last_message_id")
                .put("rate_limit_per_user", 0)
                .putNull("topic");
        channel.set("permission_overwrites", Json.array(List.of()));
        return channel;
    }

    static ObjectNode channel(String id, int type, long denied) {
        var everybody =
                Json.object().put("id", GUILD).put("type", 0).put("allow", "0").put("deny", Long.toString(denied));
        var channel = channel(id)
                .put("type", type)
                .put("guild_id", GUILD)
                .put("bitrate", 64_000)
                .put("user_limit", 0);
        channel.set("permission_overwrites", Json.array(List.of(everybody)));
        return channel;
    }

    static ObjectNode thread(String id, String parent) {
        var thread = Json.object()
                .put("id", id)
                .put("type", 11)
                .put("guild_id", GUILD)
                .put("parent_id", parent)
                .put("name", "thread-" + id)
                .put("owner_id", BOT)
                .put("flags", 0)
                .put("message_count", 0)
                .put("member_count", 1)
                .put("total_message_sent", 0)
                .putNull("last_message_id")
                .put("rate_limit_per_user", 0);
        thread.set(
                "thread_metadata",
                Json.of(Map.of(
                        "archived",
                        false,
                        "archive_timestamp",
                        JOINED,
                        "auto_archive_duration",
                        1440,
                        "locked",
                        false,
                        "create_timestamp",
                        JOINED)));
        return thread;
    }

    static ObjectNode conversation(String id, FakeDiscord.User with) {
        var conversation = Json.object()
                .put("id", id)
                .put("type", 1)
                .putNull("last_message_id")
                .put("flags", 0);
        conversation.set("recipients", Json.array(List.of(user(with.id(), with.name()))));
        return conversation;
    }

    /** The bot's own role, with or without the permission to mention everybody. */
    static ObjectNode botRole(boolean mentions) {
        return role(BOT_ROLE, "hotseat", mentions ? EVERYBODY | MENTION_EVERYONE : EVERYBODY);
    }

    private static ObjectNode role(String id, String name, long permissions) {
        var role = Json.object()
                .put("id", id)
                .put("name", name)
                .put("permissions", Long.toString(permissions))
                .put("position", 0)
                .put("color", 0)
                .put("hoist", false)
                .put("managed", false)
                .put("mentionable", false)
                .put("flags", 0);
        role.set(
                "colors",
                Json.object().put("primary_color", 0).putNull("secondary_color").putNull("tertiary_color"));
        return role;
    }

    static ObjectNode guild(String owner, List<String> channels) {
        var guild = Json.object()
                .put("id", GUILD)
                .put("name", "The town")
                .put("owner_id", owner)
                .put("region", "us-west")
                .put("afk_timeout", 300)
                .put("system_channel_flags", 0)
                .put("verification_level", 0)
                .put("default_message_notifications", 0)
                .put("explicit_content_filter", 0)
                .put("mfa_level", 0)
                .put("nsfw", false)
                .put("nsfw_level", 0)
                .put("premium_tier", 0)
                .put("premium_subscription_count", 0)
                .put("premium_progress_bar_enabled", false)
                .put("preferred_locale", "en-US")
                .put("max_members", 500_000)
                .put("member_count", 4)
                .put("large", false)
                .put("joined_at", JOINED)
                .put("unavailable", false);
        guild.set(
                "roles",
                Json.array(List.of(
                        role(GUILD, "@everyone", EVERYBODY),
                        botRole(false),
                        role(FakeDiscord.QUIET_ROLE, "learners", 0),
                        role(FakeDiscord.LOUD_ROLE, "called", 0).put("mentionable", true))));
        guild.set("channels", Json.array(channels.stream().map(Town::channel).toList()));
        guild.set("members", Json.array(List.of(member(bot(), List.of(BOT_ROLE)))));
        for (var none : List.of(
                "features",
                "emojis",
                "stickers",
                "threads",
                "presences",
                "voice_states",
                "stage_instances",
                "guild_scheduled_events",
                "soundboard_sounds")) {
            guild.set(none, Json.array(List.of()));
        }
        return guild;
    }

    /** Has the bot be in the server since then. */
    static void addedAt(ObjectNode guild, Instant time) {
        guild.put("joined_at", time.toString());
        ((ObjectNode) guild.path("members").path(0)).put("joined_at", time.toString());
    }
}
