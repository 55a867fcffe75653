package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.KeptInstallations;
import dev.hotseat.app.Sweep;
import dev.hotseat.app.port.Outbox.Claimed;
import dev.hotseat.chat.EventId;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.SettableClock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From the first day of the bot in a workspace to the last of what is kept of it. */
class InstallationsTest extends StoreTest {
    private final SettableClock clock = SettableClock.atNoon();
    private final KeptInstallations installations =
            new KeptInstallations(stores.transactions(), stores.presence(), stores.outbox(), clock);
    private final Sweep sweep = new Sweep(stores.seenEvents(), stores.workspaceData());

    private List<Post> posts() {
        return stores.outbox().claim(PLATFORM, clock.instant(), 9, Duration.ofHours(1)).stream()
                .map(Claimed::post)
                .toList();
    }

    private List<WorkspaceId> kept() {
        return stores.workspaceData().kept().stream().map(k -> k.workspace()).toList();
    }

    @Test
    void whoever_added_the_bot_is_greeted_by_a_direct_message() {
        installations.present(ONE_TEAM, Optional.of(ONE));

        assertThat(posts()).singleElement().isInstanceOfSatisfying(Post.Direct.class, post -> {
            assertThat(post.to()).isEqualTo(ONE);
            assertThat(post.workspace()).isEqualTo(ONE_TEAM);
            assertThat(post.card().mentions()).isEmpty();
        });
    }

    @Test
    void a_workspace_is_greeted_once_whoever_adds_the_bot_again() {
        installations.present(ONE_TEAM, Optional.of(ONE));
        installations.present(ONE_TEAM, Optional.of(ONE));
        installations.removed(ONE_TEAM);
        installations.present(ONE_TEAM, Optional.of(OTHER));
        installations.present(OTHER_TEAM, Optional.of(ONE));

        assertThat(posts()).extracting(Post::workspace).containsExactly(ONE_TEAM, OTHER_TEAM);
    }

    @Test
    void where_the_bot_is_found_for_the_first_time_its_owner_is_greeted() {
        installations.found(ONE_TEAM, ONE);
        installations.found(ONE_TEAM, OTHER);

        assertThat(posts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.Direct.class, post -> assertThat(post.to()).isEqualTo(ONE));
        assertThat(stores.workspaces().informed(ONE_TEAM)).containsExactly(ONE);
    }

    @Test
    void where_the_bot_is_known_to_be_nobody_is_greeted_when_it_is_found() {
        installations.present(ONE_TEAM, Optional.empty());
        installations.found(ONE_TEAM, ONE);
        installations.removed(OTHER_TEAM);
        installations.found(OTHER_TEAM, ONE);

        assertThat(posts()).isEmpty();
        assertThat(stores.workspaces().informed(ONE_TEAM)).isEmpty();
        assertThat(stores.presence().where(PLATFORM)).containsExactly(ONE_TEAM, OTHER_TEAM);
    }

    @Test
    void where_nobody_is_known_nobody_is_greeted() {
        installations.present(ONE_TEAM, Optional.empty());

        assertThat(posts()).isEmpty();
        assertThat(kept()).containsExactly(ONE_TEAM);
    }

    @Test
    void thirty_days_after_the_removal_all_is_gone() {
        installations.present(ONE_TEAM, Optional.of(ONE));
        stores.workspaces().zone(ONE_TEAM, ZoneId.of("Europe/Berlin"));
        installations.removed(ONE_TEAM);

        clock.goOn(Sweep.REMOVED_KEPT.minusHours(1));
        installations.removed(ONE_TEAM);
        assertThat(sweep.runDue(clock.instant())).isZero();
        assertThat(kept()).containsExactly(ONE_TEAM);

        clock.goOn(Duration.ofHours(1));
        assertThat(sweep.runDue(clock.instant())).isEqualTo(1);
        assertThat(kept()).isEmpty();
        assertThat(posts()).isEmpty();
    }

    @Test
    void what_is_missing_in_the_list_of_a_platform_was_removed_while_nobody_looked() {
        installations.present(ONE_TEAM, Optional.of(ONE));
        installations.present(OTHER_TEAM, Optional.of(OTHER));

        installations.presentAre(PLATFORM, Set.of(ONE_TEAM), _ -> true);

        assertThat(stores.presence().where(PLATFORM)).containsExactly(ONE_TEAM);
        clock.goOn(Sweep.REMOVED_KEPT);
        sweep.runDue(clock.instant());
        assertThat(kept()).containsExactly(ONE_TEAM);
    }

    @Test
    void a_list_says_nothing_of_what_it_would_not_name() {
        installations.present(ONE_TEAM, Optional.of(ONE));
        installations.present(OTHER_TEAM, Optional.of(OTHER));

        installations.presentAre(PLATFORM, Set.of(), OTHER_TEAM::equals);
        installations.presentAre(new Platform("another"), Set.of(), _ -> true);

        assertThat(stores.presence().where(PLATFORM)).containsExactly(ONE_TEAM);
    }

    @Test
    void back_before_that_all_is_there() {
        installations.present(ONE_TEAM, Optional.of(ONE));
        stores.workspaces().name(ONE_TEAM, OTHER);
        installations.removed(ONE_TEAM);
        clock.goOn(Sweep.REMOVED_KEPT.minusHours(1));
        installations.present(ONE_TEAM, Optional.empty());
        clock.goOn(Duration.ofDays(1));

        assertThat(sweep.runDue(clock.instant())).isZero();
        assertThat(stores.workspaces().settings(ONE_TEAM).managers()).containsExactly(OTHER);
        assertThat(stores.workspaces().informed(ONE_TEAM)).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void a_sweep_forgets_old_events_once_an_hour() {
        var event = new EventId("test/1");
        stores.seenEvents().firstTime(event, clock.instant());
        sweep.runDue(clock.instant());
        clock.goOn(Duration.ofDays(3));
        sweep.runDue(clock.instant());

        assertThat(stores.seenEvents().firstTime(event, clock.instant().minus(Duration.ofDays(4))))
                .isTrue();
        clock.goOn(Duration.ofMinutes(59));
        sweep.runDue(clock.instant());
        assertThat(stores.seenEvents().firstTime(event, clock.instant())).isFalse();
    }
}
