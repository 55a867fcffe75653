package dev.hotseat.adapter.discord.session;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ChunkingFilter;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Prepares JDA for a bot that keeps next to nothing of Discord in memory. */
final class Login {
    static final String REFUSED =
            "Discord refuses the token; put the one that the developer portal shows under Bot into DISCORD_TOKEN";

    static final String NOT_REACHED = "it cannot be reached";

    /** Bounds every call: a reply is of no use later, and a post may need two calls within 10 s. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(4);

    private static final int IDLE_CONNECTIONS = 32;
    private static final int LONGEST_RECONNECT_SECONDS = 60;

    private Login() {}

    /** Sessions that are not logged in yet. */
    static ShardManager prepare(DiscordAccess access, List<EventListener> listeners) {
        // Commands come without any intent. Servers, their channels and roles are needed to tell threads from channels
        // and
        // managers from others; what members write or do is nothing to us.
        var builder = DefaultShardManagerBuilder.create(access.token(), EnumSet.noneOf(GatewayIntent.class))
                .disableCache(EnumSet.allOf(CacheFlag.class))
                .setMemberCachePolicy(MemberCachePolicy.NONE)
                .setChunkingFilter(ChunkingFilter.NONE)
                .setCompression(Compression.ZLIB)
                .setRestConfig(new RestConfig().setBaseUrl(access.api().toString()))
                .setSessionController(sessions(access))
                .setHttpClientBuilder(http())
                .setContextEnabled(false)
                .setEnableShutdownHook(false)
                .setMaxReconnectDelay(LONGEST_RECONNECT_SECONDS)
                .setRequestTimeoutRetry(false)
                .addEventListeners(listeners.toArray());
        switch (access.shards()) {
            case DiscordAccess.Shards.Recommended() -> builder.setShardsTotal(-1);
            case DiscordAccess.Shards.Range(int first, int last, int total) ->
                builder.setShardsTotal(total)
                        .setShards(IntStream.rangeClosed(first, last).boxed().toList());
            case DiscordAccess.Shards.Leased _ -> throw new IllegalArgumentException("leased shards log in one by one");
        }
        return builder.build(false);
    }

    /**
     * Begins to log in one shard, and waits while Discord looks at the token.
     *
     * @param turns lets it connect
     * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException if Discord refuses the token
     */
    static JDA shard(
            DiscordAccess access,
            SessionController turns,
            OkHttpClient http,
            int number,
            int total,
            List<EventListener> listeners) {
        return one(access, turns, http)
                .useSharding(number, total)
                .addEventListeners(listeners.toArray())
                .build();
    }

    /**
     * A session that calls can go over, and that never connects to the gateway.
     *
     * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException if Discord refuses the token
     */
    static JDA forCalls(DiscordAccess access, OkHttpClient http) {
        return one(access, new NoGateway(), http).build();
    }

    /**
     * Asks for the gateway, into how many shards Discord recommends to divide the bot, and how many may log in at once.
     *
     * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException if Discord refuses the token
     */
    static SessionController.ShardedGateway gateway(DiscordAccess access, JDA calls) {
        return sessions(access).getShardedGateway(calls);
    }

    private static JDABuilder one(DiscordAccess access, SessionController sessions, OkHttpClient http) {
        return JDABuilder.create(access.token(), EnumSet.noneOf(GatewayIntent.class))
                .disableCache(EnumSet.allOf(CacheFlag.class))
                .setMemberCachePolicy(MemberCachePolicy.NONE)
                .setChunkingFilter(ChunkingFilter.NONE)
                .setCompression(Compression.ZLIB)
                .setRestConfig(new RestConfig().setBaseUrl(access.api().toString()))
                .setSessionController(sessions)
                .setHttpClient(http)
                .setContextEnabled(false)
                .setEnableShutdownHook(false)
                .setMaxReconnectDelay(LONGEST_RECONNECT_SECONDS)
                .setRequestTimeoutRetry(false);
    }

    /** What went wrong, in words for the log. */
    static String cause(RuntimeException e) {
        return (e.getCause() == null ? e : e.getCause()).toString();
    }

    private static final class NoGateway extends ConcurrentSessionController {
        @Override
        public void appendSession(SessionConnectNode node) {
            // It stays where it is.
        }
    }

    static OkHttpClient.Builder http() {
        // Whether to send again what may have arrived is the caller's decision.
        return new OkHttpClient.Builder()
                .callTimeout(LONGEST_CALL)
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 1, TimeUnit.MINUTES));
    }

    private static SessionController sessions(DiscordAccess access) {
        return new ConcurrentSessionController() {
            @Override
            public ShardedGateway getShardedGateway(JDA api) {
                var named = super.getShardedGateway(api);
                return access.gateway()
                        .map(own -> new ShardedGateway(own.toString(), named.getShardTotal(), named.getConcurrency()))
                        .orElse(named);
            }
        };
    }
}
