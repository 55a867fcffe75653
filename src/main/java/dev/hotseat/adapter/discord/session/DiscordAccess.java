package dev.hotseat.adapter.discord.session;

import java.net.URI;
import java.util.Optional;

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
    }

    @Override
    public String toString() {
        return "access to " + api;
    }
}
