package dev.hotseat.scenario;

import dev.hotseat.start.Secret;
import dev.hotseat.start.Settings;
import dev.hotseat.support.slack.FakeSlack;

/** The scenarios on Slack over Socket Mode. */
class SlackSocketScenarioTest extends SlackScenarioSuite {
    @Override
    Settings.Slack.Transport transport() {
        return new Settings.Slack.Transport.Socket(new Secret(FakeSlack.APP_TOKEN));
    }

    @Override
    SlackWay way(FakeSlack slack, World world) {
        return new SlackSocketWay(slack);
    }
}
