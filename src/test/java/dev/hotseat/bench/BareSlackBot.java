package dev.hotseat.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The least that a bot on Bolt can be, over Socket Mode as the SDK ships it: one command and any button, answered with a
 * constant.
 * Arguments: bot token, app token, address of the Web API, and the answer to the command as a file with JSON, if it is to be one
 * of that size.
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
        JsonElement answer = arguments.length > 3
                ? JsonParser.parseString(Files.readString(Path.of(arguments[3])))
                : JsonParser.parseString("{\"text\":\"This bot answers this.\"}");
        app.command("/help", (_, context) -> context.ack(answer));
        app.blockAction(Pattern.compile(".*"), (_, context) -> {
            context.respond("Your answer: A");
            return context.ack();
        });
        new SocketModeApp(arguments[1], SocketModeClient.Backend.JavaWebSocket, app).start();
    }
}
