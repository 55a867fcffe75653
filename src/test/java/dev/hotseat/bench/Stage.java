package dev.hotseat.bench;

import dev.hotseat.support.discord.FakeDiscord;
import dev.hotseat.support.slack.FakeSlack;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A bot that was just started, and the platforms that it signs in to.
 *
 * @param ready the {@link System#nanoTime} at which it was there on all of them
 * @param ends run in this order in the end
 */
record Stage(BotProcess bot, Members members, CompletableFuture<Long> ready, List<Runnable> ends)
        implements AutoCloseable {
    private static final int MORE_CHANNELS = 38;

    /**
     * Starts the bot with a new database. A bare one has the answer to give from Hotseat, which is started for it first.
     *
     * @param folder empty, for what it writes
     */
    static Stage of(Cast cast, Path folder) throws Exception {
        var log = folder.resolve("log");
        return switch (cast) {
            case BARE_JDA -> {
                var answer = HelpAnswer.onDiscord(folder).toString();
                var discord = FakeDiscord.underLoad(MORE_CHANNELS);
                var api = discord.settings().api().toString();
                var bot = BotProcess.bare(log, BareDiscordBot.class, FakeDiscord.TOKEN, api, answer);
                yield new Stage(
                        bot,
                        new DiscordMembers(discord).askingForHelp(),
                        discord.gateway().firstReady(),
                        List.of(bot::close, discord::close));
            }
            case BARE_BOLT -> {
                var answer = HelpAnswer.onSlack(folder).toString();
                var team = new SlackMembers();
                var api = team.slack().api().toString();
                var bot =
                        BotProcess.bare(log, BareSlackBot.class, FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN, api, answer);
                yield new Stage(
                        bot,
                        team.askingForHelp(),
                        team.slack().sockets().firstOpen(),
                        List.of(bot::close, team::close));
            }
            case DISCORD_HELP, DISCORD_PRACTICE -> {
                var discord = FakeDiscord.underLoad(MORE_CHANNELS);
                var bot = BotProcess.hotseat(log, environment(folder, on(discord)));
                var members = new DiscordMembers(discord);
                yield new Stage(
                        bot,
                        cast == Cast.DISCORD_HELP ? members.askingForHelp() : members.practising(),
                        discord.gateway().firstReady(),
                        List.of(bot::close, discord::close));
            }
            case SLACK_HELP, SLACK_PRACTICE -> {
                var team = new SlackMembers();
                var bot = BotProcess.hotseat(log, environment(folder, on(team.slack())));
                yield new Stage(
                        bot,
                        cast == Cast.SLACK_HELP ? team.askingForHelp() : team.practising(),
                        team.slack().sockets().firstOpen(),
                        List.of(bot::close, team::close));
            }
            case BOTH -> {
                var discord = FakeDiscord.underLoad(MORE_CHANNELS);
                var team = new SlackMembers();
                var environment = environment(folder, on(discord));
                environment.putAll(on(team.slack()));
                var bot = BotProcess.hotseat(log, environment);
                yield new Stage(
                        bot,
                        Members.inTurn(List.of(new DiscordMembers(discord).practising(), team.practising())),
                        discord.gateway()
                                .firstReady()
                                .thenCombine(team.slack().sockets().firstOpen(), Math::max),
                        List.of(bot::close, discord::close, team::close));
            }
        };
    }

    static Map<String, String> environment(Path folder, Map<String, String> platform) {
        // The widest cooldown that can be set: with so many members in so many channels nobody meets it.
        var environment = new HashMap<>(Map.of(
                "HOTSEAT_DATA",
                folder.resolve("data").toString(),
                "HOTSEAT_HTTP_PORT",
                "0",
                "HOTSEAT_COOLDOWN_BURST",
                "100",
                "HOTSEAT_COOLDOWN_SECONDS",
                "1"));
        environment.putAll(platform);
        return environment;
    }

    static Map<String, String> on(FakeDiscord discord) {
        return Map.of(
                "DISCORD_TOKEN",
                FakeDiscord.TOKEN,
                "DISCORD_API_URL",
                discord.settings().api().toString());
    }

    static Map<String, String> on(FakeSlack slack) {
        return Map.of(
                "SLACK_BOT_TOKEN",
                FakeSlack.BOT_TOKEN,
                "SLACK_APP_TOKEN",
                FakeSlack.APP_TOKEN,
                "SLACK_API_URL",
                slack.api().toString());
    }

    @Override
    public void close() {
        ends.forEach(Runnable::run);
    }
}
