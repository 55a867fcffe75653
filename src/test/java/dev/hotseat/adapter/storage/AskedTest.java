package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Asked.Drawn;
import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.asking.Cell;
import dev.hotseat.core.asking.Leaning;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.place.ChannelId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskedTest extends StoreTest {
    private static final List<TopicId> TOPICS = List.of(new TopicId("gans"), new TopicId("vaes"));
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final List<Audience> AUDIENCES =
            List.of(CHANNEL, new Audience.Channel(new ChannelId(ONE_TEAM, "random")), PERSON);

    private static Map<QuestionId, Cell> bank(int size, Random random) {
        var bank = new LinkedHashMap<QuestionId, Cell>();
        for (var i = 0; i < size; i++) {
            bank.put(question("q" + i), randomCell(random));
        }
        return bank;
    }

    private static Cell randomCell(Random random) {
        return new Cell(
                TOPICS.get(random.nextInt(TOPICS.size())),
                LEVELS.get(random.nextInt(2)),
                new Likelihood(4 + random.nextInt(2)),
                random.nextInt(4) == 0);
    }

    private static Selection randomSelection(Random random) {
        return new Selection(
                random.nextBoolean() ? Optional.empty() : Optional.of(TOPICS.get(random.nextInt(TOPICS.size()))),
                random.nextBoolean() ? Optional.empty() : Optional.of(LEVELS.get(random.nextInt(3))));
    }

    @Test
    void no_question_comes_back_before_the_rest_of_its_selection_was_asked() {
        for (var seed = 0; seed < 12; seed++) {
            inOne(new Random(seed), random -> schedule(random, 0));
        }
    }

    @Test
    void that_holds_while_questions_come_and_go_and_change_places() {
        for (var seed = 100; seed < 110; seed++) {
            inOne(new Random(seed), random -> schedule(random, 6));
        }
    }

    /** In one transaction, which saves the time that commits take. */
    private void inOne(Random random, Consumer<Random> work) {
        stores.transactions().inOne(() -> {
            work.accept(random);
            return true;
        });
    }

    /** Asks by random selections and ids; {@code changes}: how many of 100 steps change the bank. */
    private void schedule(Random random, int changes) {
        empty();
        var model = new NaiveAsked();
        var bank = bank(6 + random.nextInt(30), random);
        stores.catalogue().replace(bank);
        model.replace(bank);
        for (var step = 0; step < 120; step++) {
            var audience = AUDIENCES.get(random.nextInt(AUDIENCES.size()));
            var dice = random.nextInt(100);
            if (dice < changes) {
                change(bank, random);
                stores.catalogue().replace(bank);
                model.replace(bank);
            } else if (dice < 20) {
                var question = question("q" + random.nextInt(40));
                stores.asked().note(audience, question);
                model.asked(audience, question);
            } else {
                var selection = randomSelection(random);
                var allowed = model.allowed(audience, selection);
                var next = stores.asked().next(audience, selection, random);
                if (allowed.isEmpty()) {
                    assertThat(next).isEmpty();
                } else {
                    assertThat(next).as("step %s", step).isPresent();
                    assertThat(allowed).as("step %s", step).contains(next.orElseThrow());
                    model.asked(audience, next.orElseThrow());
                }
            }
        }
    }

    private static void change(Map<QuestionId, Cell> bank, Random random) {
        for (var i = 0; i < 40; i++) {
            if (random.nextInt(4) == 0) {
                if (random.nextInt(3) == 0) {
                    bank.remove(question("q" + i));
                } else {
                    bank.put(question("q" + i), randomCell(random));
                }
            }
        }
    }

    @Test
    void likelier_questions_tend_to_come_first_but_not_always() {
        var bank = new LinkedHashMap<QuestionId, Cell>();
        for (var i = 0; i < 25; i++) {
            bank.put(question("q" + i), cell("gans", Level.BASIC, 1 + i % 5));
        }
        stores.catalogue().replace(bank);
        var rankSums = new double[6];
        var firsts = new HashSet<Integer>();
        inOne(new Random(7), random -> {
            for (var run = 0; run < 60; run++) {
                var audience = new Audience.Channel(new ChannelId(ONE_TEAM, "c" + run));
                for (var rank = 0; rank < bank.size(); rank++) {
                    var next =
                            stores.asked().next(audience, Selection.ANY, random).orElseThrow();
                    var likelihood = bank.get(next).likelihood().value();
                    rankSums[likelihood] += rank;
                    if (rank == 0) {
                        firsts.add(likelihood);
                    }
                }
            }
        });

        assertThat(rankSums[5]).isLessThan(rankSums[4]);
        assertThat(rankSums[4]).isLessThan(rankSums[3]);
        assertThat(rankSums[3]).isLessThan(rankSums[2]);
        assertThat(rankSums[2]).isLessThan(rankSums[1]);
        assertThat(firsts).hasSizeGreaterThan(1);
    }

    @Test
    void many_who_ask_at_once_get_different_questions() throws Exception {
        var bank = bank(40, new Random(3));
        stores.catalogue().replace(bank);
        try (var other = again();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = List.of(stores.asked(), Stores.in(other).asked());
            var asks = new ArrayList<Callable<QuestionId>>();
            IntStream.range(0, 40)
                    .forEach(i -> asks.add(() -> both.get(i % 2)
                            .next(CHANNEL, Selection.ANY, new Random(i))
                            .orElseThrow()));
            var given = threads.invokeAll(asks).stream().map(f -> f.resultNow()).toList();

            assertThat(given).containsExactlyInAnyOrderElementsOf(bank.keySet());
        }
    }

    @Test
    void an_empty_selection_has_no_next_question() {
        assertThat(stores.asked().next(CHANNEL, Selection.ANY, new Random(1))).isEmpty();

        stores.catalogue().replace(Map.of(question("q"), cell("gans", Level.BASIC, 3)));
        var others = new Selection(Optional.of(new TopicId("vaes")), Optional.empty());
        assertThat(stores.asked().next(CHANNEL, others, new Random(1))).isEmpty();
    }

    @Test
    void a_question_that_nobody_knows_is_not_noted() {
        stores.asked().note(PERSON, question("unknown"));

        assertThat(stores.personalData().export(ONE).values()).allMatch(List::isEmpty);
    }

    @Test
    void the_one_left_among_thousands_of_retired_ones_is_found() {
        var bank = new LinkedHashMap<QuestionId, Cell>();
        for (var i = 0; i < 3_000; i++) {
            bank.put(question("q" + i), cell("gans", Level.BASIC, 3));
        }
        stores.catalogue().replace(bank);
        var left = question("q1234");
        stores.catalogue().replace(Map.of(left, cell("gans", Level.BASIC, 3)));

        var random = new Random(5);
        assertThat(stores.asked().next(CHANNEL, Selection.ANY, random)).contains(left);
        assertThat(stores.asked().next(CHANNEL, Selection.ANY, random)).contains(left);
    }

    @Test
    void a_cell_of_which_all_was_asked_elsewhere_is_passed_over() {
        var bank = new LinkedHashMap<QuestionId, Cell>();
        for (var i = 0; i < 300; i++) {
            bank.put(question("q" + i), cell("gans", Level.BASIC, 5));
        }
        stores.catalogue().replace(bank);
        inOne(new Random(1), _ -> bank.keySet().forEach(q -> stores.asked().note(CHANNEL, q)));
        bank.replaceAll((_, _) -> cell("gans", Level.BASIC, 4));
        var fresh = question("fresh");
        bank.put(fresh, cell("gans", Level.BASIC, 1));
        stores.catalogue().replace(bank);

        var random = new Random(5);
        assertThat(stores.asked().next(CHANNEL, Selection.ANY, random)).contains(fresh);
        assertThat(stores.asked().next(CHANNEL, Selection.ANY, random)).contains(question("q0"));
        assertThat(stores.asked().next(CHANNEL, Selection.ANY, random)).contains(question("q1"));
    }

    @Test
    void a_draw_says_when_the_question_was_asked_before() {
        stores.catalogue()
                .replace(Map.of(
                        question("a"), cell("gans", Level.BASIC, 5), question("b"), cell("gans", Level.BASIC, 1)));
        var random = new Random(1);
        var draws = IntStream.range(0, 4)
                .mapToObj(_ -> stores.asked()
                        .draw(CHANNEL, Selection.ANY, Leaning.LIKELIEST_FIRST, random)
                        .orElseThrow())
                .toList();

        assertThat(draws)
                .containsExactly(
                        new Drawn(question("a"), 1, OptionalLong.empty()),
                        new Drawn(question("b"), 2, OptionalLong.empty()),
                        new Drawn(question("a"), 3, OptionalLong.of(1)),
                        new Drawn(question("b"), 4, OptionalLong.of(2)));
    }
}
