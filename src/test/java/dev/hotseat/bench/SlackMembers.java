package dev.hotseat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.bench.Members.Answer;
import dev.hotseat.support.slack.FakeSlack;
import dev.hotseat.support.slack.FakeSockets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Many members in many channels of a Slack team, over Socket Mode: no one of them runs into the cooldown. */
final class SlackMembers implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MEMBERS = 97;
    private static final int CHANNELS = 40;

    /** A message's own time, which nothing looks at under load. */
    private static final String TS = "1795000000.000100";

    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final FakeSlack slack = FakeSlack.underLoad(this::answered);
    private final AtomicInteger number = new AtomicInteger();
    private final Practice practice = new Practice(List.of(this::ask));

    /** Who does something where, under the id that it goes by. */
    private record Doing(String user, String channel, String id) {}

    FakeSlack slack() {
        return slack;
    }

    /** Everybody sends {@code /help}, and nothing else. */
    Members askingForHelp() {
        return () -> help().thenApply(CardReading::judged);
    }

    /** Somebody sends {@code /help}: what is acknowledged. */
    CompletableFuture<JsonNode> help() {
        return command("/help");
    }

    /** Everybody practises: {@code /question}, Reveal, a grade. */
    Members practising() {
        return practice;
    }

    private void answered(String interaction, JsonNode body) {
        var answer = waiting.remove(interaction);
        if (answer != null) {
            answer.complete(body);
        }
    }

    private Doing doing() {
        int next = number.getAndIncrement();
        var user = "U0MEMBER" + Math.floorMod(next, MEMBERS);
        var channel = "C0CHANNEL" + Math.floorMod(next, CHANNELS);
        return new Doing(user, channel, user + "-" + channel + "-" + next);
    }

    private CompletableFuture<JsonNode> command(String name) {
        var doing = doing();
        var payload = JSON.createObjectNode()
                .put("team_id", FakeSlack.TEAM)
                .put("channel_id", doing.channel())
                .put("user_id", doing.user())
                .put("user_name", "member")
                .put("command", name)
                .put("text", "")
                .put("trigger_id", doing.id())
                .put("response_url", slack.responseUrl(doing.id()));
        return slack.sockets().deliver("slash_commands", payload).thenApply(FakeSockets.Acknowledged::payload);
    }

    private CompletableFuture<Answer> ask() {
        return command("/question").thenApply(card -> {
            var button = CardReading.reveal(card);
            button.ifPresent(id -> practice.goesOnWith(() -> reveal(card, id)));
            return button.isPresent() ? Answer.EXPECTED : Answer.OTHER;
        });
    }

    private CompletableFuture<Answer> reveal(JsonNode question, String button) {
        var payload = press(doing(), button);
        payload.set("message", ((ObjectNode) question.deepCopy()).put("ts", TS));
        return pressed(payload).thenApply(card -> {
            CardReading.grade(card).ifPresent(id -> practice.goesOnWith(() -> grade(id)));
            return CardReading.judged(card);
        });
    }

    private CompletableFuture<Answer> grade(String button) {
        var payload = press(doing(), button);
        ((ObjectNode) payload.path("container")).put("is_ephemeral", true);
        return pressed(payload).thenApply(CardReading::judged);
    }

    private ObjectNode press(Doing doing, String button) {
        var payload = JSON.createObjectNode()
                .put("type", "block_actions")
                .put("trigger_id", doing.id())
                .put("response_url", slack.responseUrl(doing.id()));
        payload.putObject("team").put("id", FakeSlack.TEAM);
        payload.putObject("user").put("id", doing.user()).put("name", "member");
        payload.putObject("channel").put("id", doing.channel());
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", TS)
                .put("channel_id", doing.channel())
                .put("is_ephemeral", false);
        payload.putArray("actions")
                .addObject()
                .put("action_id", button)
                .put("action_ts", TS)
                .put("type", "button");
        return payload;
    }

    /** A press is answered when it is acknowledged, and its answer came to the response URL. */
    private CompletableFuture<JsonNode> pressed(ObjectNode payload) {
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(payload.path("trigger_id").asText(), answer);
        return slack.sockets().deliver("interactive", payload).thenCombine(answer, (_, body) -> body);
    }

    @Override
    public void close() {
        slack.close();
    }
}
