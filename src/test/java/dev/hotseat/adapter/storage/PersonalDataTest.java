package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Boards;
import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.study.Grade;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PersonalDataTest extends StoreTest {

    /** Something of every kind. */
    private void fill(AccountId account) {
        stores.catalogue().replace(Map.of(question("q"), cell("gans", Level.BASIC, 3)));
        stores.grades().add(account, question("q"), Grade.GOOD, NOON);
        stores.grades().add(account, question("q"), Grade.EASY, NOON);
        stores.reports().add(ONE_TEAM, account, question("q"), "my words", NOON);
        stores.reports().add(OTHER_TEAM, account, question("q"), "my other words", NOON);
        stores.outbox().add("direct/" + account.key(), Posts.direct(account, "secret"), NOON);
        stores.workspaces().name(ONE_TEAM, account);
        stores.presence().present(new WorkspaceId(PLATFORM, "by-" + account.person()), Optional.of(account), NOON);
        stores.asked().note(new Audience.Person(account), question("q"));
        var quiz = AQuiz.answered(database, stores, new ChannelId(ONE_TEAM, "of-" + account.person()), account);
        stores.boards().add(quiz, ONE_TEAM, NOON, List.of(new Boards.Result(account, "my name", 1, 1, 1)));
        stores.boards().hide(account, true);
        stores.misses().add(account, List.of(question("q")), NOON);
        stores.schedules().add(Dailies.schedule("s" + account.person(), ONE_TEAM, account));
        var delivery = Dailies.on("s" + account.person(), "2026-11-02");
        stores.deliveries().add(Dailies.claimed(ONE_TEAM, delivery, NOON));
        stores.deliveries().seen(delivery, account, NOON);
        stores.personals().keep(Dailies.personal("me-" + account.person(), ONE_TEAM, account));
        stores.personals().add(Dailies.claimed("me-" + account.person(), account, "2026-11-02"));
    }

    private static int rows(Map<String, List<Map<String, String>>> export) {
        return export.values().stream().mapToInt(List::size).sum();
    }

    @Test
    void an_export_has_every_kind_and_says_it_in_words() {
        fill(ONE);

        var export = stores.personalData().export(ONE);

        assertThat(export.values()).noneMatch(List::isEmpty);
        assertThat(export.get("grades"))
                .containsExactlyInAnyOrder(
                        Map.of("question", "q", "grade", "good", "given_at", NOON.toString()),
                        Map.of("question", "q", "grade", "easy", "given_at", NOON.toString()));
        assertThat(export.get("reports"))
                .extracting(row -> row.get("words"))
                .containsExactlyInAnyOrder("my words", "my other words");
        assertThat(export.get("managing")).containsExactly(Map.of("workspace", "test/one"));
        assertThat(export.get("bots added")).containsExactly(Map.of("workspace", "test/by-1"));
        assertThat(export.get("direct messages")).first().asString().contains("secret");
    }

    @Test
    void an_account_without_data_has_all_kinds_with_nothing_in_them() {
        fill(ONE);

        assertThat(stores.personalData().export(OTHER))
                .containsOnlyKeys(stores.personalData().export(ONE).keySet())
                .allSatisfy((_, rows) -> assertThat(rows).isEmpty());
    }

    @Test
    void deleting_leaves_nothing_of_the_account_and_everything_of_others() {
        fill(ONE);
        fill(OTHER);
        var before = stores.personalData().export(OTHER);

        assertThat(stores.personalData().delete(ONE)).isEqualTo(rows(before));

        assertThat(rows(stores.personalData().export(ONE))).isZero();
        assertThat(stores.personalData().export(OTHER)).isEqualTo(before);
        assertThat(stores.personalData().delete(ONE)).isZero();
        assertThat(stores.workspaces().settings(ONE_TEAM).managers()).containsExactly(OTHER);
        assertThat(stores.workspaces().informed(new WorkspaceId(PLATFORM, "by-1")))
                .isEmpty();
    }

    @Test
    void whatever_table_names_an_account_is_covered() throws SQLException {
        var covered = StoredPersonalData.KINDS.stream()
                .map(StoredPersonalData.Kind::table)
                .collect(Collectors.toSet());

        assertThat(tablesWith(Set.of("account", "audience"))).isNotEmpty().isEqualTo(new TreeSet<>(covered));
    }
}
