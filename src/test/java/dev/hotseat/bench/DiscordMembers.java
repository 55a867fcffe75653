package dev.hotseat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hotseat.bench.Members.Answer;
import dev.hotseat.support.discord.Asked;
import dev.hotseat.support.discord.FakeDiscord;
import dev.hotseat.support.discord.FakeDiscord.User;
import dev.hotseat.support.discord.Shown;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Many members in many channels of a server: no one of them runs into the cooldown. */
final class DiscordMembers {
    private static final long FIRST = 820_000_000_000_000_001L;
    private static final int MEMBERS = 97;
    private static final List<String> TYPED = List.of("atten", "retrieval", "gan", "fine tun", "prompt");

    private final FakeDiscord discord;
    private final List<User> users = IntStream.range(0, MEMBERS)
            .mapToObj(i -> new User(Long.toString(FIRST + i), "member " + i, false))
            .toList();
    private final AtomicInteger number = new AtomicInteger();
    private final Practice practice = new Practice(List.of(this::type, this::ask));

    DiscordMembers(FakeDiscord discord) {
        this.discord = discord;
    }

    /** Everybody sends {@code /help}, and nothing else. */
    Members askingForHelp() {
        return () -> help().thenApply(CardReading::judged);
    }

    /** Somebody sends {@code /help}: the message that answers it. */
    CompletableFuture<JsonNode> help() {
        return command("help").thenApply(DiscordMembers::body);
    }

    /** Everybody practises: suggestions while typing, {@code /question}, Reveal, a grade. */
    Members practising() {
        return practice;
    }

    private User user() {
        return users.get(Math.floorMod(number.getAndIncrement(), users.size()));
    }

    private CompletableFuture<Asked.Answer> command(String name) {
        var channels = discord.channels();
        var channel = channels.get(Math.floorMod(number.get(), channels.size()));
        return discord.command(user(), channel, name, Map.of()).whenAnswered();
    }

    private static JsonNode body(Asked.Answer answer) {
        return answer instanceof Asked.Answer.Message(var shown) ? shown.body() : MissingNode.getInstance();
    }

    private CompletableFuture<Answer> type() {
        var typed = TYPED.get(Math.floorMod(number.get(), TYPED.size()));
        return discord.complete(user(), "question", "search", typed)
                .whenAnswered()
                .thenApply(a -> a instanceof Asked.Answer.Suggestions(var choices) && !choices.isEmpty()
                        ? Answer.EXPECTED
                        : Answer.OTHER);
    }

    private CompletableFuture<Answer> ask() {
        return command("question").thenApply(answer -> {
            if (answer instanceof Asked.Answer.Message(var shown)) {
                var button = CardReading.reveal(shown.body());
                button.ifPresent(id -> practice.goesOnWith(() -> reveal(shown, id)));
                return button.isPresent() ? Answer.EXPECTED : Answer.OTHER;
            }
            return Answer.OTHER;
        });
    }

    private CompletableFuture<Answer> reveal(Shown question, String button) {
        var user = user();
        return discord.press(user, question, button).whenAnswered().thenApply(answer -> {
            if (answer instanceof Asked.Answer.Message(var shown)) {
                CardReading.grade(shown.body()).ifPresent(id -> practice.goesOnWith(() -> grade(user, shown, id)));
            }
            return CardReading.judged(body(answer));
        });
    }

    private CompletableFuture<Answer> grade(User user, Shown revealed, String button) {
        return discord.press(user, revealed, button).whenAnswered().thenApply(a -> CardReading.judged(body(a)));
    }
}
