package dev.hotseat.adapter.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.adapter.slack.api.WebApi;
import dev.hotseat.app.Installations;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.slack.FakeSlack;
import dev.hotseat.support.slack.Faults.Fault;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack says that a team removed the app, of which a token is kept. */
class LeavingTest {
    private static final String TEAM = FakeSlack.TEAM;

    private final FakeSlack slack = FakeSlack.start();
    private final Teams teams =
            new Teams(new InMemory(new TreeMap<>()), new Seal(new Keys(new byte[32]).sealing(), new SecureRandom()));
    private final WebApi api = new WebApi(slack.api(), teams, (_, _) -> {});
    private final List<String> removed = new ArrayList<>();
    private final Leaving leaving = new Leaving(teams, api, new Noted());

    @BeforeEach
    void installed() {
        teams.keep(TEAM, new Installation(FakeSlack.BOT_TOKEN, "U0BOT", List.of()));
    }

    @AfterEach
    void stop() {
        api.close();
        slack.close();
    }

    @Test
    void a_token_that_is_good_is_that_of_a_team_that_is_back() {
        leaving.removed(TEAM);

        assertThat(removed).isEmpty();
        assertThat(teams.of(TEAM)).contains(FakeSlack.BOT_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account_inactive", "token_revoked", "invalid_auth", "not_authed"})
    void a_token_that_slack_refuses_goes(String error) {
        slack.faults().next("auth.test", new Fault.Refused(error, ""));

        leaving.removed(TEAM);

        assertThat(removed).containsExactly(TEAM);
        assertThat(teams.of(TEAM)).isEmpty();
    }

    static Stream<Fault> noWord() {
        return Stream.of(
                new Fault.Status(429, Map.of("Retry-After", "30")),
                new Fault.Status(503, Map.of()),
                new Fault.DroppedBefore(),
                new Fault.Garbage(),
                new Fault.Refused("internal_error", ""));
    }

    @ParameterizedTest
    @MethodSource("noWord")
    void a_token_of_which_slack_says_nothing_stays_and_the_event_is_to_come_again(Fault fault) {
        slack.faults().next("auth.test", fault);

        assertThatThrownBy(() -> leaving.removed(TEAM)).hasMessageContaining(TEAM);

        assertThat(removed).isEmpty();
        assertThat(teams.of(TEAM)).contains(FakeSlack.BOT_TOKEN);
        slack.tokens().revoke(TEAM);
        leaving.removed(TEAM);
        assertThat(removed).containsExactly(TEAM);
    }

    @Test
    void a_token_stays_if_slack_cannot_be_reached() {
        slack.close();

        assertThatThrownBy(() -> leaving.removed(TEAM)).hasMessageContaining(TEAM);

        assertThat(removed).isEmpty();
        assertThat(teams.of(TEAM)).contains(FakeSlack.BOT_TOKEN);
    }

    private final class Noted implements Installations {
        @Override
        public void found(WorkspaceId workspace, AccountId owner) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void present(WorkspaceId workspace, Optional<AccountId> addedBy) {
            throw new UnsupportedOperationException("nobody installs it here");
        }

        @Override
        public void removed(WorkspaceId workspace) {
            removed.add(workspace.tenant());
        }

        @Override
        public void presentAre(Platform platform, Set<WorkspaceId> there, Predicate<WorkspaceId> listed) {
            throw new UnsupportedOperationException("Slack lists no teams");
        }
    }
}
