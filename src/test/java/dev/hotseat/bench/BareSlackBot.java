package dev.hotseat.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.util.regex.Pattern;

/**
 * The least that a bot on Bolt can be, over Socket Mode as the SDK ships it: one command and any button, answered with a
 * constant.
 * Arguments: bot token, app token, address of the Web API.
 */
final class BareSlackBot {
    private BareSlackBot() {}

    public static void main(String[] arguments) throws Exception {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(arguments[2]);
        var app = new App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .singleTeamBotToken(arguments[0])
                .build());
        app.command("/help", (_, context) -> context.ack("This bot answers this."));
        app.blockAction(Pattern.compile(".*"), (_, context) -> {
            context.respond("Your answer: A");
            return context.ack();
        });
        new SocketModeApp(arguments[1], SocketModeClient.Backend.JavaWebSocket, app).start();
    }
}
