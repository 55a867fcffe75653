package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaygroundStreamTest {
    /** As many bytes as a card may have. */
    private static final Card LARGE = new Card(
            Card.Tone.PLAIN,
            "Large",
            IntStream.range(0, 5)
                    .<Part>mapToObj(row -> new Part.Buttons(IntStream.range(5 * row, 5 * row + 5)
                            .mapToObj(n -> Part.Button.of(new ComponentId.ReportsPage(n), "<".repeat(75)))
                            .toList()))
                    .toList(),
            Set.of(),
            "Large");

    private PlaygroundServer server;
    private HttpWindow one;

    @BeforeEach
    void open() {
        server = PlaygroundServer.start(Duration.ofMillis(50), 3);
        one = new HttpWindow(server, "player-1", "interview-prep");
    }

    @AfterEach
    void close() {
        one.close();
        server.close();
    }

    private String mark() {
        return one.page().body().attr("data-mark");
    }

    private EventStream stream(String member, String place) {
        return new EventStream(server, member, place, mark());
    }

    @Test
    void a_message_reaches_every_window_of_the_place() {
        try (var first = stream("player-1", "interview-prep");
                var second = stream("player-2", "interview-prep")) {
            one.say("Good\nmorning");

            for (var stream : new EventStream[] {first, second}) {
                var event = stream.next();
                assertThat(event.name()).isEqualTo("message");
                assertThat(Jsoup.parseBodyFragment(event.data())
                                .select("[data-words]")
                                .first()
                                .wholeText())
                        .isEqualTo("Good\nmorning");
            }
        }
    }

    @Test
    void a_private_message_goes_to_its_member_alone() {
        try (var mine = stream("player-1", "interview-prep");
                var other = stream("player-2", "interview-prep")) {
            one.say("/topics");
            one.say("after that");

            assertThat(mine.next().data()).contains("Only you can see this");
            assertThat(other.next().data()).contains("after that");
        }
    }

    @Test
    void an_edit_and_a_dismissal_arrive_too() {
        var topics = one.said("/topics");
        try (var stream = stream("player-1", "interview-prep")) {
            one.press(topics, "Next");
            one.post("dismiss", "message", topics.attr("data-message"));

            assertThat(stream.next().data()).contains("Topics, page 2 of 3", topics.attr("data-message"));
            assertThat(stream.next())
                    .extracting(EventStream.Event::name, EventStream.Event::data)
                    .containsExactly("gone", topics.attr("data-message"));
        }
    }

    @Test
    void what_happens_elsewhere_is_announced_without_its_words() {
        try (var lounge = stream("player-2", "lounge")) {
            one.say("/topics");
            one.say("for everybody");

            var event = lounge.next();
            assertThat(event.name()).isEqualTo("elsewhere");
            assertThat(event.data()).isEqualTo("interview-prep");
        }
    }

    @Test
    void a_window_that_comes_back_gets_everything_if_it_missed_something() {
        var before = mark();
        one.say("first");
        var after = mark();
        one.say("second");

        try (var missed = new EventStream(server, "player-1", "interview-prep", after)) {
            var event = missed.next();
            assertThat(event.name()).isEqualTo("all");
            assertThat(Jsoup.parseBodyFragment(event.data())
                            .select("[data-words]")
                            .eachText())
                    .containsExactly("first", "second");
        }
        var header = "Last-Event-ID: " + mark();
        try (var upToDate = new EventStream(
                server, "player-1", "interview-prep", "mark=" + HttpWindow.encoded(before), header, 0)) {
            one.say("third");
            assertThat(upToDate.next()).satisfies(event -> {
                assertThat(event.name()).isEqualTo("message");
                assertThat(event.data()).contains("third");
                assertThat(event.id()).isEqualTo(mark());
            });
        }
    }

    @Test
    void a_window_from_before_a_restart_gets_everything_anew() {
        try (var stream = new EventStream(server, "player-1", "interview-prep", "other.0")) {
            assertThat(stream.next().name()).isEqualTo("all");
        }
    }

    @Test
    void silence_is_filled_with_comments() {
        try (var stream = stream("player-1", "interview-prep")) {
            while (!stream.nextOrComment().name().equals("ready")) {
                // What comes before it is for the browser.
            }
            assertThat(stream.nextOrComment().data()).isEqualTo("still here");
        }
    }

    @Test
    void there_is_an_end_to_the_number_of_streams_and_a_closed_one_makes_room() {
        var streams = new EventStream[] {
            stream("player-1", "lounge"), stream("player-1", "lounge"), stream("player-1", "lounge")
        };
        assertThat(one.get("live").statusCode()).isEqualTo(503);

        streams[0].close();

        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        var status = "";
        while (!status.contains("200") && System.nanoTime() < deadline) {
            try (var again = stream("player-1", "lounge")) {
                status = again.status();
            }
        }
        assertThat(status).contains("200");
        streams[1].close();
        streams[2].close();
    }

    @Test
    void a_window_that_does_not_read_holds_nobody_up_and_is_cut_off() {
        var place = Place.of(Member.PLAYER_1, "interview-prep").orElseThrow();
        try (var slow = new EventStream(server, "player-1", "interview-prep", "", "", 4096);
                var quick = stream("player-2", "interview-prep")) {
            for (int i = 0; i < 5000 && server.rooms().listening() == 2; i++) {
                var shown = server.rooms().show(place, Optional.empty(), Optional.empty(), LARGE, Optional.empty());
                var event = quick.next();
                while (!event.name().equals("message")) {
                    event = quick.next();
                }
                assertThat(event.data()).contains(shown.id());
            }

            slow.untilItsEnd();
            assertThat(server.rooms().listening()).isEqualTo(1);
        }
    }

    @Test
    void closing_the_rooms_ends_every_stream() {
        try (var stream = stream("player-1", "interview-prep")) {
            server.rooms().close();

            stream.untilItsEnd();
        }
    }
}
