package dev.hotseat.core.quiz;

import static dev.hotseat.core.quiz.Script.player;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.quiz.score.Mark;
import dev.hotseat.core.quiz.score.Placing;
import dev.hotseat.core.quiz.score.Results;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuizPropertiesTest {
    private static final int WORLDS = 1_000;
    private static final int STEPS = 400;

    /** An event, the quiz before it, the moment, and what came of it. */
    private record Happening(Event event, Quiz before, Instant now, Step step) {}

    /** Runs many worlds to their end or for long enough, and shows each happening. */
    private static void inEveryWorld(BiConsumer<World, Happening> look) {
        for (long seed = 0; seed < WORLDS; seed++) {
            run(new World(seed), look);
        }
    }

    private static void run(World world, BiConsumer<World, Happening> look) {
        var replies = new ArrayDeque<Event>();
        for (int step = 0; step < STEPS && !(world.quiz().stage() instanceof Stage.Ended); step++) {
            world.pass();
            var event = next(world, replies);
            if (event instanceof Event.Tick && world.chance().nextBoolean()) {
                world.await();
            }
            var before = world.quiz();
            var taken = world.take(event);
            replies.addAll(world.repliesTo(taken.effects()));
            look.accept(world, new Happening(event, before, world.now(), taken));
        }
    }

    /** Replies come soon, and now and then twice. */
    private static Event next(World world, Queue<Event> replies) {
        if (replies.isEmpty() || world.chance().nextInt(3) == 0) {
            return world.anything();
        }
        return world.chance().nextInt(8) == 0 ? replies.element() : replies.remove();
    }

    @Test
    void the_worlds_show_every_outcome_and_every_ending() {
        var outcomes = new HashSet<Class<?>>();
        var endings = new HashSet<Ending>();
        inEveryWorld((_, h) -> {
            outcomes.add(h.step().outcome().getClass());
            if (h.step().quiz().stage() instanceof Stage.Ended(var why)) {
                endings.add(why);
            }
        });
        // Once a quiz is over, its world is
        assertThat(outcomes)
                .isEqualTo(QuizTableTest.records(Outcome.class)
                        .filter(type -> type != Outcome.AlreadyOver.class)
                        .collect(Collectors.toSet()));
        assertThat(endings).containsExactlyInAnyOrder(Ending.values());
    }

    @Test
    void what_is_refused_changes_nothing_anywhere() {
        inEveryWorld((_, h) -> {
            if (h.step().outcome() instanceof Outcome.Refused) {
                assertThat(h.step().quiz()).isSameAs(h.before());
                assertThat(h.step().effects()).isEmpty();
            }
        });
    }

    @Test
    void the_same_event_twice_in_a_row_counts_once() {
        inEveryWorld((_, h) -> assertThat(
                        h.step().quiz().step(h.event(), h.now()).quiz())
                .as(() -> "%s after %s".formatted(h.event(), h.step()))
                .isEqualTo(h.step().quiz()));
    }

    @Test
    void an_event_of_a_round_that_comes_again_later_changes_nothing() {
        for (long seed = 0; seed < WORLDS; seed++) {
            var done = new ArrayList<Event>();
            run(new World(seed), (world, h) -> {
                if (h.step().outcome() instanceof Outcome.Done && isOfARound(h.event())) {
                    done.add(h.event());
                }
                if (!done.isEmpty()) {
                    var again = done.get(world.chance().nextInt(done.size()));
                    assertThat(h.step().quiz().step(again, h.now()).quiz())
                            .as(() -> "%s after %s".formatted(again, h.step()))
                            .isSameAs(h.step().quiz());
                }
            });
        }
    }

    private static boolean isOfARound(Event event) {
        return switch (event) {
            case Event.Click _, Event.Skip _, Event.Next _ -> true;
            case Event.RoundMade _, Event.NoQuestion _, Event.Posted _, Event.PostFailed _, Event.PostUnclear _ -> true;
            case Event.Join _, Event.Leave _, Event.Start _, Event.Cancel _, Event.Stop _ -> false;
            case Event.Tick _, Event.Resume _ -> false;
        };
    }

    @Test
    void options_never_move() {
        for (long seed = 0; seed < WORLDS; seed++) {
            var seen = new HashMap<Integer, RoundQuestion>();
            run(new World(seed), (_, h) -> {
                var quiz = h.step().quiz();
                var rounds = new ArrayList<>(
                        quiz.played().stream().map(PlayedRound::round).toList());
                quiz.stage().asking().ifPresent(rounds::add);
                rounds.forEach(
                        r -> assertThat(r.question()).isSameAs(seen.computeIfAbsent(r.number(), _ -> r.question())));
            });
        }
    }

    @Test
    void what_was_played_stays_and_each_round_is_revealed_once() {
        inEveryWorld((_, h) -> {
            var before = h.before().played();
            var after = h.step().quiz().played();
            assertThat(after.subList(0, before.size())).isEqualTo(before);
            var reveals = h.step().effects().stream()
                    .filter(Effect.Reveal.class::isInstance)
                    .map(effect -> ((Effect.Reveal) effect).played())
                    .toList();
            assertThat(reveals).isEqualTo(after.subList(before.size(), after.size()));
            assertThat(after).extracting(p -> p.round().number()).isEqualTo(upTo(after.size()));
        });
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void the_answer_that_was_acknowledged_last_is_the_one_that_scores() {
        for (long seed = 0; seed < WORLDS; seed++) {
            var told = new HashMap<Integer, Map<AccountId, Integer>>();
            var world = new World(seed);
            run(world, (_, h) -> {
                if (h.event() instanceof Event.Click click) {
                    var ofRound = told.computeIfAbsent(click.round(), _ -> new HashMap<>());
                    switch (h.step().outcome()) {
                        case Outcome.Accepted(var option, var _) ->
                            assertThat(ofRound.put(click.player(), option)).isNull();
                        case Outcome.Changed(var from, var to) ->
                            assertThat(ofRound.put(click.player(), to)).isEqualTo(from);
                        case Outcome.Done _, Outcome.Refused _ -> {}
                    }
                }
            });
            assertScores(world.quiz(), told);
        }
    }

    private static void assertScores(Quiz quiz, Map<Integer, Map<AccountId, Integer>> told) {
        var results = Results.of(quiz);
        for (var placing : results.placings()) {
            var marks = results.marks().get(placing.player());
            assertThat(marks).hasSameSizeAs(quiz.played());
            assertThat(placing.points())
                    .isEqualTo(marks.stream().mapToInt(Mark::points).sum());
            for (var played : quiz.played()) {
                var option =
                        told.getOrDefault(played.round().number(), Map.of()).get(placing.player());
                var mark = marks.get(played.round().number() - 1);
                if (!played.counted() || option == null) {
                    assertThat(mark).isNotInstanceOf(Mark.Answered.class);
                } else if (option == Script.RIGHT) {
                    assertThat(mark).isInstanceOf(Mark.Right.class);
                    assertThat(mark.points()).isBetween(500, 1_500);
                } else {
                    assertThat(mark).isInstanceOf(Mark.Wrong.class);
                }
            }
        }
    }

    @Test
    void ticks_alone_end_a_quiz_from_anywhere() {
        inEveryWorld((_, h) -> {
            var quiz = h.step().quiz();
            int ticks = 0;
            while (quiz.due().isPresent()) {
                quiz = quiz.step(new Event.Tick(), quiz.due().get()).quiz();
                assertThat(++ticks).isLessThanOrEqualTo(3);
            }
            assertThat(quiz.stage()).isInstanceOf(Stage.Ended.class);
        });
    }

    @Test
    void a_quiz_in_which_all_goes_well_ends_after_two_ticks_a_round() {
        for (long seed = 0; seed < WORLDS; seed++) {
            var world = new World(seed);
            var replies = new ArrayDeque<Event>();
            int ticks = 0;
            while (!(world.quiz().stage() instanceof Stage.Ended)) {
                if (replies.isEmpty()) {
                    world.take(world.click(world.anybody()));
                    world.await();
                    replies.add(new Event.Tick());
                    ticks++;
                }
                replies.addAll(world.repliesTo(world.take(replies.remove()).effects()));
                assertThat(ticks)
                        .isLessThanOrEqualTo(2 * world.quiz().settings().questions());
            }
        }
    }

    @Test
    void the_order_in_which_different_players_press_does_not_matter() {
        int compared = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            var world = new World(seed);
            IntStream.range(0, World.PLAYERS).forEach(p -> world.take(new Event.Join(player(p))));
            var replies = new ArrayDeque<Event>(List.of(new Event.Start(player(0), false)));
            while (!replies.isEmpty()) {
                replies.addAll(world.repliesTo(world.take(replies.remove()).effects()));
            }
            IntStream.range(0, 6).forEach(_ -> world.pass());
            var presses = IntStream.range(0, World.PLAYERS)
                    .mapToObj(p -> presses(world, player(p)))
                    .toList();
            var one = playedOut(world, merged(world, presses));
            var other = playedOut(world, merged(world, presses));
            assertThat(scores(other)).isEqualTo(scores(one));
            assertThat(other.seats()).isEqualTo(one.seats());
            compared += scores(one).values().stream().anyMatch(p -> p.points() > 0) ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(WORLDS / 2);
    }

    /** Presses of one player in order; a single one where the last answer closes the round. */
    private static List<Event.Click> presses(World world, AccountId player) {
        int most = world.quiz().settings().mode() == Mode.CALM ? 1 : 3;
        return IntStream.range(0, most).mapToObj(_ -> world.click(player)).toList();
    }

    /** One order of all presses that keeps the order of each player's own. */
    private static List<Event.Click> merged(World world, List<List<Event.Click>> presses) {
        var waiting = presses.stream().map(ArrayDeque::new).collect(Collectors.toCollection(ArrayList::new));
        var merged = new ArrayList<Event.Click>();
        while (!waiting.isEmpty()) {
            var queue = waiting.get(world.chance().nextInt(waiting.size()));
            merged.add(queue.remove());
            waiting.removeIf(ArrayDeque::isEmpty);
        }
        return merged;
    }

    private static Quiz playedOut(World world, List<Event.Click> presses) {
        var quiz = world.quiz();
        for (var press : presses) {
            quiz = quiz.step(press, world.now()).quiz();
        }
        return quiz.stage() instanceof Stage.Open
                ? quiz.step(new Event.Tick(), quiz.due().orElseThrow()).quiz()
                : quiz;
    }

    private static Map<AccountId, Placing> scores(Quiz quiz) {
        return Results.of(quiz).placings().stream().collect(Collectors.toMap(Placing::player, p -> p));
    }

    @Test
    void of_two_closers_at_once_one_closes_the_round() {
        for (var mode : Mode.values()) {
            var script = Script.of(mode).join(1, 2).round().right(1, 3_000);
            var now = script.quiz().due().orElseThrow();
            var last = new Event.Click(player(2), 1, 0, Script.NOON.plusSeconds(19));
            var closers = List.of(new Event.Tick(), new Event.Skip(player(0), false, 1), last, new Event.Tick());
            for (var first : closers) {
                for (var second : closers) {
                    var afterFirst = script.quiz().step(first, now);
                    var afterSecond = afterFirst.quiz().step(second, now);
                    var reveals = new ArrayList<>(afterFirst.effects());
                    reveals.addAll(afterSecond.effects());
                    reveals.removeIf(effect -> !(effect instanceof Effect.Reveal));
                    var closes = mode == Mode.CALM || !(first.equals(last) && second.equals(last));
                    assertThat(reveals).hasSize(closes ? 1 : 0);
                    assertThat(afterSecond.quiz().played()).hasSize(closes ? 1 : 0);
                }
            }
        }
    }
}
