package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.start.Secret;
import dev.hotseat.start.Settings;
import dev.hotseat.support.slack.FakeSlack;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The scenarios on Slack; and nothing that is said there breaks a limit of Slack's. */
abstract class SlackScenarioSuite extends ScenarioSuite {
    private FakeSlack slack;
    private World world;
    private Driver driver;

    abstract Settings.Slack.Transport transport();

    abstract SlackWay way(FakeSlack slack, World world);

    @BeforeEach
    void start(@TempDir Path data) {
        slack = FakeSlack.start();
        world = World.onSlack(
                new Settings.Slack(
                        slack.api(), transport(), new Settings.Slack.Tenancy.One(new Secret(FakeSlack.BOT_TOKEN))),
                data);
        world.awaitReady("slack: connected");
        driver = new SlackDriver(slack, way(slack, world));
    }

    @AfterEach
    void stop() {
        world.close();
        slack.close();
        assertThat(slack.conversations().refused()).isEmpty();
        assertThat(slack.sockets().strange()).isEmpty();
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
