package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Grades.Given;
import dev.hotseat.app.port.Outbox.Claimed;
import dev.hotseat.app.port.Reports.Open;
import dev.hotseat.chat.Bytes;
import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.asking.Cell;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.QuizRules;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.place.WorkspaceSettings;
import dev.hotseat.core.study.Grade;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What belongs to one workspace or account is never seen from another one, in any store. */
class IsolationTest extends StoreTest {
    private static final Platform ELSEWHERE = new Platform("elsewhere");

    /** The same ids on another platform are other ones too. */
    private static final List<WorkspaceId> WORKSPACES =
            List.of(ONE_TEAM, OTHER_TEAM, new WorkspaceId(ELSEWHERE, ONE_TEAM.tenant()));

    private static final List<AccountId> ACCOUNTS = List.of(ONE, OTHER, new AccountId(ELSEWHERE, ONE.person()));
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("Asia/Tokyo"), ZoneId.of("UTC"));
    private static final Cell CELL = cell("gans", Level.BASIC, 3);

    private void fill() {
        stores.catalogue().replace(Map.of(question("a"), CELL, question("b"), CELL, question("c"), CELL));
        for (var workspace : WORKSPACES) {
            for (var account : ACCOUNTS) {
                stores.reports().add(workspace, account, question("q"), words(workspace, account), NOON);
            }
            stores.presence().present(workspace, Optional.of(ONE), NOON);
            stores.credentials().keep(workspace, sealed(workspace));
            stores.workspaces().name(workspace, managerOf(workspace));
            stores.workspaces()
                    .welcome(new ChannelId(
                            workspace, "of-" + workspace.platform().slug()));
            stores.workspaces().zone(workspace, ZONES.get(WORKSPACES.indexOf(workspace)));
            stores.workspaces().catchUp(workspace, Duration.ofHours(1 + WORKSPACES.indexOf(workspace)));
            stores.outbox().add("say/" + workspace.key(), Posts.say(workspace, workspace.key()), NOON);
        }
        for (var account : ACCOUNTS) {
            stores.grades().add(account, slugOf(account), Grade.GOOD, NOON);
        }
    }

    private static AccountId managerOf(WorkspaceId workspace) {
        return ACCOUNTS.get(WORKSPACES.indexOf(workspace));
    }

    private static Bytes sealed(WorkspaceId workspace) {
        return Bytes.of(workspace.key().getBytes(StandardCharsets.UTF_8));
    }

    private static String words(WorkspaceId workspace, AccountId account) {
        return workspace.key() + " by " + account.key();
    }

    private static QuestionId slugOf(AccountId account) {
        return question("of-" + account.platform().slug() + account.person());
    }

    @Test
    void reports_belong_to_a_workspace() {
        fill();
        for (var workspace : WORKSPACES) {
            assertThat(stores.reports().open(workspace, 0, 99))
                    .extracting(Open::words)
                    .containsExactlyElementsOf(
                            ACCOUNTS.stream().map(a -> words(workspace, a)).toList());
            assertThat(stores.reports().countOpen(workspace)).isEqualTo(ACCOUNTS.size());
        }
        var number = stores.reports().open(ONE_TEAM, 0, 1).getFirst().report();
        assertThat(stores.reports().close(OTHER_TEAM, number, NOON)).isFalse();
        assertThat(stores.reports().close(ONE_TEAM, number, NOON)).isTrue();
        assertThat(stores.reports().countOpen(OTHER_TEAM)).isEqualTo(ACCOUNTS.size());
    }

    @Test
    void grades_belong_to_an_account() {
        fill();
        for (var account : ACCOUNTS) {
            assertThat(stores.grades().of(account)).containsExactly(new Given(slugOf(account), Grade.GOOD, NOON));
        }
    }

    @Test
    void every_channel_and_every_person_is_asked_everything() {
        fill();
        var random = new Random(1);
        var asked = new HashMap<Audience, Set<QuestionId>>();
        for (var round = 0; round < 3; round++) {
            for (var workspace : WORKSPACES) {
                asked(asked, new Audience.Channel(new ChannelId(workspace, "general")), random);
            }
            for (var account : ACCOUNTS) {
                asked(asked, new Audience.Person(account), random);
            }
        }

        assertThat(asked)
                .hasSize(6)
                .allSatisfy((_, questions) -> assertThat(questions).hasSize(3));
    }

    private void asked(Map<Audience, Set<QuestionId>> asked, Audience audience, Random random) {
        asked.computeIfAbsent(audience, _ -> new HashSet<>())
                .add(stores.asked().next(audience, Selection.ANY, random).orElseThrow());
    }

    @Test
    void posts_go_to_the_platform_and_workspace_they_are_for() {
        fill();

        assertThat(stores.outbox().claim(ELSEWHERE, NOON, 9, Duration.ofSeconds(1)))
                .extracting(Claimed::key)
                .containsExactly("say/elsewhere/one");
        assertThat(stores.outbox().claim(PLATFORM, NOON, 9, Duration.ofSeconds(1)))
                .allSatisfy(c -> assertThat(c.key())
                        .isEqualTo("say/" + c.post().workspace().key()))
                .hasSize(2);
    }

    private void assertSettingsAreTheirOwn(WorkspaceId workspace) {
        assertThat(stores.workspaces().settings(workspace))
                .isEqualTo(new WorkspaceSettings(
                        List.of(managerOf(workspace)),
                        List.of(new ChannelId(
                                workspace, "of-" + workspace.platform().slug())),
                        Optional.of(ZONES.get(WORKSPACES.indexOf(workspace))),
                        QuizRules.USUAL,
                        Duration.ofHours(1 + WORKSPACES.indexOf(workspace))));
        assertThat(stores.workspaces().informed(workspace)).isEqualTo(both(ONE, managerOf(workspace)));
    }

    private static Set<AccountId> both(AccountId one, AccountId other) {
        var both = new HashSet<AccountId>();
        both.add(one);
        both.add(other);
        return both;
    }

    @Test
    void settings_belong_to_a_workspace() {
        fill();
        WORKSPACES.forEach(this::assertSettingsAreTheirOwn);

        stores.workspaces().welcomeEverywhere(ONE_TEAM);
        stores.workspaces().unname(ONE_TEAM, ONE);
        assertThat(stores.workspaces().unname(ONE_TEAM, OTHER)).isFalse();
        stores.presence().removed(ONE_TEAM, NOON);
        stores.workspaceData().deleteRemoved(NOON);
        stores.workspaceData().delete(ONE_TEAM);

        WORKSPACES.subList(1, 3).forEach(this::assertSettingsAreTheirOwn);
    }

    @Test
    void credentials_belong_to_a_workspace() {
        fill();
        for (var workspace : WORKSPACES) {
            assertThat(stores.credentials().of(workspace)).contains(sealed(workspace));
        }
        assertThat(stores.credentials().all(ELSEWHERE)).containsOnlyKeys(WORKSPACES.getLast());

        stores.credentials().forget(ONE_TEAM);

        assertThat(stores.credentials().of(ONE_TEAM)).isEmpty();
        for (var workspace : WORKSPACES.subList(1, 3)) {
            assertThat(stores.credentials().of(workspace)).contains(sealed(workspace));
        }
    }

    @Test
    void what_is_deleted_is_one_accounts_own() {
        fill();
        stores.personalData().delete(ONE);

        assertThat(stores.grades().of(ONE)).isEmpty();
        for (var account : List.of(OTHER, ACCOUNTS.getLast())) {
            assertThat(stores.grades().of(account)).hasSize(1);
        }
        for (var workspace : WORKSPACES) {
            assertThat(stores.reports().open(workspace, 0, 99))
                    .extracting(Open::by)
                    .doesNotContain(ONE)
                    .hasSize(2);
        }
    }
}
