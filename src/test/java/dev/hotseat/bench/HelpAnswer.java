package dev.hotseat.bench;

import dev.hotseat.support.discord.FakeDiscord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What Hotseat answers to {@code /help}: the bare bots answer the same, so that what is measured is the way there. */
final class HelpAnswer {
    private static final int PATIENCE_SECONDS = 60;

    private HelpAnswer() {}

    /**
     * Starts Hotseat for one question.
     *
     * @return a file with the answer's JSON as the platform gets it
     */
    static Path onDiscord(Path folder) throws Exception {
        try (var discord = FakeDiscord.underLoad(0);
                var _ = BotProcess.hotseat(folder.resolve("help.log"), Stage.environment(folder, Stage.on(discord)))) {
            discord.gateway().firstReady().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var help = new DiscordMembers(discord).help().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return written(folder, help.toString());
        }
    }

    /** As {@link #onDiscord}. */
    static Path onSlack(Path folder) throws Exception {
        try (var team = new SlackMembers();
                var _ = BotProcess.hotseat(
                        folder.resolve("help.log"), Stage.environment(folder, Stage.on(team.slack())))) {
            team.slack().sockets().firstOpen().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return written(
                    folder, team.help().get(PATIENCE_SECONDS, TimeUnit.SECONDS).toString());
        }
    }

    private static Path written(Path folder, String json) throws IOException {
        return Files.writeString(folder.resolve("help.json"), json);
    }
}
