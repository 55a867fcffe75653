package dev.hotseat.adapter.discord.session;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.JDA;
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
        }
        return builder.build(false);
    }

    private static OkHttpClient.Builder http() {
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
