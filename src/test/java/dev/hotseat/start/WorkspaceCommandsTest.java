package dev.hotseat.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.storage.Database;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.Program;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code workspace list} and {@code workspace delete} as an operator runs them. */
class WorkspaceCommandsTest {
    private static final Platform DISCORD = new Platform("discord");
    private static final WorkspaceId REMOVED = new WorkspaceId(DISCORD, "1");
    private static final WorkspaceId USED = new WorkspaceId(DISCORD, "2");

    @TempDir
    private Path folder;

    private record Ran(int status, List<String> lines) {}

    private Ran run(Map<String, String> environment, String... arguments) {
        try (var program = Program.start(folder, environment, arguments)) {
            return new Ran(program.status(), program.lines());
        }
    }

    private static void fill(Database database) {
        var stores = Stores.in(database);
        stores.presence().removed(REMOVED, Instant.parse("2026-11-02T12:00:00Z"));
        stores.presence().present(USED, Optional.empty(), Instant.parse("2026-11-02T12:00:00Z"));
        for (var workspace : List.of(REMOVED, USED)) {
            stores.reports()
                    .add(
                            workspace,
                            new AccountId(DISCORD, "7"),
                            new QuestionId("q"),
                            "words",
                            Instant.parse("2026-11-02T12:00:00Z"));
        }
    }

    private void listsAndDeletes(Map<String, String> environment) {
        assertThat(run(environment, "workspace", "list"))
                .isEqualTo(new Ran(
                        0, List.of("discord/1  removed 2026-11-02, deleted from 2026-12-02 on", "discord/2  in use")));
        assertThat(run(environment, "workspace", "delete", "discord/1"))
                .isEqualTo(new Ran(0, List.of("Deleted all of discord/1: 2 rows")));
        assertThat(run(environment, "workspace", "list")).isEqualTo(new Ran(0, List.of("discord/2  in use")));
        var again = run(environment, "workspace", "delete", "discord/1");
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.lines()).anyMatch(line -> line.contains("nothing is kept of discord/1"));
    }

    @Test
    void the_embedded_database_is_listed_and_rid_of_a_workspace_while_it_is_open() {
        try (var database = Database.sqlite(folder)) {
            fill(database);
            listsAndDeletes(Map.of("HOTSEAT_DATA", folder.toString()));
        }
    }

    @Test
    void a_server_is_listed_and_rid_of_a_workspace() throws Exception {
        try (var server = EmbeddedPostgres.builder().start()) {
            var url = server.getJdbcUrl("postgres", "postgres");
            try (var database = Database.postgresql(url, Optional.of("postgres"), Optional.empty())) {
                fill(database);
            }
            listsAndDeletes(Map.of("DATABASE_URL", url));
        }
    }

    @Test
    void without_a_database_nothing_is_made() {
        var ran = run(Map.of("HOTSEAT_DATA", folder.resolve("data").toString()), "workspace", "list");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.lines()).anyMatch(line -> line.contains("there is no database in"));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void what_is_no_workspace_is_wrong_usage() {
        var ran = run(Map.of("HOTSEAT_DATA", folder.toString()), "workspace", "delete", "discord");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.lines().toString()).contains("a platform and a tenant");
    }
}
