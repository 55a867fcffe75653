package dev.hotseat.scenario;

import dev.hotseat.start.Secret;
import dev.hotseat.start.Settings;
import dev.hotseat.support.slack.FakeSlack;
import java.nio.file.Path;

/** A running bot with a small Slack to break. */
final class SlackWorld implements AutoCloseable {
    static final Settings.Slack.Transport SOCKET = new Settings.Slack.Transport.Socket(new Secret(FakeSlack.APP_TOKEN));
    static final Settings.Slack.Transport HTTP =
            new Settings.Slack.Transport.Http(new Secret(FakeSlack.SIGNING_SECRET));

    final FakeSlack slack;
    final World world;

    private SlackWorld(FakeSlack slack, World world) {
        this.slack = slack;
        this.world = world;
    }

    /** Starts; whether it gets on with Slack is for the caller to wait for. */
    static SlackWorld start(FakeSlack slack, Settings.Slack.Transport transport, Path data) {
        var tenancy = new Settings.Slack.Tenancy.One(new Secret(FakeSlack.BOT_TOKEN));
        return new SlackWorld(slack, World.onSlack(new Settings.Slack(slack.api(), transport, tenancy), data));
    }

    @Override
    public void close() {
        world.close();
        slack.close();
    }
}
