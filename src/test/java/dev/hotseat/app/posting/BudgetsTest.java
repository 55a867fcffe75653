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
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

    @Test
    void a_budget_of_one_at_a_time_is_there_for_everything() {
        var route = route(WIDE, WIDE, new Pace(1, SECOND));
        assertThat(spare(route, 1, NOON)).isTrue();
        assertThat(spare(route, 1, NOON)).isFalse();
    }
}
