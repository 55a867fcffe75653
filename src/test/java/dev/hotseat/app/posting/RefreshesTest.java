package dev.hotseat.app.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Sender.Outcome;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.FakeSender;
import dev.hotseat.support.Members;
import dev.hotseat.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Edits that are only worth sending in their newest state, beside posts that must be sent. */
class RefreshesTest {
    private static final Instant NOON = FakeOutbox.NOON;
    private static final Pace WIDE = new Pace(100, Duration.ofMillis(10));

    private final SettableClock clock = SettableClock.atNoon();
    private final FakeOutbox outbox = new FakeOutbox();
    private final Refreshes refreshes = new Refreshes();
    private final List<String> sent = new ArrayList<>();
    private final Deque<Runnable> slow = new ArrayDeque<>();
    private Executor threads = Runnable::run;
    private Pace edits = WIDE;
    private Outcome outcome = new Outcome.Sent(message(1), NOON);
    private int answered;

    private final Supplier<Posting> posting = new Supplier<>() {
        private Posting made;

        @Override
        public Posting get() {
            if (made == null) {
                var sender = new FakeSender(what -> {
                    sent.add(what);
                    return outcome;
                });
                var route = new Route(Members.PLATFORM, sender, WIDE, WIDE, WIDE, new Route.Edits(edits, WIDE));
                made = new Posting(outbox, outbox, List.of(), refreshes, List.of(route), clock, threads);
            }
            return made;
        }
    };

    private int look() {
        return posting.get().runDue(clock.instant());
    }

    private static MessageReference message(int number) {
        return new MessageReference(new ChannelId(Members.WORKSPACE, "c" + number), Optional.empty(), "m" + number);
    }

    private static Card card(String heading) {
        return Card.saying(Card.Tone.PLAIN, heading, RichText.plain("have answered"));
    }

    private void addPost(String key, int channel) {
        outbox.add(key, new Post.Say(message(channel).channel(), Optional.empty(), card(key)), NOON);
    }

    private void askForCount(int message) {
        refreshes.ask(message(message), () -> Optional.of(card(answered + "")));
    }

    @Test
    void a_message_asked_for_often_is_edited_once_to_what_is_the_case_then() {
        for (answered = 1; answered < 5; answered++) {
            askForCount(1);
        }
        look();
        look();
        assertThat(sent).containsExactly("refresh m1 5");
    }

    @Test
    void what_has_nothing_to_show_any_more_is_not_edited() {
        refreshes.ask(message(1), Optional::empty);
        look();
        assertThat(sent).isEmpty();
        assertThat(outbox.refreshing).isEmpty();
    }

    @Test
    void a_message_with_an_edit_that_waits_is_not_refreshed_before_that_is_over() {
        outbox.taken.add(message(1));
        askForCount(1);
        look();
        assertThat(sent).isEmpty();

        outbox.taken.clear();
        look();
        assertThat(sent).containsExactly("refresh m1 0");
    }

    @Test
    void a_message_is_taken_while_what_it_shall_show_is_read_and_sent_and_free_after_that() {
        var taken = new ArrayList<Boolean>();
        refreshes.ask(message(1), () -> {
            taken.add(outbox.refreshing.contains(message(1)));
            throw new IllegalStateException("a fault of the test's making");
        });
        look();
        assertThat(taken).containsExactly(true);
        assertThat(outbox.refreshing).isEmpty();
    }

    @Test
    void a_refresh_waits_until_nothing_else_is_under_way_in_its_channel() {
        threads = slow::add;
        addPost("a", 1);
        askForCount(1);
        askForCount(2);
        assertThat(look()).isEqualTo(2);
        slow.pollLast().run();
        slow.poll().run();
        assertThat(sent).containsExactly("refresh m2 0", "a");

        look();
        slow.poll().run();
        assertThat(sent).endsWith("refresh m1 0");
    }

    @Test
    void one_refresh_of_a_message_is_under_way_at_a_time() {
        threads = slow::add;
        askForCount(1);
        look();
        askForCount(1);
        assertThat(look()).isZero();
        slow.poll().run();
        assertThat(look()).isEqualTo(1);
    }

    @Test
    void all_posts_that_are_due_begin_before_any_refresh() {
        askForCount(100);
        for (int i = 0; i < 20; i++) {
            addPost("post" + i, i);
        }
        addPost("last", 20);
        look();
        look();
        assertThat(sent).hasSize(22).endsWith("last", "refresh m100 0");
    }

    @Test
    void half_of_the_edits_are_left_to_posts() {
        edits = new Pace(4, Duration.ofSeconds(1));
        for (int i = 1; i <= 4; i++) {
            askForCount(i);
        }
        look();
        assertThat(sent).containsExactly("refresh m1 0", "refresh m2 0");
        for (int i = 5; i <= 7; i++) {
            outbox.add("edit" + i, new Post.Update(message(i), card("Right")), NOON);
        }
        look();
        assertThat(sent).endsWith("edit5", "edit6");
        assertThat(outbox.told).endsWith("edit7 held for PT1S");

        clock.goOn(Duration.ofSeconds(3));
        look();
        assertThat(sent).endsWith("edit6", "refresh m3 0");
    }

    @Test
    void a_refresh_that_the_platform_puts_off_is_tried_once_more() {
        outcome = new Outcome.Later(Duration.ofSeconds(7), "429");
        askForCount(1);
        look();
        look();
        assertThat(sent).containsExactly("refresh m1 0");
        clock.goOn(Duration.ofSeconds(7));
        look();
        clock.goOn(Duration.ofSeconds(7));
        look();
        assertThat(sent).containsExactly("refresh m1 0", "refresh m1 0");
    }

    @Test
    void a_refresh_that_fails_is_dropped() {
        for (var failure : List.of(new Outcome.Never("gone"), new Outcome.Unclear("lost"))) {
            sent.clear();
            outcome = failure;
            askForCount(1);
            look();
            look();
            assertThat(sent).containsExactly("refresh m1 0");
        }
    }

    @Test
    void a_refresh_whose_turn_came_too_late_takes_its_message_anew() {
        threads = slow::add;
        askForCount(1);
        look();
        clock.goOn(Duration.ofSeconds(16));
        slow.poll().run();
        assertThat(sent).isEmpty();
        look();
        slow.poll().run();
        assertThat(sent).containsExactly("refresh m1 0");
    }

    @Test
    void a_message_of_a_platform_that_is_not_here_is_forgotten() {
        var elsewhere = new ChannelId(new WorkspaceId(new Platform("elsewhere"), "w"), "c");
        refreshes.ask(new MessageReference(elsewhere, Optional.empty(), "m"), () -> Optional.of(card("0")));
        look();
        assertThat(refreshes.waiting(NOON)).isEmpty();
    }

    @Test
    void of_too_many_the_longest_waiting_is_forgotten() {
        for (int i = 0; i <= 10_000; i++) {
            askForCount(i);
        }
        assertThat(refreshes.waiting(NOON))
                .hasSize(10_000)
                .noneMatch(asked -> asked.message().equals(message(0)));
    }
}
