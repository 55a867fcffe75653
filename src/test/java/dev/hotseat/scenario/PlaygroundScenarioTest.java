package dev.hotseat.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The scenarios on the playground, without a browser. */
class PlaygroundScenarioTest extends ScenarioSuite {
    private World world;
    private Driver driver;

    @BeforeEach
    void start(@TempDir Path data) {
        world = World.at(data);
        driver = new PlaygroundDriver(world.port());
    }

    @AfterEach
    void stop() {
        driver.close();
        world.close();
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
