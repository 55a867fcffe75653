package dev.hotseat.core.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.TopicId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PickTest {
    private final SplittableRandom chance = new SplittableRandom(7);

    private static Cell cell(int likelihood, boolean draft) {
        return new Cell(new TopicId("gans"), Level.BASIC, new Likelihood(likelihood), draft);
    }

    private static Standing untouched(Cell cell, int size) {
        return new Standing(cell, size, Optional.of(Gap.WHOLE), OptionalLong.empty());
    }

    private static Standing usedUp(Cell cell, int size, long longestAgo) {
        return new Standing(cell, size, Optional.empty(), OptionalLong.of(longestAgo));
    }

    @Test
    void an_empty_selection_gives_nothing() {
        assertThat(Pick.from(List.of(), chance)).isEqualTo(new Pick.Nothing());
    }

    @Test
    void an_unasked_question_comes_before_any_asked_one() {
        var rare = untouched(cell(1, false), 1);
        var likely = usedUp(cell(5, false), 40, 1);
        for (int i = 0; i < 50; i++) {
            assertThat(Pick.from(List.of(likely, rare), chance)).isEqualTo(new Pick.Fresh(rare.cell(), 0));
        }
    }

    @Test
    void a_draft_waits_until_the_finished_ones_are_asked() {
        var draft = untouched(cell(5, true), 40);
        var finished = untouched(cell(1, false), 1);
        assertThat(Pick.from(List.of(draft, finished), chance)).isEqualTo(new Pick.Fresh(finished.cell(), 0));
        assertThat(Pick.from(List.of(draft, usedUp(finished.cell(), 1, 1)), chance))
                .isInstanceOfSatisfying(
                        Pick.Fresh.class, fresh -> assertThat(fresh.cell()).isEqualTo(draft.cell()));
    }

    @Test
    void once_all_were_asked_the_one_that_is_longest_ago_comes() {
        var a = usedUp(cell(5, false), 3, 9);
        var b = usedUp(cell(2, false), 3, 4);
        assertThat(Pick.from(List.of(a, b), chance)).isEqualTo(new Pick.Again(b.cell()));
    }

    @Test
    void a_position_is_inside_the_gap_and_the_cell() {
        var standing = new Standing(cell(3, false), 10, Optional.of(new Gap(4, 7)), OptionalLong.of(1));
        var tail = new Standing(cell(3, false), 10, Optional.of(new Gap(8, Gap.OPEN)), OptionalLong.of(1));
        for (int i = 0; i < 200; i++) {
            assertThat(position(standing)).isBetween(4, 6);
            assertThat(position(tail)).isBetween(8, 9);
        }
    }

    private int position(Standing standing) {
        return ((Pick.Fresh) Pick.from(List.of(standing), chance)).position();
    }

    @Test
    void a_step_of_likelihood_makes_a_question_three_times_as_ready() {
        var likely = untouched(cell(5, false), 10);
        var less = untouched(cell(4, false), 10);
        int draws = 40_000;
        int first = 0;
        for (int i = 0; i < draws; i++) {
            if (Pick.from(List.of(likely, less), chance) instanceof Pick.Fresh(var cell, var _)
                    && cell.equals(likely.cell())) {
                first++;
            }
        }
        assertThat((double) first / draws).isCloseTo(0.75, within(0.02));
    }

    private double shareOfLikely(Leaning leaning) {
        var likely = untouched(cell(5, false), 1);
        var rare = untouched(cell(1, false), 9);
        return IntStream.range(0, 1_000)
                        .filter(_ -> Pick.from(List.of(rare, likely), leaning, chance)
                                .equals(new Pick.Fresh(likely.cell(), 0)))
                        .count()
                / 1_000.0;
    }

    @Test
    void the_likeliest_first_leaves_nothing_to_chance() {
        assertThat(shareOfLikely(Leaning.LIKELIEST_FIRST)).isEqualTo(1);
    }

    @Test
    void without_a_leaning_each_question_is_drawn_as_readily() {
        assertThat(shareOfLikely(Leaning.NONE)).isCloseTo(0.1, within(0.03));
    }
}
