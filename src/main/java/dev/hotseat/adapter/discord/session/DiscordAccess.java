package dev.hotseat.adapter.discord.session;

import dev.hotseat.app.port.Leases;
import dev.hotseat.app.port.Replicas;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How Discord is reached. Never printed: it holds the token.
 *
 * @param api address of the REST API, which ends in a slash
 * @param gateway empty: the one that Discord names
 */
public record DiscordAccess(String token, URI api, Optional<URI> gateway, Shards shards) {

    /** Which shards this process holds. */
    public sealed interface Shards {
        /** All of as many as Discord recommends. */
        record Recommended() implements Shards {}

        /** Those from {@code first} to {@code last}, both included, of {@code total}. */
        record Range(int first, int last, int total) implements Shards {}

        /**
         * Those that leases give it: every process that shares the database holds some.
         *
         * @param total into how many shards the bot is divided; empty: as many as Discord recommends
         * @param name of this process, which no other ever has
         */
        record Leased(OptionalInt total, String name, Leases leases, Replicas replicas) implements Shards {}
    }

    @Override
    public String toString() {
        return "access to " + api;
    }
}
