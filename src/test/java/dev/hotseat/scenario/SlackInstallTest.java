package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.start.Secret;
import dev.hotseat.start.Settings;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.slack.FakeSlack;
import dev.hotseat.support.slack.Faults;
import dev.hotseat.support.slack.People;
import dev.hotseat.support.slack.Tokens;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many teams, each of which installs the app by itself. */
@ParameterizedClass(name = "{0}")
@EnumSource(SlackInstallTest.Way.class)
class SlackInstallTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ONE = "T0ONE00001";
    private static final String TWO = "T0TWO00002";

    /** The two ways on which Slack's events come. */
    enum Way {
        SOCKET,
        HTTP
    }

    @Parameter
    Way way;

    private final FakeSlack slack = FakeSlack.start();
    private Path data;
    private World world;
    private int events;

    @BeforeEach
    void start(@TempDir Path data) {
        this.data = data;
        start("a");
    }

    private void start(String key) {
        var transport = switch (way) {
            case SOCKET -> new Settings.Slack.Transport.Socket(new Secret(FakeSlack.APP_TOKEN));
            case HTTP -> new Settings.Slack.Transport.Http(new Secret(FakeSlack.SIGNING_SECRET));
        };
        var bytes = Base64.getEncoder().encodeToString(key.repeat(32).getBytes(StandardCharsets.UTF_8));
        var tenancy =
                new Settings.Slack.Tenancy.Many(Tokens.CLIENT_ID, new Secret(Tokens.CLIENT_SECRET), new Secret(bytes));
        world = World.onSlack(new Settings.Slack(slack.api(), transport, tenancy), data);
        world.awaitReady("slack: connected");
    }

    @AfterEach
    void stop() {
        world.close();
        slack.close();
        assertThat(slack.conversations().refused()).isEmpty();
        assertThat(slack.sockets().strange()).isEmpty();
    }

    private InstallBrowser browser() {
        return new InstallBrowser(world.port());
    }

    private HttpResponse<String> install(String team) {
        var browser = browser();
        return browser.comeBack("code=" + slack.tokens().allow(team, People.MANAGER) + "&state=" + browser.begin());
    }

    private ObjectNode deliver(SlackWay.Kind kind, ObjectNode payload) {
        var slackWay = switch (way) {
            case SOCKET -> new SlackSocketWay(slack);
            case HTTP -> new SlackHttpWay(world.port(), world::now);
        };
        var answer = slackWay.deliver(kind, payload);
        return answer.isObject() ? (ObjectNode) answer : JSON.createObjectNode();
    }

    private void event(String team, ObjectNode event) {
        var payload = JSON.createObjectNode()
                .put("type", "event_callback")
                .put("team_id", team)
                .put("event_id", "Ev" + ++events);
        payload.set("event", event);
        deliver(SlackWay.Kind.EVENT, payload);
    }

    private void uninstalled(String team) {
        event(team, JSON.createObjectNode().put("type", "app_uninstalled"));
    }

    private void revoked(String team) {
        var tokens = JSON.createObjectNode();
        tokens.set("bot", JSON.createArrayNode().add("U0BOT"));
        event(team, JSON.createObjectNode().put("type", "tokens_revoked").set("tokens", tokens));
    }

    /** A command for which Slack is asked who runs the workspace; whether it was answered as to a manager. */
    private boolean manages(String team) {
        var answer = deliver(
                SlackWay.Kind.COMMAND,
                JSON.createObjectNode()
                        .put("team_id", team)
                        .put("channel_id", FakeSlack.CHANNEL)
                        .put("user_id", People.MANAGER)
                        .put("user_name", "member")
                        .put("command", "/settings")
                        .put("text", "show")
                        .put("trigger_id", "trigger-" + ++events));
        return !answer.toString().contains("Only a manager");
    }

    @Test
    void each_team_is_greeted_and_answered_with_its_own_token() {
        for (var team : List.of(ONE, TWO)) {
            var page = install(team);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Hotseat is in Team &lt;" + team + "&gt;");
            Eventually.holds(() ->
                    assertThat(slack.tokens().used(team, "chat.postMessage")).hasSize(1));
            assertThat(manages(team)).isTrue();
            assertThat(slack.tokens().used(team, "users.info")).hasSize(1);
        }
        assertThat(slack.tokens().used(FakeSlack.TEAM, "users.info")).isEmpty();
    }

    @Test
    void a_team_that_did_not_install_it_gets_nobodys_token() {
        install(ONE);

        assertThat(manages(TWO)).isFalse();

        assertThat(slack.calls("users.info")).isEmpty();
    }

    @Test
    void a_team_that_leaves_is_forgotten_and_the_other_stays() {
        install(ONE);
        install(TWO);
        slack.tokens().revoke(ONE);
        uninstalled(ONE);
        revoked(ONE);

        assertThat(manages(ONE)).isFalse();
        assertThat(slack.calls("users.info")).isEmpty();
        assertThat(slack.calls("auth.test")).hasSize(1);
        assertThat(manages(TWO)).isTrue();
    }

    @Test
    void a_team_that_left_may_come_back() {
        install(ONE);
        slack.tokens().revoke(ONE);
        revoked(ONE);
        uninstalled(ONE);

        install(ONE);

        assertThat(manages(ONE)).isTrue();
    }

    @Test
    void a_late_word_of_leaving_does_no_harm_to_a_team_that_is_back() {
        install(ONE);
        slack.tokens().revoke(ONE);
        uninstalled(ONE);
        install(ONE);

        revoked(ONE);

        assertThat(manages(ONE)).isTrue();
    }

    @Test
    void leaving_while_nobody_listens_is_noticed_with_the_next_call() {
        install(ONE);
        slack.tokens().revoke(ONE);

        assertThat(manages(ONE)).isFalse();
        Eventually.holds(() -> assertThat(slack.calls("auth.test")).isNotEmpty());
        Eventually.holds(() -> assertThat(asked(ONE)).isZero());
    }

    /** How many calls a command makes. */
    private int asked(String team) {
        var before = slack.calls("users.info").size();
        manages(team);
        return slack.calls("users.info").size() - before;
    }

    /** Somebody opens the home tab; what is published there. */
    private JsonNode home(String team, String user) {
        event(
                team,
                JSON.createObjectNode()
                        .put("type", "app_home_opened")
                        .put("tab", "home")
                        .put("user", user)
                        .put("channel", People.direct(user))
                        .put("event_ts", "1795000000.000100"));
        return slack.conversations().home(team, user);
    }

    private void press(String team, String user, JsonNode home, String action) {
        var payload = JSON.createObjectNode().put("type", "block_actions").put("trigger_id", "press-" + ++events);
        payload.set("team", JSON.createObjectNode().put("id", team));
        payload.set("user", JSON.createObjectNode().put("id", user).put("name", "member"));
        payload.set("container", JSON.createObjectNode().put("type", "view").put("view_id", "V1"));
        payload.set("view", ((ObjectNode) home.deepCopy()).put("id", "V1"));
        payload.set(
                "actions",
                JSON.createArrayNode()
                        .add(JSON.createObjectNode().put("type", "button").put("action_id", action)));
        deliver(SlackWay.Kind.INTERACTION, payload);
    }

    private static String words(JsonNode home) {
        return SlackMessages.seen("home", home, true).text();
    }

    @Test
    void the_home_tab_shows_how_to_start_and_a_button_that_asks() {
        install(ONE);
        var home = home(ONE, People.PLAYER_1);
        assertThat(words(home)).contains("/question", "/topics", "/help", "Your numbers so far: none yet");

        press(
                ONE,
                People.PLAYER_1,
                home,
                SlackMessages.button(home, "Ask me a question").orElseThrow());

        Eventually.holds(() -> {
            var asked = slack.conversations().seenBy(People.PLAYER_1, People.direct(People.PLAYER_1));
            assertThat(asked).hasSize(1);
            assertThat(SlackMessages.seen(asked.getFirst()).buttons()).contains("Reveal answer");
        });
        assertThat(slack.tokens().used(ONE, "views.publish")).hasSize(1);
    }

    @Test
    void numbers_are_those_of_one_member_of_one_team() {
        install(ONE);
        install(TWO);
        press(ONE, People.PLAYER_1, home(ONE, People.PLAYER_1), "1:grade:what-is-generative-ai:hard");
        world.goOn(Duration.ofDays(8));
        press(ONE, People.PLAYER_1, home(ONE, People.PLAYER_1), "1:grade:what-is-generative-ai:good");

        assertThat(words(home(ONE, People.PLAYER_1)))
                .contains("1 question graded: 0 again, 0 hard, 1 good, 0 easy")
                .contains("2 questions graded: 0 again, 1 hard, 1 good, 0 easy");
        assertThat(words(home(ONE, People.PLAYER_2))).contains("none yet");
        assertThat(words(home(TWO, People.PLAYER_1))).contains("none yet");
        assertThat(slack.tokens().used(TWO, "views.publish")).hasSize(1);
    }

    @Test
    void deleting_all_of_a_workspace_in_the_chat_leaves_the_app_at_work_there() {
        install(ONE);
        report(ONE);

        press(ONE, People.MANAGER, home(ONE, People.MANAGER), "1:delete-workspace:2");
        Eventually.holds(() -> assertThat(slack.conversations().seenBy(People.MANAGER, People.direct(People.MANAGER)))
                .anySatisfy(told -> assertThat(told.content().toString()).contains("is gone")));

        // Tokens are remembered for a minute by another clock than the test's: another process remembers none.
        world.close();
        start("a");
        assertThat(manages(ONE)).isTrue();
    }

    @Test
    void installations_outlive_a_restart() {
        install(ONE);
        world.close();
        start("a");

        assertThat(manages(ONE)).isTrue();
    }

    @Test
    void a_changed_key_is_said_and_a_new_installation_mends_it() {
        install(ONE);
        world.close();
        start("b");

        world.awaitReady("connected, but not for all: 1 of 1 installations cannot be opened");
        world.awaitReady("HOTSEAT_SECRET_KEY");
        assertThat(manages(ONE)).isFalse();
        assertThat(slack.calls("users.info")).isEmpty();
        assertThat(install(ONE).statusCode()).isEqualTo(200);
        world.awaitReady("slack: connected\n");
        assertThat(manages(ONE)).isTrue();
    }

    @Test
    void what_is_to_be_said_waits_for_the_right_key() {
        install(ONE);
        Eventually.holds(
                () -> assertThat(slack.tokens().used(ONE, "chat.postMessage")).hasSize(1));
        world.close();
        start("b");
        report(ONE);
        world.close();
        start("a");

        Eventually.holds(() -> {
            // Little by little: no claim runs out between two looks.
            world.goOn(Duration.ofSeconds(10));
            assertThat(slack.tokens().used(ONE, "chat.postMessage")).hasSize(2);
        });
    }

    /** Somebody reports a question, which is told to whoever added the bot. */
    private void report(String team) {
        var payload = JSON.createObjectNode().put("type", "view_submission").put("trigger_id", "report-" + ++events);
        payload.set("team", JSON.createObjectNode().put("id", team));
        payload.set("user", JSON.createObjectNode().put("id", People.PLAYER_1).put("name", "member"));
        var words = JSON.createObjectNode().put("type", "plain_text_input").put("value", "outdated");
        var values = JSON.createObjectNode();
        values.set("words", JSON.createObjectNode().set("words", words));
        var view = JSON.createObjectNode()
                .put("type", "modal")
                .put("id", "V2")
                .put("callback_id", "1:report-form:what-is-generative-ai");
        view.set("state", JSON.createObjectNode().set("values", values));
        view.set("blocks", JSON.createArrayNode());
        payload.set("view", view);
        deliver(SlackWay.Kind.INTERACTION, payload);
    }

    @Test
    void the_browser_is_sent_to_slack_with_scopes_and_a_state() {
        var sent = browser().beginning();

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElseThrow())
                .startsWith(slack.api()
                        .resolve("/oauth/v2/authorize?client_id=1.2&scope=commands%2Cchat%3Awrite")
                        .toString())
                .contains("&state=")
                .doesNotContain("redirect_uri");
        assertThat(sent.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; HttpOnly; SameSite=Lax", "Max-Age=600")
                .doesNotContain("Secure");
    }

    @Test
    void behind_a_proxy_with_https_the_cookie_is_secure() {
        assertThat(browser()
                        .beginning("X-Forwarded-Proto", "https")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow())
                .endsWith("; Secure");
    }

    @Test
    void whoever_says_no_is_told_how_to_go_on() {
        var browser = browser();
        var page = browser.comeBack("error=access_denied&state=" + browser.begin());

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("You did not allow it", "Begin anew", "href=\"/slack/install\"");
    }

    @Test
    void a_page_loads_nothing_and_shows_nothing_hostile() {
        var page = browser().comeBack("error=%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.body()).doesNotContain("script", "http");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void nothing_is_installed_without_a_state_that_fits() {
        var code = slack.tokens().allow(ONE, People.MANAGER);
        var browser = browser();
        var state = browser.begin();

        assertThat(browser.comeBack("code=" + code).body()).contains("did not begin here");
        assertThat(browser.comeBack("code=" + code + "&state=forged").body()).contains("did not begin here");
        assertThat(browser().comeBack("code=" + code + "&state=" + state).body())
                .contains("another browser");
        world.goOn(Duration.ofMinutes(10));
        assertThat(browser.comeBack("code=" + code + "&state=" + state).body()).contains("took too long");
        assertThat(slack.calls("oauth.v2.access")).isEmpty();
    }

    @Test
    void a_state_is_used_once() {
        var browser = browser();
        var state = browser.begin();
        browser.comeBack("code=" + slack.tokens().allow(ONE, People.MANAGER) + "&state=" + state);

        var again = browser.comeBack("code=" + slack.tokens().allow(TWO, People.MANAGER) + "&state=" + state);

        assertThat(again.body()).contains("used before");
        assertThat(slack.calls("oauth.v2.access")).hasSize(1);
    }

    @Test
    void a_code_that_slack_does_not_know_is_no_installation() {
        var browser = browser();

        assertThat(browser.comeBack("code=made-up&state=" + browser.begin()).body())
                .contains("took too long");
    }

    @Test
    void a_fault_of_slacks_is_said_politely() {
        slack.faults().next("oauth.v2.access", new Faults.Fault.DroppedBefore());

        var page = install(ONE);

        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).contains("Slack did not answer", "Begin anew");
    }

    @Test
    void other_methods_and_paths_are_refused() {
        assertThat(browser().status("POST", "/slack/install")).isEqualTo(405);
        assertThat(browser().status("GET", "/slack/install/more")).isEqualTo(404);
    }
}
