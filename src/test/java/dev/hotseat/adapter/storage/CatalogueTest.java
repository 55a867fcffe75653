package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.asking.Cell;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.QuestionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest extends StoreTest {
    private static final Cell HERE = cell("gans", Level.BASIC, 3);
    private static final Cell THERE = cell("gans", Level.BASIC, 4);

    private static Map<QuestionId, Cell> all(Cell cell, String... slugs) {
        var all = new LinkedHashMap<QuestionId, Cell>();
        for (var slug : slugs) {
            all.put(question(slug), cell);
        }
        return all;
    }

    /** {@code question likelihood@position}, in order of the cells and positions. */
    private List<String> places() {
        return database.read(
                "test.places",
                handle -> handle.createQuery("""
                    select question, likelihood, position from catalogue k join cell c on c.id = k.cell
                    order by likelihood, position
                    """)
                        .map((row, _) -> row.getString(1) + " " + row.getInt(2) + "@" + row.getInt(3))
                        .list());
    }

    @Test
    void new_questions_get_positions_in_the_order_of_the_map() {
        stores.catalogue().replace(all(HERE, "c", "a", "b"));

        assertThat(places()).containsExactly("c 3@0", "a 3@1", "b 3@2");
    }

    @Test
    void a_question_that_stays_keeps_its_position() {
        stores.catalogue().replace(all(HERE, "a", "b"));
        stores.catalogue().replace(all(HERE, "new", "b", "a"));

        assertThat(places()).containsExactly("a 3@0", "b 3@1", "new 3@2");
    }

    @Test
    void a_position_is_never_given_again() {
        stores.catalogue().replace(all(HERE, "a", "b"));
        stores.catalogue().replace(all(HERE, "a"));
        stores.catalogue().replace(all(HERE, "a", "b"));

        assertThat(places()).containsExactly("a 3@0", "b 3@2");
    }

    @Test
    void a_question_that_moves_gets_the_next_position_there() {
        var bank = all(HERE, "a", "b");
        bank.putAll(all(THERE, "c"));
        stores.catalogue().replace(bank);
        bank.put(question("a"), THERE);
        stores.catalogue().replace(bank);
        bank.put(question("a"), HERE);
        stores.catalogue().replace(bank);

        assertThat(places()).containsExactly("b 3@1", "a 3@2", "c 4@0");
    }

    @Test
    void the_same_again_writes_nothing() {
        stores.catalogue().replace(all(HERE, "a", "b"));
        database.change(
                "test.trace", handle -> handle.execute("update catalogue set position = 7 where question = 'a'"));

        stores.catalogue().replace(all(HERE, "b", "a"));

        assertThat(places()).contains("a 3@7");
    }

    @Test
    void an_empty_bank_is_one_too() {
        stores.catalogue().replace(all(HERE, "a"));
        stores.catalogue().replace(Map.of());

        assertThat(places()).isEmpty();
    }

    @Test
    void more_than_a_batch_is_written_whole() {
        var bank = new LinkedHashMap<QuestionId, Cell>();
        for (var i = 0; i < 12_345; i++) {
            bank.put(question("q" + i), i % 2 == 0 ? HERE : THERE);
        }
        stores.catalogue().replace(bank);
        assertThat(places()).hasSize(12_345).contains("q12344 3@6172", "q12343 4@6171");

        bank.keySet().removeIf(q -> q.slug().endsWith("3"));
        bank.replaceAll((q, c) -> q.slug().endsWith("4") ? THERE : c);
        stores.catalogue().replace(bank);
        assertThat(places())
                .hasSize(12_345 - 1_235)
                .doesNotContain("q12343 4@6171")
                .contains("q4 4@6172");
    }
}
