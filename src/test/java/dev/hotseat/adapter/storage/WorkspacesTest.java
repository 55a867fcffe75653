package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.QuizRules;
import dev.hotseat.core.place.WorkspaceSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkspacesTest extends StoreTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static ChannelId channel(String id) {
        return new ChannelId(ONE_TEAM, id);
    }

    private WorkspaceSettings settings() {
        return stores.workspaces().settings(ONE_TEAM);
    }

    @Test
    void a_workspace_begins_with_nothing_set() {
        assertThat(settings()).isEqualTo(WorkspaceSettings.UNTOUCHED);
        assertThat(stores.workspaces().informed(ONE_TEAM)).isEmpty();
    }

    @Test
    void what_was_set_is_there_in_the_order_of_its_setting() {
        stores.workspaces().zone(ONE_TEAM, ZoneId.of("Asia/Tokyo"));
        assertThat(stores.workspaces().name(ONE_TEAM, OTHER)).isTrue();
        assertThat(stores.workspaces().name(ONE_TEAM, ONE)).isTrue();
        assertThat(stores.workspaces().welcome(channel("z"))).isTrue();
        assertThat(stores.workspaces().welcome(channel("a"))).isTrue();
        stores.workspaces().zone(ONE_TEAM, BERLIN);
        stores.workspaces().quizzes(ONE_TEAM, new QuizRules(true, false));
        stores.workspaces().quizzes(ONE_TEAM, new QuizRules(false, true));

        assertThat(settings())
                .isEqualTo(new WorkspaceSettings(
                        List.of(OTHER, ONE),
                        List.of(channel("z"), channel("a")),
                        Optional.of(BERLIN),
                        new QuizRules(false, true),
                        WorkspaceSettings.USUAL_CATCH_UP));
        assertThat(stores.workspaces().informed(ONE_TEAM)).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void the_catch_up_window_is_two_hours_until_another_is_set_and_changes_nothing_else() {
        assertThat(stores.workspaces().catchUp(ONE_TEAM)).isEqualTo(Duration.ofHours(2));
        stores.workspaces().zone(ONE_TEAM, BERLIN);
        assertThat(stores.workspaces().catchUp(ONE_TEAM)).isEqualTo(Duration.ofHours(2));
        stores.workspaces().catchUp(ONE_TEAM, Duration.ofHours(5));
        stores.workspaces().catchUp(ONE_TEAM, Duration.ZERO);

        assertThat(stores.workspaces().catchUp(ONE_TEAM)).isZero();
        assertThat(settings().catchUp()).isZero();
        assertThat(settings().zone()).contains(BERLIN);
    }

    @Test
    void setting_a_thing_twice_changes_nothing() {
        for (var i = 0; i < 2; i++) {
            assertThat(stores.workspaces().name(ONE_TEAM, ONE)).isTrue();
            assertThat(stores.workspaces().welcome(channel("a"))).isTrue();
        }

        assertThat(settings().managers()).containsExactly(ONE);
        assertThat(settings().welcome()).containsExactly(channel("a"));
    }

    @Test
    void what_is_taken_back_is_gone_and_says_whether_it_was_there() {
        stores.workspaces().name(ONE_TEAM, ONE);
        stores.workspaces().welcome(channel("a"));

        assertThat(stores.workspaces().unname(ONE_TEAM, ONE)).isTrue();
        assertThat(stores.workspaces().unname(ONE_TEAM, ONE)).isFalse();
        assertThat(stores.workspaces().unwelcome(channel("a"))).isTrue();
        assertThat(stores.workspaces().unwelcome(channel("a"))).isFalse();
        assertThat(settings()).isEqualTo(WorkspaceSettings.UNTOUCHED);
    }

    @Test
    void all_channels_are_taken_back_at_once() {
        stores.workspaces().name(ONE_TEAM, ONE);
        stores.workspaces().welcome(channel("a"));
        stores.workspaces().welcome(channel("b"));

        stores.workspaces().welcomeEverywhere(ONE_TEAM);

        assertThat(settings())
                .isEqualTo(new WorkspaceSettings(
                        List.of(ONE), List.of(), Optional.empty(), QuizRules.USUAL, WorkspaceSettings.USUAL_CATCH_UP));
    }

    @Test
    void many_at_once_lose_nothing_and_keep_to_the_bounds() throws Exception {
        var more = WorkspaceSettings.MOST_MANAGERS + 5;
        try (var threads = Executors.newFixedThreadPool(8)) {
            var names = IntStream.range(0, more)
                    .<Callable<Boolean>>mapToObj(i ->
                            () -> stores.workspaces().name(ONE_TEAM, new AccountId(PLATFORM, "m" + i)))
                    .toList();
            var channels = IntStream.range(0, WorkspaceSettings.MOST_CHANNELS)
                    .<Callable<Boolean>>mapToObj(i -> () -> stores.workspaces().welcome(channel("c" + i)))
                    .toList();
            var named = threads.invokeAll(names);
            var welcomed = threads.invokeAll(channels);
            long fine = 0;
            for (var one : named) {
                fine += one.get() ? 1 : 0;
            }
            assertThat(fine).isEqualTo(WorkspaceSettings.MOST_MANAGERS);
            for (var one : welcomed) {
                assertThat(one.get()).isTrue();
            }
        }

        assertThat(settings().managers()).hasSize(WorkspaceSettings.MOST_MANAGERS);
        assertThat(settings().welcome()).hasSize(WorkspaceSettings.MOST_CHANNELS);
        assertThat(stores.workspaces().welcome(channel("one-more"))).isFalse();
        assertThat(stores.workspaces().welcome(channel("c0"))).isTrue();
    }
}
