package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.ClockAhead;
import dev.hotseat.support.Hold;
import dev.hotseat.support.slack.FakeSlack;
import dev.hotseat.support.slack.Faults;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A team on Slack. */
final class SlackSite implements KilledSite {
    private final FakeSlack slack;
    private final SlackDriver driver;
    private final SlackWay way;

    SlackSite(ClockAhead clock) {
        slack = FakeSlack.start(clock);
        way = new SlackSocketWay(slack);
        driver = new SlackDriver(slack, way);
    }

    @Override
    public String name() {
        return "slack";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN,
                "SLACK_APP_TOKEN", FakeSlack.APP_TOKEN,
                "SLACK_API_URL", slack.api().toString());
    }

    @Override
    public List<String> channels() {
        return List.of(FakeSlack.CHANNEL, "C0OTHER001", "C0OTHER002");
    }

    @Override
    public String command(String channel, String line) {
        var payload = driver.commandPayload(Driver.Who.MANAGER, line).put("channel_id", channel);
        return SlackMessages.seen("an answer", way.deliver(SlackWay.Kind.COMMAND, payload), true)
                .text();
    }

    @Override
    public void hold(String channel, boolean after, Hold hold) {
        slack.faults()
                .next("chat.postMessage", a -> a.get("channel").equals(channel), new Faults.Fault.Held(hold, after));
    }

    /** By the clock that it has. */
    @Override
    public void goOn(Duration time) {}

    @Override
    public List<Seen> posts(String channel) {
        return slack.conversations().seenBy("nobody", channel).stream()
                .map(SlackMessages::seen)
                .toList();
    }

    @Override
    public void close() {
        slack.close();
        assertThat(slack.conversations().refused()).isEmpty();
    }
}
