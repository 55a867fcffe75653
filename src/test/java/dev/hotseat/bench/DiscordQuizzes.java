package dev.hotseat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hotseat.support.discord.Asked;
import dev.hotseat.support.discord.FakeDiscord;
import dev.hotseat.support.discord.FakeDiscord.User;
import dev.hotseat.support.discord.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Quizzes in channels of one Discord server: what Discord limits there, it limits for each channel. */
final class DiscordQuizzes implements QuizPlace, AutoCloseable {
    private static final long FIRST = 820_000_000_000_000_001L;

    private final FakeDiscord discord;
    private final List<String> channels;

    DiscordQuizzes(int quizzes) {
        discord = FakeDiscord.underLoad(quizzes);
        channels = discord.channels().subList(0, quizzes);
    }

    FakeDiscord discord() {
        return discord;
    }

    /** Players of different channels are different members. */
    private User user(String channel, int player) {
        long number = channels.indexOf(channel) * 1_000L + player;
        return new User(Long.toString(FIRST + number), "member " + number, false);
    }

    @Override
    public List<String> channels() {
        return channels;
    }

    @Override
    public void watch(Consumer<Posted> told) {
        discord.watch(shown -> {
            if (shown.onlyFor().isEmpty()) {
                told.accept(new Posted(shown.channel(), shown.id(), shown.body(), shown.revision() > 0));
            }
        });
    }

    @Override
    public CompletableFuture<JsonNode> command(String channel, int player, String name, Map<String, Integer> options) {
        return answer(discord.command(user(channel, player), channel, name, options));
    }

    @Override
    public CompletableFuture<JsonNode> press(Posted message, int player, String button) {
        var shown = new Shown(message.id(), message.channel(), Optional.empty(), message.content(), Map.of(), 0);
        return answer(discord.press(user(message.channel(), player), shown, button));
    }

    private static CompletableFuture<JsonNode> answer(Asked asked) {
        return asked.whenAnswered()
                .thenApply(answer ->
                        answer instanceof Asked.Answer.Message(var shown) ? shown.body() : MissingNode.getInstance());
    }

    @Override
    public void close() {
        discord.close();
    }
}
