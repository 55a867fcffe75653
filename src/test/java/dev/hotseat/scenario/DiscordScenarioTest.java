package dev.hotseat.scenario;

import dev.hotseat.support.discord.FakeDiscord;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The scenarios on Discord, over JDA. */
class DiscordScenarioTest extends ScenarioSuite {
    private FakeDiscord discord;
    private World world;
    private Driver driver;

    @BeforeEach
    void start(@TempDir Path data) {
        discord = FakeDiscord.start();
        world = World.onDiscord(discord.settings(), data);
        driver = new DiscordDriver(discord.awaitBot());
    }

    @AfterEach
    void stop() {
        try {
            driver.close();
        } finally {
            world.close();
            discord.close();
        }
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public Driver driver() {
        return driver;
    }
}
