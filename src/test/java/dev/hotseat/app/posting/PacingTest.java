package dev.hotseat.app.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Sender;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.FakeSender;
import dev.hotseat.support.Members;
import dev.hotseat.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Much that waits goes out as fast as the platform allows and no faster. */
class PacingTest {
    private static final Pace FORTY_A_SECOND = new Pace(10, Duration.ofMillis(25));
    private static final Pace A_CHANNEL = new Pace(5, Duration.ofSeconds(1));
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int MOST_IN_A_SECOND = 50;
    private static final Card CARD = Card.saying(Card.Tone.PLAIN, "News", RichText.plain("Something happened"));

    private final SettableClock clock = SettableClock.atNoon();
    private final FakeOutbox outbox = new FakeOutbox();
    private final List<Instant> sent = new ArrayList<>();

    private Posting posting() {
        var sender = new FakeSender(_ -> {
            sent.add(clock.instant());
            return new Sender.Outcome.Sent(message(0), clock.instant());
        });
        var route = new Route(
                Members.PLATFORM,
                sender,
                FORTY_A_SECOND,
                FORTY_A_SECOND,
                A_CHANNEL,
                new Route.Edits(FORTY_A_SECOND, A_CHANNEL));
        return new Posting(outbox, outbox, List.of(), new Refreshes(), List.of(route), clock, Runnable::run);
    }

    private static MessageReference message(int workspace) {
        var channel = new ChannelId(new WorkspaceId(Members.PLATFORM, "w" + workspace), "c");
        return new MessageReference(channel, Optional.empty(), "m" + workspace);
    }

    /** As the loop does. */
    private void sendAll(Posting posting) {
        while (!outbox.due.isEmpty()) {
            if (posting.runDue(clock.instant()) == 0) {
                clock.goOn(posting.pause(clock.instant()).orElse(LOOK));
            }
        }
    }

    @Test
    void a_thousand_go_out_at_forty_a_second_and_none_is_put_back() {
        for (int i = 0; i < 1_000; i++) {
            var message = message(i % 500);
            outbox.add(
                    "p" + i,
                    i % 2 == 0
                            ? new Post.Say(message.channel(), Optional.empty(), CARD)
                            : new Post.Update(message, CARD),
                    clock.instant());
        }
        var begin = clock.instant();

        sendAll(posting());

        assertThat(Duration.between(begin, sent.getLast())).isLessThanOrEqualTo(Duration.ofSeconds(25));
        for (int i = MOST_IN_A_SECOND; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - MOST_IN_A_SECOND), sent.get(i)))
                    .as("from post %d to post %d", i - MOST_IN_A_SECOND, i)
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
        assertThat(outbox.told).hasSize(1_000).allMatch(line -> line.endsWith(" sent"));
    }
}
