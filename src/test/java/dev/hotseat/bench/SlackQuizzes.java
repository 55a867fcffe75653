package dev.hotseat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.scenario.InstallBrowser;
import dev.hotseat.support.slack.FakeSlack;
import dev.hotseat.support.slack.FakeSockets;
import dev.hotseat.support.slack.People;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Quizzes in channels of several Slack teams, over Socket Mode: what Slack limits of edits, it limits for each team. */
final class SlackQuizzes implements QuizPlace, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final FakeSlack slack = FakeSlack.underLoad(this::answered);
    private final AtomicInteger number = new AtomicInteger();
    private final List<String> channels;
    private final int teams;

    SlackQuizzes(int quizzes, int teams) {
        this.teams = teams;
        channels = IntStream.range(0, quizzes).mapToObj(i -> "C0OTHER" + i).toList();
    }

    FakeSlack slack() {
        return slack;
    }

    /** Every team installs the bot that serves its page at that port. */
    void install(int port) {
        channels.stream().map(this::team).distinct().forEach(team -> {
            var browser = new InstallBrowser(port);
            var query = "code=" + slack.tokens().allow(team, People.MANAGER) + "&state=" + browser.begin();
            int status = browser.comeBack(query).statusCode();
            if (status != 200) {
                throw new IllegalStateException("not installed: " + status);
            }
        });
    }

    /** The team that a channel belongs to. */
    String team(String channel) {
        return "T0TEAM000" + (1 + channels.indexOf(channel) % teams);
    }

    private void answered(String interaction, JsonNode body) {
        var answer = waiting.remove(interaction);
        if (answer != null) {
            answer.complete(body);
        }
    }

    /** Players of different channels are different members. */
    private String user(String channel, int player) {
        return "U0MEMBER" + (channels.indexOf(channel) * 1_000 + player);
    }

    private String next(String channel, int player) {
        return user(channel, player) + "-" + channel + "-" + number.getAndIncrement();
    }

    @Override
    public List<String> channels() {
        return channels;
    }

    @Override
    public void watch(Consumer<Posted> told) {
        var before = ConcurrentHashMap.<String>newKeySet();
        slack.conversations()
                .watch(message -> told.accept(
                        new Posted(message.channel(), message.ts(), message.content(), !before.add(message.ts()))));
    }

    @Override
    public CompletableFuture<JsonNode> command(String channel, int player, String name, Map<String, Integer> options) {
        var words = name.split(" ", 2);
        var text = options.entrySet().stream()
                .map(option -> " " + option.getKey() + ":" + option.getValue())
                .collect(Collectors.joining("", words[1], ""));
        var id = next(channel, player);
        var payload = JSON.createObjectNode()
                .put("team_id", team(channel))
                .put("channel_id", channel)
                .put("user_id", user(channel, player))
                .put("user_name", "member")
                .put("command", "/" + words[0])
                .put("text", text)
                .put("trigger_id", id)
                .put("response_url", slack.responseUrl(id));
        return slack.sockets().deliver("slash_commands", payload).thenApply(FakeSockets.Acknowledged::payload);
    }

    @Override
    public CompletableFuture<JsonNode> press(Posted message, int player, String button) {
        var channel = message.channel();
        var id = next(channel, player);
        var payload = JSON.createObjectNode()
                .put("type", "block_actions")
                .put("trigger_id", id)
                .put("response_url", slack.responseUrl(id));
        payload.putObject("team").put("id", team(channel));
        payload.putObject("user").put("id", user(channel, player)).put("name", "member");
        payload.putObject("channel").put("id", channel);
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.id())
                .put("channel_id", channel)
                .put("is_ephemeral", false);
        payload.set("message", ((ObjectNode) message.content().deepCopy()).put("ts", message.id()));
        payload.putArray("actions")
                .addObject()
                .put("action_id", button)
                .put("action_ts", slack.conversations().ts())
                .put("type", "button");
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        return slack.sockets().deliver("interactive", payload).thenCombine(answer, (_, body) -> body);
    }

    @Override
    public void close() {
        slack.close();
    }
}
