package dev.hotseat.adapter.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.app.Installations;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RemovalsTest {
    private final List<String> told = new ArrayList<>();
    private boolean broken;
    private final Removals removals = new Removals(
            new Installations() {
                @Override
                public void present(WorkspaceId workspace, Optional<AccountId> addedBy) {
                    told.add("present " + workspace.key());
                }

                @Override
                public void found(WorkspaceId workspace, AccountId likely) {
                    throw new UnsupportedOperationException("Slack says who added it, or nothing");
                }

                @Override
                public void removed(WorkspaceId workspace) {
                    if (broken) {
                        throw new IllegalStateException("the store is away");
                    }
                    told.add("removed " + workspace.key());
                }

                @Override
                public void presentAre(Platform platform, Set<WorkspaceId> there, Predicate<WorkspaceId> listed) {
                    throw new UnsupportedOperationException("Slack lists no teams");
                }
            },
            team -> told.add("lost " + team));

    @Test
    void a_removal_that_slack_tells_twice_is_passed_on_once() {
        removals.present("T1");
        removals.removed("T1");
        removals.removed("T1");
        assertThat(told).containsOnlyOnce("removed slack/T1");
    }

    @Test
    void after_it_came_back_it_can_be_removed_again() {
        removals.removed("T1");
        removals.present("T1");
        removals.removed("T1");
        assertThat(told)
                .containsExactly("lost T1", "removed slack/T1", "present slack/T1", "lost T1", "removed slack/T1");
    }

    @Test
    void a_removal_that_could_not_be_kept_is_passed_on_the_next_time() {
        broken = true;
        assertThatThrownBy(() -> removals.removed("T1")).isInstanceOf(IllegalStateException.class);
        broken = false;
        removals.removed("T1");
        assertThat(told).containsOnlyOnce("removed slack/T1");
    }
}
