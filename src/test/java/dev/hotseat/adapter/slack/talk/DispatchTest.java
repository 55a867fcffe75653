package dev.hotseat.adapter.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.hotseat.adapter.slack.api.Calls;
import dev.hotseat.app.Answering;
import dev.hotseat.app.Installations;
import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Form;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.Recorded;
import dev.hotseat.support.SettableClock;
import dev.hotseat.support.slack.FakeSlack;
import dev.hotseat.support.slack.Faults.Fault;
import dev.hotseat.support.slack.People;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Replies that no command gives yet, on every surface, and files in forms. */
class DispatchTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Card CARD = Card.saying(Card.Tone.PLAIN, "Hello", RichText.plain("Good morning"));
    private static final ComponentId.FormId FORM_ID = new ComponentId.ReportForm(new QuestionId("mode-collapse"));
    private static final Form FORM = new Form(FORM_ID, "A file", List.of(new Form.FileField("file", "The file", true)));

    private final FakeSlack slack = FakeSlack.start();
    private final Calls calls =
            Calls.to(slack.api(), _ -> Optional.of(FakeSlack.BOT_TOKEN), (_, _) -> {}, Runnable::run);
    private final List<Interaction> asked = new ArrayList<>();
    private Function<Interaction, Reply> answer = _ -> new Reply.ToAsker(CARD);
    private final List<String> told = new ArrayList<>();
    private final Removals removals = new Removals(new Told(), _ -> {});
    private final Dispatch dispatch =
            Dispatch.to(new Scripted(), calls, removals, () -> "abc123", Runnable::run, SettableClock.atNoon());

    @AfterEach
    void stop() {
        calls.web().close();
        slack.close();
        assertThat(slack.conversations().refused()).isEmpty();
    }

    private JsonNode deliver(ObjectNode payload) throws Exception {
        var request = new SlackRequestParser(dispatch.config())
                .parse(SlackRequestParser.HttpRequest.builder()
                        .requestBody(payload.toString())
                        .headers(new RequestHeaders(Map.of()))
                        .queryString(Map.of())
                        .socketMode(true)
                        .build());
        var body = dispatch.answer(request).getBody();
        return body == null ? JSON.missingNode() : Recorded.json(body);
    }

    private static ObjectNode command(String trigger) {
        return JSON.createObjectNode()
                .put("command", "/question")
                .put("text", "")
                .put("team_id", FakeSlack.TEAM)
                .put("user_id", People.PLAYER_1)
                .put("user_name", "member")
                .put("channel_id", FakeSlack.CHANNEL)
                .put("trigger_id", trigger);
    }

    private static ObjectNode by(String type, String trigger) {
        var payload = JSON.createObjectNode().put("type", type).put("trigger_id", trigger);
        payload.set("team", JSON.createObjectNode().put("id", FakeSlack.TEAM));
        payload.set("user", JSON.createObjectNode().put("id", People.PLAYER_1).put("name", "member"));
        return payload;
    }

    private static ObjectNode press(String trigger) {
        var payload = by("block_actions", trigger);
        payload.set(
                "actions",
                JSON.createArrayNode()
                        .add(JSON.createObjectNode().put("type", "button").put("action_id", "1:dismiss")));
        return payload;
    }

    private static ObjectNode view(JsonNode content, String id) {
        return ((ObjectNode) content.deepCopy()).put("id", id);
    }

    private ObjectNode submission(String fileAddress) {
        var payload = by("view_submission", "t-submit");
        var file = JSON.createObjectNode().put("name", "notes.md").put("url_private_download", fileAddress);
        var value = JSON.createObjectNode().put("type", "file_input");
        value.set("files", JSON.createArrayNode().add(file));
        var opened = slack.conversations().opened(People.PLAYER_1 + "-open");
        var view = view(opened.content(), opened.id());
        view.set(
                "state",
                JSON.createObjectNode()
                        .set(
                                "values",
                                JSON.createObjectNode()
                                        .set("file", JSON.createObjectNode().set("file", value))));
        payload.set("view", view);
        return payload;
    }

    private void open() throws Exception {
        answer = _ -> new Reply.AskForm(FORM);
        assertThat(deliver(command(People.PLAYER_1 + "-open")).isMissingNode()).isTrue();
        answer = _ -> new Reply.ToAsker(CARD);
    }

    @Test
    void a_file_in_a_form_is_fetched_with_the_bots_token() throws Exception {
        open();
        var there = slack.keep("# Notes".getBytes(StandardCharsets.UTF_8));
        assertThat(deliver(submission(there)).path("response_action").asText()).isEqualTo("update");
        assertThat(((Interaction.Submit) asked.getLast()).files())
                .containsExactly(new Interaction.Upload(
                        "file", "notes.md", Bytes.of("# Notes".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_mentioned_user_group_comes_as_a_group() throws Exception {
        deliver(command("t-group").put("text", "mention:<!subteam^S01|@interviewers> of <@U01|somebody>"));
        assertThat(((Interaction.Line) asked.getLast()).text())
                .isEqualTo("mention:<@&S01> of <@" + FakeSlack.TEAM + ":U01>");
    }

    @Test
    void who_runs_the_workspace_is_known_where_a_form_is_for_managers() throws Exception {
        for (var form : List.of(FORM_ID, new ComponentId.DailyHolidaysForm(new ScheduleId("s")))) {
            var payload = by("view_submission", "t-" + form.encode());
            ((ObjectNode) payload.path("user")).put("id", People.MANAGER);
            payload.set(
                    "view",
                    JSON.createObjectNode().put("type", "modal").put("id", "V1").put("callback_id", form.encode()));
            deliver(payload);
            assertThat(asked.getLast().origin().person().runsWorkspace()).isEqualTo(!form.equals(FORM_ID));
        }
    }

    @Test
    void a_file_that_lies_elsewhere_never_sees_the_token() throws Exception {
        open();
        try (var elsewhere = FakeSlack.start()) {
            var refusal = deliver(submission(elsewhere.keep(new byte[1])));
            assertThat(refusal.path("errors").path("file").asText()).contains("could not be read");
            assertThat(elsewhere.tokensSeen()).isEmpty();
        }
    }

    @Test
    void a_file_that_is_too_large_is_refused_in_words() throws Exception {
        open();
        var refusal = deliver(submission(slack.keep(new byte[(1 << 20) + 1])));
        assertThat(refusal.path("errors").path("file").asText()).contains("too large");
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_form_was_opened_where_its_command_was_given() throws Exception {
        open();
        deliver(submission(slack.keep(new byte[1])));
        assertThat(asked.getLast().origin().channel().channel()).isEqualTo(FakeSlack.CHANNEL);
    }

    @Test
    void a_press_in_a_modal_is_answered_in_the_modal() throws Exception {
        open();
        var opened = slack.conversations().opened(People.PLAYER_1 + "-open");
        var press = press("t-modal");
        press.set("view", view(opened.content(), opened.id()));
        deliver(press);
        assertThat(slack.conversations()
                        .opened(People.PLAYER_1 + "-open")
                        .content()
                        .toString())
                .contains("Good morning");
    }

    @Test
    void what_a_form_says_in_a_channel_without_the_bot_names_the_invitation() throws Exception {
        open();
        calls.remedies().botIs("questionbot");
        slack.faults().next("chat.postMessage", new Fault.Refused("not_in_channel", ""));
        answer = _ -> new Reply.ToChannel(CARD);
        assertThat(deliver(submission(slack.keep(new byte[1]))).isMissingNode()).isTrue();
        assertThat(slack.conversations().seenBy(People.PLAYER_1, People.direct(People.PLAYER_1)))
                .anySatisfy(m -> assertThat(m.content().toString()).contains("/invite @questionbot"));
    }

    @Test
    void a_press_that_came_without_a_message_is_answered_directly() throws Exception {
        deliver(press("t-press"));
        assertThat(slack.conversations().seenBy(People.PLAYER_1, People.direct(People.PLAYER_1)))
                .hasSize(1);
    }

    @Test
    void a_picture_for_a_channel_is_shared_there() throws Exception {
        var picture = Card.builder(Card.Tone.PLAIN, "A board")
                .part(new Part.Picture("board.png", Bytes.of(new byte[] {1}), "Who leads"))
                .build();
        answer = _ -> new Reply.ToChannel(picture);
        deliver(command("t-picture"));
        assertThat(slack.conversations().files(FakeSlack.CHANNEL)).hasSize(1);
    }

    private static ObjectNode uninstalled(String event) {
        var payload = JSON.createObjectNode()
                .put("type", "event_callback")
                .put("team_id", FakeSlack.TEAM)
                .put("event_id", event);
        payload.set("event", JSON.createObjectNode().put("type", "app_uninstalled"));
        return payload;
    }

    @Test
    void an_event_that_slack_retries_after_the_bot_came_back_is_only_acknowledged() throws Exception {
        deliver(uninstalled("Ev1"));
        removals.present(FakeSlack.TEAM);
        deliver(uninstalled("Ev1"));
        assertThat(told).containsExactly("removed", "present");
        deliver(uninstalled("Ev2"));
        assertThat(told).containsExactly("removed", "present", "removed");
    }

    @Test
    void whatever_throws_is_apologised_for_with_an_incident_number() throws Exception {
        answer = _ -> {
            throw new IllegalStateException("a fault of the test's making");
        };
        assertThat(deliver(command("t-throws")).toString()).contains("incident number abc123");
        deliver(press("t-press"));
        assertThat(slack.conversations().seenBy(People.PLAYER_1, People.direct(People.PLAYER_1)))
                .anySatisfy(m -> assertThat(m.content().toString()).contains("incident number abc123"));
    }

    private final class Scripted implements Answering {
        @Override
        public Reply answer(Interaction interaction) {
            asked.add(interaction);
            return answer.apply(interaction);
        }

        @Override
        public List<Completion.Suggestion> complete(Completion completion) {
            return List.of();
        }

        @Override
        public List<CommandSpec> commands() {
            return List.of();
        }
    }

    private final class Told implements Installations {
        @Override
        public void present(WorkspaceId workspace, Optional<AccountId> addedBy) {
            told.add("present");
        }

        @Override
        public void found(WorkspaceId workspace, AccountId likely) {
            told.add("found");
        }

        @Override
        public void removed(WorkspaceId workspace) {
            told.add("removed");
        }

        @Override
        public void presentAre(Platform platform, Set<WorkspaceId> there, Predicate<WorkspaceId> listed) {
            told.add("listed");
        }
    }
}
