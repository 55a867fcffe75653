package dev.hotseat.start;

import dev.hotseat.core.pace.Pace;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the operator wants, checked.
 *
 * @param databaseUrl a JDBC address, with its password; empty: the embedded database in {@code data}
 * @param discord empty: the bot is not on Discord
 * @param slack empty: the bot is not on Slack
 * @param bank a folder of question files; empty: the shipped ones
 * @param cooldown what one member may ask in one channel
 * @param jsonLog whether log lines are JSON
 */
public record Settings(
        Path data,
        Optional<Secret> databaseUrl,
        Http http,
        boolean playground,
        Optional<Discord> discord,
        Optional<Slack> slack,
        Optional<Path> bank,
        Pace cooldown,
        boolean jsonLog) {

    /**
     * Where the process listens.
     *
     * @param port 0 picks a free one
     * @param names host names beside loopback under which browsers may call
     */
    public record Http(String host, int port, List<String> names) {
        public Http {
            names = List.copyOf(names);
        }
    }

    /**
     * How Discord is reached.
     *
     * @param api ends in a slash
     * @param gateway empty: the one that Discord names
     */
    public record Discord(Secret token, URI api, Optional<URI> gateway, Shards shards) {}

    /** Into how many shards the bot is divided on Discord, and which of them this process may hold. */
    public sealed interface Shards {
        /** As many as Discord recommends, and any of them. */
        record Recommended() implements Shards {}

        /** So many, and any of them. */
        record Count(int total) implements Shards {}

        /** Those from {@code first} to {@code last}, both included, of {@code total}. */
        record Range(int first, int last, int total) implements Shards {
            @Override
            public String toString() {
                return first + "-" + last + "/" + total;
            }
        }
    }

    /**
     * How Slack is reached.
     *
     * @param api ends in a slash
     */
    public record Slack(URI api, Transport transport, Tenancy tenancy) {

        /** The way on which Slack's events come. */
        public sealed interface Transport {
            record Socket(Secret appToken) implements Transport {}

            record Http(Secret signingSecret) implements Transport {}
        }

        /** Whose bot it is. */
        public sealed interface Tenancy {
            record One(Secret botToken) implements Tenancy {}

            /**
             * Each workspace installs the app for itself.
             *
             * @param key 32 bytes in base64, which encrypt the workspaces' tokens
             */
            record Many(String clientId, Secret clientSecret, Secret key) implements Tenancy {}
        }

        private String words() {
            var way = switch (transport) {
                case Transport.Socket _ -> "over Socket Mode";
                case Transport.Http _ -> "over HTTP at /slack/events";
            };
            return switch (tenancy) {
                        case Tenancy.One _ -> "one workspace, " + way;
                        case Tenancy.Many _ -> "many workspaces, " + way;
                    }
                    + ", " + api;
        }
    }

    /** Lines about all settings, for people; secrets are hidden. */
    List<String> lines() {
        return List.of(
                Setting.DATA.key() + ": " + data.toAbsolutePath(),
                Setting.DATABASE_URL.key() + ": "
                        + databaseUrl.map(Secret::toString).orElse("the embedded database"),
                Setting.HTTP_HOST.key() + ": " + http.host(),
                Setting.HTTP_PORT.key() + ": " + http.port(),
                Setting.HTTP_NAMES.key() + ": " + String.join(", ", http.names()),
                "discord: "
                        + discord.map(d -> "on, shards " + shards(d.shards()) + ", " + d.api()
                                        + d.gateway().map(g -> ", " + g).orElse(""))
                                .orElse("off"),
                "slack: " + slack.map(s -> "on, " + s.words()).orElse("off"),
                Setting.PLAYGROUND.key() + ": " + (playground ? "on" : "off"),
                Setting.BANK.key() + ": " + bank.map(Path::toString).orElse("the shipped bank"),
                Setting.COOLDOWN_BURST.key() + ": " + cooldown.burst(),
                Setting.COOLDOWN_SECONDS.key() + ": " + cooldown.each().toSeconds(),
                Setting.LOG.key() + ": " + (jsonLog ? "json" : "text"));
    }

    private static String shards(Shards shards) {
        return switch (shards) {
            case Shards.Recommended() -> "as Discord recommends";
            case Shards.Count(int total) -> Integer.toString(total);
            case Shards.Range range -> range.toString();
        };
    }

    /** What came of reading the settings. */
    public sealed interface Outcome {
        record Fine(Settings settings) implements Outcome {}

        /** What is wrong, each with its key and how to put it right. */
        record Faulty(List<String> faults) implements Outcome {}
    }
}
