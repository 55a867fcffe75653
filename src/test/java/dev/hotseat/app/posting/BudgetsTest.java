package dev.hotseat.app.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Sender;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.support.FakeSender;
import dev.hotseat.support.Members;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetsTest {
    private static final Instant NOON = FakeOutbox.NOON;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Pace WIDE = new Pace(100, SECOND);
    private static final Card CARD = Card.saying(Card.Tone.PLAIN, "News", RichText.plain("Something happened"));
    private static final Sender NOBODY = new FakeSender(_ -> new Sender.Outcome.Never("nothing is sent here"));

    private final Budgets budgets = new Budgets();

    private static Route route(Pace channel, Pace edits, Pace editsInAChannel) {
        return new Route(Members.PLATFORM, NOBODY, WIDE, WIDE, channel, new Route.Edits(edits, editsInAChannel));
    }

    private static ChannelId channel(int number) {
        return new ChannelId(Members.WORKSPACE, "c" + number);
    }

    private static Post say(int channel) {
        return new Post.Say(channel(channel), Optional.empty(), CARD);
    }

    private static MessageReference message(int channel) {
        return new MessageReference(channel(channel), Optional.empty(), "m");
    }

    private static Post edit(int channel) {
        return new Post.Update(message(channel), CARD);
    }

    private boolean spare(Route route, int channel, Instant now) {
        return budgets.haveSpare(route, message(channel), now)
                && budgets.spend(route, message(channel), now).isZero();
    }

    @Test
    void edits_of_a_workspace_share_a_budget_that_new_messages_do_not_use() {
        var route = route(WIDE, new Pace(2, SECOND), WIDE);
        assertThat(budgets.spend(route, say(1), NOON)).isZero();
        assertThat(budgets.spend(route, edit(1), NOON)).isZero();
        assertThat(budgets.spend(route, edit(2), NOON)).isZero();
        assertThat(budgets.spend(route, edit(3), NOON)).isEqualTo(SECOND);
        assertThat(budgets.spend(route, say(3), NOON)).isZero();
    }

    @Test
    void edits_of_a_channel_leave_its_new_messages_their_own_budget() {
        var once = new Pace(1, SECOND);
        var route = route(once, WIDE, once);
        assertThat(budgets.spend(route, edit(1), NOON)).isZero();
        assertThat(budgets.spend(route, edit(1), NOON)).isEqualTo(SECOND);
        assertThat(budgets.spend(route, say(1), NOON)).isZero();
        assertThat(budgets.spend(route, edit(2), NOON)).isZero();
    }

    @Test
    void what_may_as_well_not_be_sent_leaves_half_to_what_must() {
        var route = route(WIDE, new Pace(10, SECOND), WIDE);
        for (int i = 0; i < 5; i++) {
            assertThat(spare(route, i, NOON)).isTrue();
        }
        assertThat(spare(route, 9, NOON)).isFalse();
        for (int i = 0; i < 5; i++) {
            assertThat(budgets.spend(route, edit(i), NOON)).isZero();
        }
        assertThat(budgets.spend(route, edit(9), NOON)).isPositive();
        assertThat(spare(route, 9, NOON.plusSeconds(5))).isFalse();
        assertThat(spare(route, 9, NOON.plusSeconds(6))).isTrue();
    }

    @Test
    void what_a_platform_allows_is_used_up_by_posts_and_edits_alike_and_half_of_it_is_there_again_in_time() {
        var route = new Route(Members.PLATFORM, NOBODY, new Pace(10, SECOND), WIDE, WIDE, new Route.Edits(WIDE, WIDE));
        assertThat(budgets.left(route, NOON)).isEqualTo(10);
        assertThat(budgets.untilHalf(route, NOON)).isZero();
        for (int i = 0; i < 5; i++) {
            budgets.spend(route, say(i), NOON);
            budgets.spend(route, edit(i), NOON);
        }
        assertThat(budgets.left(route, NOON)).isZero();
        assertThat(budgets.untilHalf(route, NOON)).isEqualTo(Duration.ofSeconds(5));
        assertThat(budgets.left(route, NOON.plusSeconds(5))).isEqualTo(5);
    }

    /** Slack's, which must not come to more than 40 in a minute. */
    private static Route shared(int sharing) {
        var edits = new Pace(8, Duration.ofMillis(1_875));
        return new Route(
                Members.PLATFORM, NOBODY, () -> WIDE, () -> sharing, edits, WIDE, new Route.Edits(edits, edits));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8})
    void processes_together_edit_and_write_in_a_workspace_no_more_than_one_alone(int sharing) {
        var route = shared(sharing);
        var processes = Stream.generate(Budgets::new).limit(sharing).toList();
        var edited = new ArrayList<Instant>();
        var written = new ArrayList<Instant>();
        var random = new SplittableRandom(sharing);
        for (var now = NOON; now.isBefore(NOON.plusSeconds(200)); now = now.plusMillis(125)) {
            // A quiet minute is as bad as it gets: after it all processes have all of their parts at once
            boolean quiet = Duration.between(NOON, now).toSeconds() / 50 == 1;
            for (var process : quiet ? List.<Budgets>of() : processes) {
                int channel = random.nextInt(5);
                if (process.spend(route, edit(channel), now).isZero()) {
                    edited.add(now);
                }
                if (process.spend(route, say(channel), now).isZero()) {
                    written.add(now);
                }
            }
        }
        assertThat(mostInAMinute(edited)).isBetween(32, 40);
        assertThat(mostInAMinute(written)).isBetween(32, 40);
    }

    private static int mostInAMinute(List<Instant> moments) {
        return moments.stream()
                .mapToInt(from -> (int) moments.stream()
                        .filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(60)))
                        .count())
                .max()
                .orElse(0);
    }

    @Test
    void the_end_of_a_round_does_not_wait_for_the_count_before_it_however_many_processes_there_are() {
        for (int sharing = 1; sharing <= 4; sharing++) {
            var process = new Budgets();
            var discord = new Route.Edits(WIDE, new Pace(3, Duration.ofSeconds(2)));
            int many = sharing;
            var route = new Route(Members.PLATFORM, NOBODY, () -> WIDE, () -> many, WIDE, WIDE, discord);
            assertThat(process.haveSpare(route, message(1), NOON)).isTrue();
            assertThat(process.spend(route, message(1), NOON)).isZero();
            assertThat(process.haveSpare(route, message(1), NOON.plusSeconds(1)))
                    .isFalse();
            assertThat(process.spend(route, edit(1), NOON.plusSeconds(1))).isZero();
        }
    }

    @Test
    void a_budget_of_one_at_a_time_is_there_for_everything() {
        var route = route(WIDE, WIDE, new Pace(1, SECOND));
        assertThat(spare(route, 1, NOON)).isTrue();
        assertThat(spare(route, 1, NOON)).isFalse();
    }
}
