package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Grades.Given;
import dev.hotseat.app.port.Grades.Tally;
import dev.hotseat.core.study.Grade;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradesTest extends StoreTest {
    @Test
    void grades_come_back_oldest_first_to_the_microsecond() {
        var grades = stores.grades();
        grades.add(ONE, question("later"), Grade.EASY, NOON.plusNanos(1_000));
        grades.add(ONE, question("first"), Grade.AGAIN, NOON);
        grades.add(ONE, question("same-moment"), Grade.HARD, NOON.plusNanos(1_000));

        assertThat(grades.of(ONE))
                .containsExactly(
                        new Given(question("first"), Grade.AGAIN, NOON),
                        new Given(question("later"), Grade.EASY, NOON.plusNanos(1_000)),
                        new Given(question("same-moment"), Grade.HARD, NOON.plusNanos(1_000)));
    }

    @Test
    void a_tally_counts_each_grade_of_one_account() {
        var grades = stores.grades();
        assertThat(grades.tally(ONE, NOON)).isEqualTo(new Tally(Map.of(), Map.of()));
        grades.add(ONE, question("q"), Grade.AGAIN, NOON.minusNanos(1_000));
        grades.add(ONE, question("q"), Grade.AGAIN, NOON);
        grades.add(ONE, question("r"), Grade.EASY, NOON.minusSeconds(99));
        grades.add(ONE, question("s"), Grade.GOOD, NOON.plusSeconds(1));
        grades.add(OTHER, question("q"), Grade.HARD, NOON);

        assertThat(grades.tally(ONE, NOON))
                .isEqualTo(new Tally(
                        Map.of(Grade.AGAIN, 2, Grade.EASY, 1, Grade.GOOD, 1), Map.of(Grade.AGAIN, 1, Grade.GOOD, 1)));
    }

    @Test
    void a_new_grade_of_a_question_leaves_the_old_one() {
        for (var grade : Grade.values()) {
            stores.grades().add(ONE, question("q"), grade, NOON);
        }

        assertThat(stores.grades().of(ONE)).extracting(Given::grade).isEqualTo(Arrays.asList(Grade.values()));
    }
}
