package dev.hotseat.scenario;

import dev.hotseat.support.Browser;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The scenarios in a real browser. */
class BrowserScenarioTest extends ScenarioSuite {
    private static Browser browser;

    private World world;
    private Driver driver;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start(@TempDir Path data) {
        world = World.at(data);
        driver = new BrowserDriver(world.port(), browser);
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

    @Override
    public Duration drivingTakes() {
        return Duration.ofSeconds(3);
    }
}
