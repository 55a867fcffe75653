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
import java.time.InstantSource;
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

    private PostingLoop loop(Database database, Pace all, InstantSource time) {
        var route =
                new Route(Members.PLATFORM, new FakeSender(this::send), all, WIDE, WIDE, new Route.Edits(WIDE, WIDE));
        return new PostingLoop(
                wake,
                Duration.ofHours(1),
                time,
                threads -> new Posting(
                        Stores.in(database).outbox(),
                        database,
                        List.of(),
                        new Refreshes(),
                        List.of(route),
                        time,
                        threads));
    }

    private static Post post() {
        return new Post.Say(
                CHANNEL, Optional.empty(), Card.saying(Card.Tone.PLAIN, "News", RichText.plain("Something happened")));
    }

    @Test
    void what_waits_for_the_budget_goes_out_when_it_is_there_without_waiting_for_the_next_look(@TempDir Path folder) {
        try (var database = Database.sqlite(folder)) {
            var outbox = Stores.in(database).outbox();
            for (var key : List.of("a", "b", "c")) {
                outbox.add(key, post(), clock.instant());
            }
            try (var _ = loop(database, new Pace(1, Duration.ofMillis(200)), InstantSource.system())) {
                Eventually.holds(() -> assertThat(sent).containsExactly("a", "b", "c"));
            }
        }
    }

    @Test
    void a_post_that_is_rung_for_goes_out_without_waiting_for_the_next_look(@TempDir Path folder) {
        try (var database = Database.sqlite(folder)) {
            var outbox = Stores.in(database).outbox();
            try (var _ = loop(database, WIDE, clock)) {
                awaitPause();
                outbox.add("rung-for", post(), clock.instant());
                assertThat(sent).isEmpty();

                bell.ring();

                Eventually.holds(() -> assertThat(sent).containsExactly("rung-for"));
                awaitPause();
            }
        }
    }
}
