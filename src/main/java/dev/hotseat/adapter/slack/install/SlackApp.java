package dev.hotseat.adapter.slack.install;

/**
 * Which app Slack knows the bot as.
 *
 * @param clientSecret never printed
 */
public record SlackApp(String clientId, String clientSecret) {
    @Override
    public String toString() {
        return "SlackApp[" + clientId + "]";
    }
}
