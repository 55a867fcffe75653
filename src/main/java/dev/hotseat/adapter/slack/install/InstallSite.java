package dev.hotseat.adapter.slack.install;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.hotseat.adapter.slack.BotScopes;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.app.Installations;
import dev.hotseat.app.port.StoreUnavailable;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a team installs the app: one address sends the browser to Slack, and Slack sends it back to the other.
 *
 * @see <a href="https://docs.slack.dev/authentication/installing-with-oauth">installing with OAuth</a>
 */
final class InstallSite {
    static final String INSTALL = "/slack/install";
    static final String REDIRECT = "/slack/oauth_redirect";

    private static final Logger LOG = LoggerFactory.getLogger(InstallSite.class);

    private final SlackApp app;
    private final URI authorize;
    private final InstallStates states;
    private final Exchange exchange;
    private final Teams teams;
    private final Installations installations;
    private final Runnable changed;

    /**
     * Installs nothing yet.
     *
     * @param api address of the Web API, beside which Slack has its page
     * @param changed told after an installation
     */
    InstallSite(
            SlackApp app,
            URI api,
            InstallStates states,
            Exchange exchange,
            Teams teams,
            Installations installations,
            Runnable changed) {
        this.app = app;
        this.authorize = api.resolve("../oauth/v2/authorize");
        this.states = states;
        this.exchange = exchange;
        this.teams = teams;
        this.installations = installations;
        this.changed = changed;
    }

    Map<String, HttpHandler> handlers() {
        return Map.of(INSTALL, at(INSTALL, this::begin), REDIRECT, at(REDIRECT, this::finish));
    }

    private interface Visit {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static HttpHandler at(String path, Visit visit) {
        return exchange -> {
            try (exchange) {
                if (!exchange.getRequestURI().getPath().equals(path)) {
                    exchange.sendResponseHeaders(404, -1);
                } else if (!exchange.getRequestMethod().equals("GET")) {
                    exchange.getResponseHeaders().set("Allow", "GET");
                    exchange.sendResponseHeaders(405, -1);
                } else {
                    visit.answer(exchange);
                }
            }
        };
    }

    private void begin(HttpExchange exchange) throws IOException {
        var begun = states.begin();
        var headers = exchange.getResponseHeaders();
        headers.set(
                "Location",
                authorize + "?client_id=" + encoded(app.clientId()) + "&scope="
                        + encoded(String.join(",", BotScopes.ALL)) + "&user_scope=&state=" + encoded(begun.state()));
        headers.set("Set-Cookie", BrowserCookie.of(begun.browser(), exchange.getRequestHeaders()));
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(302, -1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void finish(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Set-Cookie", BrowserCookie.none(exchange.getRequestHeaders()));
        show(exchange, page(exchange));
    }

    private InstallPage page(HttpExchange exchange) {
        var query = Query.of(exchange.getRequestURI());
        var error = query.get("error");
        if (error.isPresent()) {
            return error.get().equals("access_denied") ? InstallPage.denied() : InstallPage.refused(error.get());
        }
        try {
            var browser = BrowserCookie.in(exchange.getRequestHeaders());
            var verdict = states.check(query.get("state").orElse(""), browser);
            return verdict == InstallStates.Verdict.GENUINE
                    ? install(query.get("code").orElse(""))
                    : refused(verdict);
        } catch (StoreUnavailable e) {
            LOG.error("An installation in Slack could not be kept", e);
            return InstallPage.storeIsAway();
        }
    }

    private static InstallPage refused(InstallStates.Verdict verdict) {
        LOG.warn("An installation in Slack was refused: its state is {}", verdict);
        return InstallPage.of(verdict);
    }

    private InstallPage install(String code) {
        return switch (exchange.of(code)) {
            case Exchange.Outcome.Refused(var page) -> page;
            case Exchange.Outcome.Installed(var team, var teamName, var installer, var installation) -> {
                teams.keep(team, installation);
                // The greeting goes out in the name of the token.
                installations.present(Slack.workspace(team), installer.map(user -> Slack.account(team, user)));
                changed.run();
                LOG.info("The Slack team {} installed the app", team);
                yield InstallPage.installed(teamName);
            }
        };
    }

    private static void show(HttpExchange exchange, InstallPage page) throws IOException {
        var body = InstallHtml.of(page).getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", InstallHtml.POLICY);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        // The address of this page holds the code.
        headers.set("Referrer-Policy", "no-referrer");
        exchange.sendResponseHeaders(page.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
