package dev.hotseat.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.support.slack.BuiltInCommands;
import dev.hotseat.support.slack.Conversations;
import dev.hotseat.support.slack.FakeSlack;
import dev.hotseat.support.slack.People;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Members of a Slack team, at the small Slack of the tests. */
public final class SlackDriver implements Driver {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ELSEWHERE = "C0LOUNGE01";
    private static final Pattern OURS = Pattern.compile("^/me(?= )");
    private static final Pattern PICKED = Pattern.compile("([@#][UC]0[A-Z0-9]+)");

    private final FakeSlack slack;
    private final SlackWay way;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, Integer> filesBefore = new HashMap<>();

    SlackDriver(FakeSlack slack, SlackWay way) {
        this.slack = slack;
        this.way = way;
    }

    static String user(Who who) {
        return switch (who) {
            case PLAYER_1 -> People.PLAYER_1;
            case PLAYER_2 -> People.PLAYER_2;
            case MANAGER -> People.MANAGER;
        };
    }

    private String next(Who who, String channel, String message) {
        return user(who) + "-" + channel + "-" + message + "-" + number.incrementAndGet();
    }

    /** A command as Slack delivers it. */
    ObjectNode commandPayload(Who who, String line) {
        var interaction = next(who, FakeSlack.CHANNEL, "none");
        var words = typed(line).split(" ", 2);
        if (BuiltInCommands.ALL.contains(words[0].substring(1))) {
            throw new AssertionError("Slack takes this for a command of its own: " + line);
        }
        return JSON.createObjectNode()
                .put("team_id", FakeSlack.TEAM)
                .put("channel_id", FakeSlack.CHANNEL)
                .put("user_id", user(who))
                .put("user_name", "member")
                .put("command", words[0])
                .put("text", words.length > 1 ? escaped(words[1]) : "")
                .put("trigger_id", interaction)
                .put("response_url", slack.responseUrl(interaction));
    }

    /** The line as people type it on Slack. */
    private static String typed(String line) {
        return OURS.matcher(line).replaceFirst("/my");
    }

