package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.MANAGER;
import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static dev.hotseat.scenario.Driver.Who.PLAYER_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.Eventually;
import dev.hotseat.support.slack.FakeSlack;
import dev.hotseat.support.slack.Faults.Fault;
import dev.hotseat.support.slack.People;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers on Slack where something is in the way. */
class SlackRepliesTest {
    private static final String ASK = "/question id:what-is-generative-ai";

    private FakeSlack slack;
    private SlackWorld bot;
    private SlackWay way;
    private SlackDriver driver;

    @BeforeEach
    void start(@TempDir Path data) {
        slack = FakeSlack.start();
        bot = SlackWorld.start(slack, SlackWorld.SOCKET, data);
        bot.world.awaitReady("slack: connected");
        way = new SlackSocketWay(slack);
        driver = new SlackDriver(slack, way);
    }

    @AfterEach
    void stop() {
        bot.close();
        assertThat(slack.conversations().refused()).isEmpty();
    }

    private void awaitSeen(Driver.Who who, String words) {
        Eventually.holds(() -> assertThat(driver.sees(who))
                .anySatisfy(s -> assertThat(s.text()).contains(words)));
    }

    @Test
    void a_form_that_does_not_open_in_time_is_apologised_for() {
        var card = driver.command(PLAYER_1, ASK);
        slack.faults().next("views.open", new Fault.Refused("expired_trigger_id", ""));
        driver.pressOnly(PLAYER_1, card, "Report");
        awaitSeen(PLAYER_1, "3 seconds to open a form");
        assertThat(driver.sees(PLAYER_2)).noneMatch(s -> s.text().contains("3 seconds"));
    }

    @Test
    void a_file_that_may_not_be_sent_names_the_permission() {
        slack.faults().next("files.getUploadURLExternal", new Fault.Refused("missing_scope", "files:write"));
        assertThat(driver.command(PLAYER_1, "/privacy export").text()).contains("direct message");
        awaitSeen(PLAYER_1, "permission files:write");
    }

    @Test
    void a_form_that_is_refused_stays_open_with_the_reason_in_it() {
        var card = driver.command(PLAYER_1, ASK);
        var view = driver.open(PLAYER_1, card, "Report");
        var refusal = driver.submit(driver.submissionPayload(PLAYER_1, view, Map.of("words", "  ")));
        assertThat(refusal.path("response_action").asText()).isEqualTo("errors");
        assertThat(refusal.path("errors").path("words").asText()).contains("1 to 500 characters");
        // The same form, sent again with words, is another submission.
        var kept = driver.submit(driver.submissionPayload(PLAYER_1, view, Map.of("words", "wrong year")));
        assertThat(kept.path("response_action").asText()).isEqualTo("update");
        assertThat(driver.command(MANAGER, "/bank reports").text()).contains("wrong year");
    }

    @Test
    void a_form_delivered_twice_counts_once() {
        var card = driver.command(PLAYER_1, ASK);
        var view = driver.open(PLAYER_1, card, "Report");
        var submission = driver.submissionPayload(PLAYER_1, view, Map.of("words", "wrong year"));
        driver.submit(submission);
        assertThat(driver.submit(submission).isMissingNode()).isTrue();
        assertThat(driver.command(MANAGER, "/bank reports").text()).doesNotContain("of 2");
    }

    @Test
    void a_press_in_a_thread_is_answered_in_the_thread() {
        var card = driver.command(PLAYER_1, ASK);
        var content = slack.conversations().message(card.id()).orElseThrow().content();
        var inThread = slack.conversations()
                .add(FakeSlack.CHANNEL, Optional.of(card.id()), Optional.empty(), Optional.empty(), content);
        var reveal = driver.press(PLAYER_2, SlackMessages.seen(inThread), "Reveal answer");
        assertThat(slack.conversations().message(reveal.id()).orElseThrow().thread())
                .contains(card.id());
    }

