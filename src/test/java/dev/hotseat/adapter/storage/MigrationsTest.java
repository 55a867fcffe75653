package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.core.study.Grade;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

    @ParameterizedTest
    @EnumSource
    void opening_again_keeps_everything(Engine engine) {
        try (var opened = engine.open()) {
            Stores.in(opened.database())
                    .grades()
                    .add(StoreTest.ONE, StoreTest.question("q"), Grade.HARD, StoreTest.NOON);

            try (var again = opened.again()) {
                assertThat(Stores.in(again).grades().of(StoreTest.ONE)).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_database_of_a_newer_version_is_refused(Engine engine) {
        try (var opened = engine.open()) {
            opened.database()
                    .change(
                            "test.newer",
                            handle -> handle.execute("insert into flyway_schema_history (installed_rank, version,"
                                    + " description, type, script, installed_by, execution_time, success) values (99,"
                                    + " '99', 'later', 'SQL', 'V99__later.sql', 'test', 1, true)"));

            assertThatThrownBy(opened::again)
                    .isInstanceOf(NewerDatabase.class)
                    .hasMessageContaining("newer version of Hotseat")
                    .hasMessageContaining("99");
        }
    }

    @Test
    void the_scripts_are_numbered_up_to_the_newest() throws Exception {
        var folder = Path.of(URI.create(Migrations.class
                .getResource("/db/shared/V1__foundation.sql")
                .toString()
                .replaceAll("/[^/]*$", "")));
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString().replaceAll("^V(\\d+)__.*\\.sql$", "$1")))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, Migrations.NEWEST)
                            .mapToObj(Integer::toString)
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://host/db?password=hush", "jdbc:postgresql://host:x/db?password=hush"})
    void a_wrong_url_is_refused_without_repeating_it(String url) {
        assertThatThrownBy(() -> Database.postgresql(url, Optional.empty(), Optional.of("hush")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hush")
                .hasNoCause();
    }
}
