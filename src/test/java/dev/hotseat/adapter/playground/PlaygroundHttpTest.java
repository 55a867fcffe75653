package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Reply;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaygroundHttpTest {
    private PlaygroundServer server;
    private HttpWindow one;
    private HttpWindow two;

    @BeforeEach
    void open() {
        server = PlaygroundServer.start();
        one = new HttpWindow(server, "player-1", "interview-prep");
        two = new HttpWindow(server, "player-2", "interview-prep");
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        server.close();
    }

    @Test
    void the_first_address_leads_to_a_channel() {
        var response = one.get("/");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue("/playground/player-1/interview-prep/");
        assertThat(one.page().title()).isEqualTo("#interview-prep · Hotseat");
    }

    @Test
    void an_empty_place_invites_with_commands_that_there_are() {
        assertThat(one.page().select("[data-example]").eachAttr("data-example"))
                .containsExactly("/question", "/question level:basic", "/topics", "/help");
    }

    @Test
    void words_are_seen_by_everybody_in_the_channel_and_nowhere_else() {
        one.say("Good morning");

        assertThat(two.last().attr("data-author")).isEqualTo("player-1");
        assertThat(two.last().select("[data-words]").text()).isEqualTo("Good morning");
        try (var lounge = new HttpWindow(server, "player-2", "lounge")) {
            assertThat(lounge.messages()).isEmpty();
        }
        assertThat(server.answering().interactions()).isEmpty();
    }

    @Test
    void direct_messages_are_between_one_member_and_the_bot() {
        try (var direct = new HttpWindow(server, "player-1", "direct");
                var other = new HttpWindow(server, "player-2", "direct")) {
            direct.say("/question");

            assertThat(direct.last().attr("data-tone")).isEmpty();
            assertThat(direct.messages()).hasSize(1);
            assertThat(other.messages()).isEmpty();
            assertThat(server.answering().last().origin().direct()).isTrue();
            assertThat(server.answering().last().origin().channel().key())
                    .isEqualTo("playground/local/direct-player-1");
        }
    }

    @Test
    void a_command_carries_who_asked_where_and_when() {
        one.say("/question topic:gans private");
        one.say("/question");

        var line = (Interaction.Line) server.answering().interactions().getFirst();
        var origin = line.origin();
        assertThat(line.name()).isEqualTo("question");
        assertThat(line.text()).isEqualTo("topic:gans private");
        assertThat(origin.channel().key()).isEqualTo("playground/local/interview-prep");
        assertThat(origin.person().account().key()).isEqualTo("playground/player-1");
        assertThat(origin.person().name()).isEqualTo("Player 1");
        assertThat(origin.person().runsWorkspace()).isFalse();
        assertThat(origin.direct()).isFalse();
        assertThat(origin.sharedWithBot()).isTrue();
        assertThat(origin.at()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
        assertThat(origin.event().key()).startsWith("playground/");
        assertThat(server.answering().last().origin().event()).isNotEqualTo(origin.event());
    }

    @Test
    void the_manager_runs_the_workspace() {
        try (var manager = new HttpWindow(server, "manager", "lounge")) {
            manager.say("/help");
        }

        assertThat(server.answering().last().origin().person().runsWorkspace()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        /bank reports,                  bank reports, ''
        /bank  Reports   all  of them,  bank reports, all  of them
        /bank level:basic,              bank,         level:basic
        /BANK,                          bank,         ''
        /bank reportsx,                 bank,         reportsx
        """)
    void the_longest_name_wins(String typed, String name, String rest) {
        one.say(typed);

        var line = (Interaction.Line) server.answering().last();
        assertThat(line.name()).isEqualTo(name);
        assertThat(line.text()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        /nonsense with more, There is no command /nonsense. See them all with /help.
        /,                   A command begins with a slash and its name. See them all with /help.
        /privacy,            '/privacy needs one more word: /privacy export, /privacy delete. See all commands with /help.'
        """)
    void an_unknown_command_is_answered_privately_without_the_app(String typed, String words) {
        var reply = one.said(typed);

        assertThat(reply.attr("data-private")).isEqualTo("true");
        assertThat(reply.select("[data-part=text]").text()).isEqualTo(words);
        assertThat(two.messages()).isEmpty();
        assertThat(server.answering().interactions()).isEmpty();
    }

    @Test
    void a_line_of_4000_characters_is_taken_and_a_longer_one_refused_in_words() {
        assertThat(one.say("x".repeat(4000)).statusCode()).isEqualTo(200);

        var refused = one.say("/question " + "x".repeat(4000));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .isEqualTo("A message can have 4,000 characters; this one has 4,010. Please shorten it.");
        assertThat(server.answering().interactions()).isEmpty();
        assertThat(one.messages()).hasSize(1);
    }

    @Test
    void blanks_are_nothing() {
        assertThat(one.say(" \n\t").statusCode()).isEqualTo(204);
        assertThat(one.messages()).isEmpty();
    }

    @Test
    void a_reply_to_the_channel_names_the_asker() {
        one.say("/question");

        var seen = two.last();
        assertThat(seen.attr("data-private")).isEqualTo("false");
        assertThat(seen.select("[data-answering]").attr("data-answering")).isEqualTo("player-1");
        assertThat(seen.select("[data-answering]").text()).isEqualTo("answering Player 1");
        assertThat(seen.select("[data-card]").attr("data-tone")).isEqualTo("question");
    }

    @Test
    void a_reply_to_the_asker_is_marked_and_seen_by_nobody_else() {
        var reply = one.said("/topics");

        assertThat(reply.text()).contains("Only you can see this");
        assertThat(one.last().attr("data-message")).isEqualTo(reply.attr("data-message"));
        assertThat(two.messages()).isEmpty();
        assertThat(two.page().select("[data-message]")).isEmpty();
    }

    @Test
    void the_numbers_of_a_member_are_shown_to_that_member_alone() {
        one.post("home");

        assertThat(one.last().text()).contains("How to start, and your numbers.", "Only you can see this");
        assertThat(two.messages()).isEmpty();
    }

    @Test
    void a_private_reply_can_be_dismissed_by_its_member_alone() {
        var secret = one.said("/topics").attr("data-message");
        var open = one.said("/question").attr("data-message");

        two.post("dismiss", "message", secret);
        one.post("dismiss", "message", open);
        assertThat(one.messages()).hasSize(2);

        one.post("dismiss", "message", secret);
        assertThat(one.messages()).hasSize(1);
    }

    @Test
    void nothing_to_say_leaves_no_message() {
        server.answering().always(new Reply.Nothing());

        assertThat(one.say("/help").statusCode()).isEqualTo(204);
        assertThat(one.messages()).isEmpty();
    }

    @Test
    void the_last_300_messages_stay() {
        for (int i = 1; i <= 305; i++) {
            one.say("message " + i);
        }

        assertThat(two.messages()).hasSize(300);
        assertThat(two.messages().getFirst().select("[data-words]").text()).isEqualTo("message 6");
    }

    @Test
    void completion_asks_for_what_is_typed_with_the_options_already_there() {
        var list = org.jsoup.Jsoup.parseBodyFragment(
                one.get("complete?text=" + HttpWindow.encoded("/question level:basic topic:gen"))
                        .body());

        assertThat(list.select("[role=option]").eachAttr("data-line"))
                .containsExactly("/question level:basic topic:gans ");
        assertThat(server.answering().completions().getFirst())
                .extracting(Completion::command, Completion::option, Completion::typed, Completion::others)
                .containsExactly("question", "topic", "gen", Map.of("level", "basic"));
    }

    @Test
    void an_answer_that_breaks_is_said_in_words() {
        server.answering().first(_ -> {
            throw new IllegalStateException("broken on purpose");
        });

        var response = one.say("/help");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .isEqualTo("Something broke in the playground; its log says what. Please try again.");
        server.answering().first(_ -> Optional.empty());
        assertThat(one.say("/help").statusCode()).isEqualTo(200);
    }
}
