package dev.hotseat.adapter.slack.api;

import dev.hotseat.app.port.Sender;
import java.net.URI;
import java.util.concurrent.Executor;

/** Everything that is asked of Slack, over one client. */
public record Calls(WebApi web, People people, Files files, Sender sender, Remedies remedies) {

    /**
     * Calls in the name of these tokens.
     *
     * @param address of the Web API, with a slash at the end
     * @param beside runs what must not hold up an answer
     */
    public static Calls to(URI address, BotTokens tokens, WebApi.TokenWatch watch, Executor beside) {
        var web = new WebApi(address, tokens, watch);
        var directs = new Directs(web);
        var files = new Files(web, directs, address);
        var remedies = new Remedies();
        return new Calls(
                web,
                new People(web, remedies, beside),
                files,
                new SlackSender(web, directs, files, remedies),
                remedies);
    }
}
