package dev.hotseat.scenario;

import dev.hotseat.start.Secret;
import dev.hotseat.start.Settings;
import dev.hotseat.support.slack.FakeSlack;

/** The scenarios on Slack over HTTP. */
class SlackHttpScenarioTest extends SlackScenarioSuite {
    @Override
    Settings.Slack.Transport transport() {
        return new Settings.Slack.Transport.Http(new Secret(FakeSlack.SIGNING_SECRET));
    }

    @Override
    SlackWay way(FakeSlack slack, World world) {
        return new SlackHttpWay(world.port(), world::now);
    }
}