    @Test
    void a_press_on_a_message_that_was_deleted_meanwhile_is_answered() {
        var card = driver.command(PLAYER_1, ASK);
        var message = slack.conversations().message(card.id()).orElseThrow();
        var action = SlackMessages.button(message.content(), "Hint").orElseThrow();
        var payload = driver.actionPayload(PLAYER_1, message, action, "");
        slack.conversations().delete(card.id());
        way.deliver(SlackWay.Kind.INTERACTION, payload);
        var hint = slack.conversations().answerTo(payload.path("trigger_id").asText());
        assertThat(hint.onlyFor()).contains(People.PLAYER_1);
    }

    @Test
    void an_edit_that_got_no_answer_is_repeated() {
        var reveal = driver.press(PLAYER_1, driver.command(PLAYER_1, ASK), "Reveal answer");
        slack.faults().next("response_url", new Fault.Status(502, Map.of()));
        slack.faults().next("response_url", new Fault.DroppedBefore());
        assertThat(driver.press(PLAYER_1, reveal, "Good").text()).contains("Noted: good");
    }

    private static final Fault INVALID = new Fault.Status(400, Map.of());
    private static final Fault GONE = new Fault.Status(404, Map.of());

    private List<String> answersWithIncidents(Driver.Who who) {
        return driver.sees(who).stream()
                .map(Seen::text)
                .filter(text -> text.contains("Slack does not take my answer") && text.contains("incident number"))
                .toList();
    }

    @Test
    void an_answer_that_slack_refuses_becomes_an_apology_with_an_incident_number() {
        var card = driver.command(PLAYER_1, ASK);
        slack.faults().next("response_url", INVALID);
        var apology = driver.press(PLAYER_1, card, "Reveal answer");
        assertThat(apology.text()).contains("Slack does not take my answer", "incident number");
        assertThat(apology.privately()).isTrue();
        assertThat(driver.press(PLAYER_1, card, "Reveal answer").text()).doesNotContain("incident");
    }

    @Test
    void where_the_address_for_answers_takes_nothing_more_the_apology_goes_to_the_conversation() {
        var card = driver.command(PLAYER_1, ASK);
        slack.faults().next("response_url", GONE);
        slack.faults().next("response_url", GONE);
        driver.pressOnly(PLAYER_1, card, "Reveal answer");
        Eventually.holds(() -> assertThat(answersWithIncidents(PLAYER_1)).hasSize(1));
        assertThat(answersWithIncidents(PLAYER_2)).isEmpty();
        assertThat(driver.direct(PLAYER_1)).isEmpty();
    }

    @Test
    void where_the_bot_is_not_in_the_conversation_the_apology_goes_to_the_person() {
        var card = driver.command(PLAYER_1, ASK);
        slack.faults().next("response_url", GONE);
        slack.faults().next("response_url", GONE);
        slack.faults().next("chat.postEphemeral", new Fault.Refused("not_in_channel", ""));
        driver.pressOnly(PLAYER_1, card, "Reveal answer");
        Eventually.holds(() -> assertThat(driver.direct(PLAYER_1))
                .singleElement()
                .satisfies(seen -> assertThat(seen.text()).contains("incident number")));
        assertThat(answersWithIncidents(PLAYER_1)).isEmpty();
    }

    @Test
    void an_edit_of_a_message_that_is_gone_becomes_a_new_private_one() {
        var reveal = driver.press(PLAYER_1, driver.command(PLAYER_1, ASK), "Reveal answer");
        slack.faults().next("response_url", GONE);
        var graded = driver.press(PLAYER_1, reveal, "Good");
        assertThat(graded.id()).isNotEqualTo(reveal.id());
        assertThat(graded.privately()).isTrue();
        assertThat(graded.text()).contains("Noted: good");
        assertThat(answersWithIncidents(PLAYER_1)).isEmpty();
    }