    /** The client turns a member or channel that was picked into an id between brackets; all other brackets are escaped. */
    private static String escaped(String text) {
        return PICKED.matcher(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .replaceAll(picked -> "<" + picked.group(1) + "|name>");
    }

    @Override
    public Name member(Who who) {
        return new Name("@" + user(who), "@" + user(who));
    }

    @Override
    public Name elsewhere() {
        return new Name("#" + ELSEWHERE, "#" + ELSEWHERE);
    }

    @Override
    public Name here() {
        return new Name("#" + FakeSlack.CHANNEL, "#" + FakeSlack.CHANNEL);
    }

    @Override
    public String shown(String words) {
        return typed(words.replace("\u202E", ""));
    }

    @Override
    public Seen command(Who who, String line) {
        int files = slack.conversations().files(People.direct(user(who))).size();
        var answer = way.deliver(SlackWay.Kind.COMMAND, commandPayload(who, line));
        var onlyFor = answer.path("response_type").asText().equals("in_channel")
                ? Optional.<String>empty()
                : Optional.of(user(who));
        var message = slack.conversations().add(FakeSlack.CHANNEL, Optional.empty(), onlyFor, Optional.empty(), answer);
        filesBefore.put(message.ts(), files);
        return SlackMessages.seen(message);
    }

    /** A press or a choice as Slack delivers it, on a message that is there. */
    ObjectNode actionPayload(Who who, Conversations.Message message, String action, String value) {
        var interaction = next(who, message.channel(), message.ts());
        var payload = JSON.createObjectNode()
                .put("type", "block_actions")
                .put("trigger_id", interaction)
                .put("response_url", slack.responseUrl(interaction));
        payload.set("team", JSON.createObjectNode().put("id", FakeSlack.TEAM));
        payload.set("user", JSON.createObjectNode().put("id", user(who)).put("name", "member"));
        payload.set("channel", JSON.createObjectNode().put("id", message.channel()));
        var container = JSON.createObjectNode()
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", message.channel())
                .put("is_ephemeral", message.onlyFor().isPresent());
        message.thread().ifPresent(t -> container.put("thread_ts", t));
        payload.set("container", container);
        if (message.onlyFor().isEmpty()) {
            payload.set("message", ((ObjectNode) message.content().deepCopy()).put("ts", message.ts()));
        }
        var pressed = JSON.createObjectNode()
                .put("action_id", action)
                .put("action_ts", slack.conversations().ts())
                .put("type", value.isEmpty() ? "button" : "external_select");
        if (!value.isEmpty()) {
            pressed.set("selected_option", JSON.createObjectNode().put("value", value));
        }
        payload.set("actions", JSON.createArrayNode().add(pressed));
        return payload;
    }

    private Conversations.Message message(Seen seen) {
        return slack.conversations().message(seen.id()).orElseThrow();
    }

    private ObjectNode deliverAction(Who who, Seen seen, String action, String value) {
        var payload = actionPayload(who, message(seen), action, value);
        way.deliver(SlackWay.Kind.INTERACTION, payload);
        return payload;
    }

    private Seen act(Who who, Seen seen, String action, String value) {
        var trigger = deliverAction(who, seen, action, value).path("trigger_id").asText();
        return SlackMessages.seen(slack.conversations().answerTo(trigger));
    }

    private String button(Seen seen, String label) {
        return SlackMessages.button(message(seen).content(), label).orElseThrow();
    }

    @Override
    public Seen press(Who who, Seen message, String label) {
        return act(who, message, button(message, label), "");
    }

    /** Presses without waiting for what comes of it. */
    void pressOnly(Who who, Seen message, String label) {
        deliverAction(who, message, button(message, label), "");
    }

    @Override
    public Seen choose(Who who, Seen message, String value) {
        var menu = SlackMessages.menu(message(message).content()).orElseThrow();
        var offered = type(who, message, menu, value.substring(0, 1));
        if (!offered.findValuesAsText("value").contains(value)) {
            throw new AssertionError("the menu does not offer " + value + ": " + offered);
        }
        return act(who, message, menu, value);
    }

    /** Types into a menu; what it offers. */
    JsonNode type(Who who, Seen seen, String menu, String typed) {
        var payload = actionPayload(who, message(seen), menu, typed);
        payload.remove(List.of("actions", "response_url", "trigger_id"));
        payload.put("type", "block_suggestion")
                .put("action_id", menu)
                .put("block_id", "b")
                .put("value", typed);
        return way.deliver(SlackWay.Kind.INTERACTION, payload);
    }

    /** Presses and waits for the form that opens. */
    Conversations.View open(Who who, Seen message, String label) {
        var payload = deliverAction(who, message, button(message, label), "");
        return slack.conversations().opened(payload.path("trigger_id").asText());
    }

    /** A filled form as Slack delivers it. */
    ObjectNode submissionPayload(Who who, Conversations.View view, Map<String, String> fields) {
        var payload = JSON.createObjectNode()
                .put("type", "view_submission")
                .put("trigger_id", next(who, FakeSlack.CHANNEL, "none"));
        payload.set("team", JSON.createObjectNode().put("id", FakeSlack.TEAM));
        payload.set("user", JSON.createObjectNode().put("id", user(who)).put("name", "member"));
        var values = JSON.createObjectNode();
        fields.forEach((name, value) -> values.set(
                name,
                JSON.createObjectNode()
                        .set(
                                name,
                                JSON.createObjectNode()
                                        .put("type", "plain_text_input")
                                        .put("value", value))));
        var submitted = ((ObjectNode) view.content().deepCopy()).put("id", view.id());
        submitted.set("state", JSON.createObjectNode().set("values", values));
        payload.set("view", submitted);
        return payload;
    }

    /** Sends a form off; what the acknowledgement says. */
    JsonNode submit(ObjectNode payload) {
        return way.deliver(SlackWay.Kind.INTERACTION, payload);
    }

    @Override
    public Seen fill(Who who, Seen message, String label, Map<String, String> fields) {
        var view = open(who, message, label);
        var answer = submit(submissionPayload(who, view, fields));
        var shown = slack.conversations().update(view.id(), answer.path("view"));
        return SlackMessages.seen(shown.id(), shown.content(), true);
    }

    @Override
    public Seen forge(Who who, Seen message, String componentId) {
        return act(who, message, componentId, "");
    }

    @Override
    public List<Seen> sees(Who who) {
        return slack.conversations().seenBy(user(who), FakeSlack.CHANNEL).stream()
                .map(SlackMessages::seen)
                .toList();
    }

    @Override
    public List<Seen> direct(Who who) {
        return slack.conversations().seenBy(user(who), People.direct(user(who))).stream()
                .map(SlackMessages::seen)
                .toList();
    }

    @Override
    public String download(Who who, Seen message) {
        int before = filesBefore.getOrDefault(message.id(), 0);
        var file = slack.conversations().file(People.direct(user(who)), before + 1);
        return new String(file.content().toArray(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        // The small Slack belongs to the test.
    }
}
