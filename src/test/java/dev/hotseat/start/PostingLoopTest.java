package dev.hotseat.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.storage.Database;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.posting.Bell;
import dev.hotseat.app.posting.Posting;
import dev.hotseat.app.posting.Refreshes;
import dev.hotseat.app.posting.Route;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.FakeSender;
import dev.hotseat.support.Members;
import dev.hotseat.support.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostingLoopTest {
    private static final Pace WIDE = new Pace(100, Duration.ofMillis(10));
    private static final ChannelId CHANNEL = new ChannelId(Members.WORKSPACE, "c");

    private final SettableClock clock = SettableClock.atNoon();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final Semaphore wake = new Semaphore(0);
    private final Bell bell = wake::release;

    private Sender.Outcome send(String key) {
        sent.add(key);
        return new Sender.Outcome.Sent(new MessageReference(CHANNEL, Optional.empty(), key), clock.instant());
    }

    private void awaitPause() {
        Eventually.holds(() -> assertThat(wake.hasQueuedThreads()).isTrue());
    }

    @Test
    void a_post_that_is_rung_for_goes_out_without_waiting_for_the_next_look(@TempDir Path folder) {
        var route =
                new Route(Members.PLATFORM, new FakeSender(this::send), WIDE, WIDE, WIDE, new Route.Edits(WIDE, WIDE));
        try (var database = Database.sqlite(folder)) {
            var outbox = Stores.in(database).outbox();
            try (var _ = new PostingLoop(
                    wake,
                    Duration.ofHours(1),
                    clock,
                    threads -> new Posting(
                            outbox, database, List.of(), new Refreshes(), List.of(route), clock, threads))) {
                awaitPause();
                var card = Card.saying(Card.Tone.PLAIN, "News", RichText.plain("Something happened"));
                outbox.add("rung-for", new Post.Say(CHANNEL, Optional.empty(), card), clock.instant());
                assertThat(sent).isEmpty();

                bell.ring();

                Eventually.holds(() -> assertThat(sent).containsExactly("rung-for"));
                awaitPause();
            }
        }
    }
}
