package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Boards;
import dev.hotseat.app.port.WorkspaceData.Kept;
import dev.hotseat.chat.Bytes;
import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.study.Grade;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkspaceDataTest extends StoreTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    /** Something of every kind. */
    private void fill(WorkspaceId workspace) {
        stores.catalogue().replace(Map.of(question("q"), cell("gans", Level.BASIC, 3)));
        stores.presence().present(workspace, Optional.of(ONE), NOON);
        stores.credentials().keep(workspace, Bytes.of(new byte[] {1}));
        stores.workspaces().zone(workspace, ZoneId.of("Europe/Berlin"));
        stores.workspaces().name(workspace, ONE);
        stores.workspaces().welcome(new ChannelId(workspace, "general"));
        stores.reports().add(workspace, ONE, question("q"), "my words", NOON);
        stores.outbox().add("say/" + workspace.key(), Posts.say(workspace, "words"), NOON);
        stores.asked().note(new Audience.Channel(new ChannelId(workspace, "general")), question("q"));
        var quiz = AQuiz.answered(database, stores, new ChannelId(workspace, "of-" + workspace.tenant()), ONE);
        stores.boards().add(quiz, workspace, NOON, List.of(new Boards.Result(ONE, "one", 1, 1, 1)));
        var person = new AccountId(PLATFORM, "of-" + workspace.tenant());
        var schedule = "in-" + workspace.tenant();
        stores.schedules().add(Dailies.schedule(schedule, workspace, ONE));
        stores.deliveries().add(Dailies.claimed(workspace, Dailies.on(schedule, "2026-11-02"), NOON));
        stores.deliveries().seen(Dailies.on(schedule, "2026-11-02"), ONE, NOON);
        stores.personals().keep(Dailies.personal("me-" + workspace.tenant(), workspace, person));
        stores.grades().add(ONE, question("q"), Grade.GOOD, NOON);
        stores.asked().note(new Audience.Person(ONE), question("q"));
    }

    /** How many rows of the workspace each table has. */
    private Map<String, Integer> rows(WorkspaceId workspace) {
        var rows = new TreeMap<String, Integer>();
        for (var table : StoredWorkspaceData.TABLES) {
            rows.put(
                    table.name(),
                    database.read(
                            "test.rows",
                            handle -> handle.createQuery(
                                            "select count(*) from " + table.name() + " where " + table.whose())
                                    .bind("workspace", workspace.key())
                                    .mapTo(Integer.class)
                                    .one()));
        }
        return rows;
    }

    @Test
    void whatever_table_names_a_workspace_is_covered() throws SQLException {
        var covered = StoredWorkspaceData.TABLES.stream()
                .map(StoredWorkspaceData.Table::name)
                .collect(Collectors.toSet());

        assertThat(tablesWith(Set.of("workspace", "audience"))).isNotEmpty().isEqualTo(new TreeSet<>(covered));
    }

    @Test
    void deleting_leaves_nothing_of_the_workspace_and_everything_of_others() {
        fill(ONE_TEAM);
        fill(OTHER_TEAM);
        var before = rows(OTHER_TEAM);
        assertThat(before.values()).doesNotContain(0);

        assertThat(stores.workspaceData().delete(ONE_TEAM))
                .isEqualTo(before.values().stream().mapToInt(i -> i).sum());

        assertThat(rows(ONE_TEAM).values()).containsOnly(0);
        assertThat(rows(OTHER_TEAM)).isEqualTo(before);
        assertThat(stores.workspaceData().delete(ONE_TEAM)).isZero();
    }

    @Test
    void clearing_leaves_what_the_bot_is_there_by_and_everything_of_others() {
        fill(ONE_TEAM);
        fill(OTHER_TEAM);
        var before = rows(OTHER_TEAM);
        int all = before.values().stream().mapToInt(i -> i).sum();

        assertThat(stores.workspaceData().clear(ONE_TEAM)).isEqualTo(all - 2);

        var left = rows(ONE_TEAM);
        left.values().removeIf(count -> count == 0);
        assertThat(left).containsOnlyKeys("credential", "installation");
        assertThat(rows(OTHER_TEAM)).isEqualTo(before);
        assertThat(stores.workspaceData().clear(ONE_TEAM)).isZero();
    }

    @Test
    void what_was_cleared_goes_for_good_once_the_bot_was_removed_long_ago() {
        fill(ONE_TEAM);
        stores.workspaceData().clear(ONE_TEAM);
        assertThat(stores.presence().where(PLATFORM)).containsExactly(ONE_TEAM);
        stores.presence().removed(ONE_TEAM, NOON);

        assertThat(stores.workspaceData().deleteRemoved(NOON)).containsExactly(ONE_TEAM);

        assertThat(rows(ONE_TEAM).values()).containsOnly(0);
        assertThat(stores.workspaceData().kept()).isEmpty();
    }

    @Test
    void what_members_practised_stays_with_them() {
        fill(ONE_TEAM);

        stores.workspaceData().delete(ONE_TEAM);

        assertThat(stores.grades().of(ONE)).hasSize(1);
        assertThat(stores.personalData().export(ONE).get("asked privately")).hasSize(1);
    }

    @Test
    void a_post_that_waits_is_not_sent_after_its_workspace_is_deleted() {
        fill(ONE_TEAM);
        fill(OTHER_TEAM);

        stores.workspaceData().delete(ONE_TEAM);

        assertThat(stores.outbox().claim(PLATFORM, NOON, 9, LEASE))
                .extracting(claimed -> claimed.post().workspace())
                .containsExactly(OTHER_TEAM);
    }

    @Test
    void a_post_under_way_does_not_come_back_after_its_workspace_is_deleted() {
        fill(ONE_TEAM);
        stores.outbox().claim(PLATFORM, NOON, 9, LEASE);

        stores.workspaceData().delete(ONE_TEAM);
        stores.outbox().again("say/" + ONE_TEAM.key(), NOON, "too busy");

        assertThat(stores.outbox().waiting()).isZero();
        assertThat(stores.outbox().state("say/" + ONE_TEAM.key())).isEmpty();
    }

    @Test
    void only_a_removal_that_is_long_ago_and_still_holds_deletes() {
        fill(ONE_TEAM);
        fill(OTHER_TEAM);
        stores.presence().removed(ONE_TEAM, NOON);
        stores.presence().removed(OTHER_TEAM, NOON);
        stores.presence().present(OTHER_TEAM, Optional.empty(), NOON.plusSeconds(5));
        var there = rows(OTHER_TEAM);

        assertThat(stores.workspaceData().deleteRemoved(NOON.minusMillis(1))).isEmpty();
        assertThat(rows(ONE_TEAM)).isEqualTo(there);
        assertThat(stores.workspaceData().deleteRemoved(NOON)).containsExactly(ONE_TEAM);
        assertThat(rows(ONE_TEAM).values()).containsOnly(0);
        assertThat(rows(OTHER_TEAM)).isEqualTo(there);
        assertThat(stores.workspaceData().deleteRemoved(NOON)).isEmpty();
    }

    @Test
    void a_removal_that_is_told_twice_counts_from_the_first_time() {
        stores.presence().removed(ONE_TEAM, NOON);
        stores.presence().removed(ONE_TEAM, NOON.plusSeconds(60));

        assertThat(stores.workspaceData().kept()).containsExactly(new Kept(ONE_TEAM, Optional.of(NOON)));
    }

    @Test
    void whoever_added_the_bot_last_is_told() {
        stores.presence().present(ONE_TEAM, Optional.of(ONE), NOON);
        stores.presence().present(ONE_TEAM, Optional.empty(), NOON);
        assertThat(stores.workspaces().informed(ONE_TEAM)).containsExactly(ONE);

        stores.presence().present(ONE_TEAM, Optional.of(OTHER), NOON);
        assertThat(stores.workspaces().informed(ONE_TEAM)).containsExactly(OTHER);
        assertThat(stores.workspaces().settings(ONE_TEAM).managers()).isEmpty();
    }

    @Test
    void a_workspace_is_listed_whatever_is_kept_of_it() {
        stores.reports().add(OTHER_TEAM, ONE, question("q"), "words", NOON);
        stores.presence().present(ONE_TEAM, Optional.empty(), NOON);

        assertThat(stores.workspaceData().kept())
                .containsExactly(new Kept(ONE_TEAM, Optional.empty()), new Kept(OTHER_TEAM, Optional.empty()));
    }
}
