package dev.hotseat.adapter.playground.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Sender.Outcome;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlaygroundRoomsTest {
    private static final Place PREP =
            Place.of(Member.PLAYER_1, "interview-prep").orElseThrow();
    private static final Card CARD = card("First");

    private final AtomicInteger ids = new AtomicInteger();
    private final SettableClock clock = SettableClock.atNoon();
    private final PlaygroundRooms rooms = new PlaygroundRooms(clock, () -> "id-" + ids.incrementAndGet());
    private final PlaygroundSender sender = new PlaygroundSender(rooms);

    private static Card card(String heading) {
        return Card.saying(Card.Tone.PLAIN, heading, RichText.plain("Words."));
    }

    private MessageReference sent(Post post) {
        return ((Outcome.Sent) sender.send("key", post)).message();
    }

    private List<String> headings(Place place, Member member) {
        return rooms.view(place, member).messages().stream()
                .flatMap(m -> m.card().stream())
                .map(Card::heading)
                .toList();
    }

    @Test
    void a_post_is_seen_by_everybody_in_its_channel_and_can_be_updated() {
        var reference = sent(new Post.Say(PREP.channel(), Optional.empty(), CARD));
        assertThat(headings(PREP, Member.PLAYER_2)).containsExactly("First");

        var again = sent(new Post.Update(reference, card("Second")));

        assertThat(again).isEqualTo(reference);
        assertThat(headings(PREP, Member.MANAGER)).containsExactly("Second");
    }

    @Test
    void a_post_tells_when_its_message_was_created_and_an_edit_the_same() {
        var posted = clock.instant();
        var reference = sent(new Post.Say(PREP.channel(), Optional.empty(), CARD));
        clock.goOn(Duration.ofSeconds(1));

        assertThat(sender.send("key", new Post.Update(reference, card("Second"))))
                .isEqualTo(new Outcome.Sent(reference, posted));
    }

    @Test
    void a_thread_hangs_at_its_message_and_takes_further_posts() {
        var parent = sent(new Post.Say(PREP.channel(), Optional.empty(), CARD));

        var first = sent(new Post.OpenThread(parent, "Round 1", card("Second")));
        var next = sent(new Post.Say(PREP.channel(), Optional.of(parent.message()), card("Third")));

        assertThat(first.thread()).hasValue(parent.message());
        assertThat(next.thread()).hasValue(parent.message());
        assertThat(rooms.find(parent.message()).orElseThrow().threadTitle()).hasValue("Round 1");
        assertThat(sender.send("key", new Post.OpenThread(parent, "Again", CARD)))
                .isInstanceOf(Outcome.Never.class);
        assertThat(sender.send("key", new Post.OpenThread(first, "Deeper", CARD)))
                .isInstanceOf(Outcome.Never.class);
    }

    @Test
    void a_direct_post_is_seen_by_its_member_alone() {
        var reference = sent(new Post.Direct(Place.WORKSPACE, Member.PLAYER_2.account(), CARD));

        assertThat(reference.channel())
                .isEqualTo(Place.directTo(Member.PLAYER_2).channel());
        assertThat(headings(Place.directTo(Member.PLAYER_2), Member.PLAYER_2)).containsExactly("First");
        assertThat(headings(Place.directTo(Member.PLAYER_1), Member.PLAYER_1)).isEmpty();
    }

    @Test
    void what_the_playground_does_not_know_is_never_sent() {
        var elsewhere = new ChannelId(new WorkspaceId(Place.PLATFORM, "other"), "interview-prep");
        var gone = new MessageReference(PREP.channel(), Optional.empty(), "gone");

        assertThat(List.of(
                        new Post.Say(elsewhere, Optional.empty(), CARD),
                        new Post.Say(PREP.channel(), Optional.of("gone"), CARD),
                        new Post.Update(gone, CARD),
                        new Post.Update(new MessageReference(elsewhere, Optional.empty(), "gone"), CARD),
                        new Post.OpenThread(gone, "Round 1", CARD),
                        new Post.Direct(Place.WORKSPACE, new AccountId(Place.PLATFORM, "nobody"), CARD),
                        new Post.Direct(elsewhere.workspace(), Member.PLAYER_1.account(), CARD)))
                .allSatisfy(post -> assertThat(sender.send("key", post)).isInstanceOf(Outcome.Never.class));
    }

    @Test
    void a_members_words_cannot_be_edited_by_a_card() {
        var words = rooms.say(PREP, Member.PLAYER_1, "mine");

        assertThat(rooms.edit(PREP, words.id(), CARD)).isEmpty();
    }

    @Test
    void an_edit_keeps_time_and_asker() {
        var cause = Optional.of(new Message.Cause(Member.PLAYER_1, "/question"));
        var message = rooms.show(PREP, Optional.empty(), Optional.empty(), CARD, cause);
        clock.goOn(Duration.ofMinutes(1));

        var edited = rooms.edit(PREP, message.id(), card("Second")).orElseThrow();

        assertThat(edited.at()).isEqualTo(message.at());
        assertThat(edited.revision()).isEqualTo(1);
        assertThat(((Message.Content.Shown) edited.content()).cause()).isEqualTo(cause);
    }

    @Test
    void a_message_that_goes_takes_its_thread_along() {
        var parent = sent(new Post.Say(PREP.channel(), Optional.empty(), CARD));
        sent(new Post.OpenThread(parent, "Round 1", card("Second")));

        for (int i = 0; i < Log.MOST - 1; i++) {
            rooms.say(PREP, Member.PLAYER_1, "words");
        }

        assertThat(headings(PREP, Member.PLAYER_1)).isEmpty();
        assertThat(rooms.find(parent.message())).isEmpty();
    }

    @Test
    void a_listener_that_falls_behind_is_interrupted() throws InterruptedException {
        var mark = rooms.view(PREP, Member.PLAYER_1).mark();
        var listener = rooms.listen(PREP, Member.PLAYER_1, mark);
        assertThat(listener.next(Duration.ZERO).orElseThrow().change()).isInstanceOf(Change.Ready.class);

        for (int i = 0; i < Listener.MOST; i++) {
            rooms.say(PREP, Member.PLAYER_1, "words");
        }
        assertThat(Thread.interrupted()).isFalse();
        assertThat(rooms.listening()).isEqualTo(1);

        rooms.say(PREP, Member.PLAYER_1, "one too many");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(rooms.listening()).isZero();
    }
}
