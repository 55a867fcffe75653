package dev.hotseat.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All quizzes of a platform; its members answer the rounds that are open, in turn. */
final class Games implements Members {
    private final List<Game> games;
    private int turn;

    Games(QuizPlace place) {
        games = place.channels().stream()
                .map(channel -> new Game(place, channel))
                .toList();
        Map<String, Game> byChannel = games.stream().collect(Collectors.toMap(Game::channel, Function.identity()));
        place.watch(
                message -> Optional.ofNullable(byChannel.get(message.channel())).ifPresent(game -> game.sees(message)));
    }

    List<Game> all() {
        return games;
    }

    @Override
    public CompletableFuture<Answer> next() {
        for (int i = 0; i < games.size(); i++) {
            var game = games.get(turn++ % games.size());
            var round = game.open();
            if (round.isPresent()) {
                return game.answers(round.get());
            }
        }
        throw new IllegalStateException("no round is open anywhere");
    }

    /** By how much rounds were closed late since then, in milliseconds, sorted. */
    List<Double> late(long since) {
        return games.stream()
                .flatMap(game -> game.reveals().stream())
                .filter(reveal -> reveal.at() >= since)
                .map(reveal -> reveal.late() / 1e6)
                .sorted()
                .toList();
    }

    /** The most of those moments that lie within any span of so many seconds. */
    static int most(List<Long> moments, int seconds) {
        var sorted = moments.stream().sorted().toList();
        long span = TimeUnit.SECONDS.toNanos(seconds);
        return IntStream.range(0, sorted.size())
                .map(i -> Math.toIntExact(sorted.subList(i, sorted.size()).stream()
                        .takeWhile(moment -> moment - sorted.get(i) < span)
                        .count()))
                .max()
                .orElse(0);
    }
}
