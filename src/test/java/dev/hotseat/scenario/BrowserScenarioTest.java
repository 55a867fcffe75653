package dev.hotseat.scenario;

import dev.hotseat.support.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The scenarios in a real browser. */
class BrowserScenarioTest extends ScenarioSuite {
    private World world;
    private Driver driver;

    @BeforeEach
    void start(@TempDir Path data) {
        var browser = Browser.start();
        world = World.at(data);
        driver = new BrowserDriver(world.port(), browser);
    }

    @AfterEach
    void stop() {
        if (driver != null) {
            driver.close();
            world.close();
        }
    }

    @Override
    World world() {
        return world;
    }

    @Override
    Driver driver() {
        return driver;
    }
}