    @Test
    void a_new_message_that_may_have_arrived_is_not_repeated() {
        var card = driver.command(PLAYER_1, ASK);
        slack.faults().next("response_url", new Fault.DroppedAfter());
        driver.press(PLAYER_1, card, "Hint");
        driver.press(PLAYER_1, card, "Reveal answer");
        assertThat(driver.sees(PLAYER_1))
                .filteredOn(s -> s.text().contains("Hint 1"))
                .hasSizeLessThan(2);
        assertThat(slack.calls("response_url")).hasSize(2);
    }

    @Test
    void too_many_answers_wait_as_long_as_slack_says() {
        var card = driver.command(PLAYER_1, ASK);
        slack.faults().next("response_url", new Fault.Status(429, Map.of("Retry-After", "1")));
        assertThat(driver.press(PLAYER_1, card, "Hint").privately()).isTrue();
    }

    @Test
    void a_missing_permission_to_see_who_runs_the_workspace_is_named_to_whom_nobody_named() {
        driver.command(MANAGER, "/settings manager " + driver.member(PLAYER_1).typed());
        var missing = new Fault.Refused("missing_scope", "users:read");
        slack.faults().next("users.info", missing);
        slack.faults().next("users.info", missing);
        assertThat(driver.command(PLAYER_2, "/bank reports").text())
                .contains("Only a manager", "cannot see", "permission users:read; add the scope to the Slack app");
        assertThat(driver.command(PLAYER_1, "/bank reports").text()).contains("No open reports");
        assertThat(driver.command(PLAYER_2, "/bank reports").text())
                .contains("Only a manager")
                .doesNotContain("cannot see");
    }

    @Test
    void where_slack_does_not_say_in_time_who_runs_the_workspace_the_refusal_says_so() {
        slack.faults().next("users.info", new Fault.Status(503, Map.of()));
        assertThat(driver.command(MANAGER, "/bank reports").text())
                .contains("Only a manager", "Slack did not say in time", "try again");
        slack.faults().next("users.info", new Fault.Status(429, Map.of("Retry-After", "1")));
        assertThat(driver.command(MANAGER, "/bank reports").text()).contains("Slack did not say in time");
        assertThat(driver.command(MANAGER, "/bank reports").text()).contains("No open reports");
    }

    @Test
    void slack_is_asked_about_a_person_only_for_what_is_for_managers() {
        driver.press(PLAYER_1, driver.command(PLAYER_1, ASK), "Reveal answer");
        assertThat(slack.calls("users.info")).isEmpty();
        driver.command(PLAYER_1, "/bank reports");
        driver.command(PLAYER_1, "/bank reports");
        assertThat(slack.calls("users.info")).hasSize(1);
    }

    @Test
    void a_command_that_goes_on_with_a_word_says_with_which() {
        assertThat(driver.command(PLAYER_1, "/bank").text()).contains("/bank reports");
        assertThat(driver.command(PLAYER_1, "/bank help").text()).contains("/bank reports");
        assertThat(driver.command(PLAYER_1, "/privacy frob").text()).contains("/privacy export", "/privacy delete");
        assertThat(driver.command(PLAYER_1, "/bank REPORTS help").text()).contains("/bank reports");
    }

    @Test
    void a_token_that_is_revoked_while_running_is_said_by_health_and_the_rest_goes_on() {
        slack.faults().next("users.info", new Fault.Refused("token_revoked", ""));
        driver.command(MANAGER, "/bank reports");
        bot.world.awaitReady("slack: lost until somebody mends it: Slack refuses the bot token");
        // Commands need no token.
        assertThat(driver.command(PLAYER_1, "/topics").text()).contains("transformers");
        try (var playground = new PlaygroundDriver(bot.world.port())) {
            assertThat(playground.command(PLAYER_1, "/topics").text()).contains("transformers");
        }
    }

    @Test
    void an_app_that_was_removed_is_lost() {
        way.deliver(SlackWay.Kind.EVENT, FakeSlackEvents.revoked("Ev1"));
        way.deliver(SlackWay.Kind.EVENT, FakeSlackEvents.uninstalled("Ev2"));
        bot.world.awaitReady("slack: lost until somebody mends it");
    }
}
