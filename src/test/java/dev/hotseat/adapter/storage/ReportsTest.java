package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Reports.Open;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportsTest extends StoreTest {
    private long report(String words) {
        return stores.reports().add(ONE_TEAM, ONE, question("q"), words, NOON);
    }

    @Test
    void open_reports_come_page_by_page_oldest_first() {
        var numbers = IntStream.range(0, 5).mapToObj(i -> report("report " + i)).toList();

        assertThat(stores.reports().open(ONE_TEAM, 3, 3))
                .containsExactly(
                        new Open(numbers.get(3), ONE, question("q"), "report 3", NOON),
                        new Open(numbers.get(4), ONE, question("q"), "report 4", NOON));
        assertThat(stores.reports().countOpen(ONE_TEAM)).isEqualTo(5);
    }

    @Test
    void a_report_is_closed_once() {
        var number = report("wrong");

        assertThat(stores.reports().close(ONE_TEAM, number, NOON)).isTrue();
        assertThat(stores.reports().close(ONE_TEAM, number, NOON)).isFalse();
        assertThat(stores.reports().countOpen(ONE_TEAM)).isZero();
        assertThat(stores.reports().open(ONE_TEAM, 0, 9)).isEmpty();
    }

    @Test
    void another_workspace_cannot_close_it() {
        var number = report("wrong");

        assertThat(stores.reports().close(OTHER_TEAM, number, NOON)).isFalse();
        assertThat(stores.reports().countOpen(ONE_TEAM)).isEqualTo(1);
    }

    @Test
    void the_number_of_a_deleted_report_is_not_given_again() {
        var number = report("wrong");
        stores.personalData().delete(ONE);

        assertThat(report("next")).isGreaterThan(number);
    }

    @Test
    void words_are_kept_as_typed_but_for_what_is_no_text() {
        report("';drop table report;--\n<@1> \uD83D\uDE00 \u202E");
        report("zero \0, half a pair \uD83D!");

        assertThat(stores.reports().open(ONE_TEAM, 0, 9))
                .extracting(Open::words)
                .containsExactly(
                        "';drop table report;--\n<@1> \uD83D\uDE00 \u202E", "zero \uFFFD, half a pair \uFFFD!");
    }
}
