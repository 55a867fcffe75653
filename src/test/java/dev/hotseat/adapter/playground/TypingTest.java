package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.playground.page.Suggestion;
import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.EventId;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Option;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {
    private final ScriptedAnswering answering = new ScriptedAnswering();
    private final Typing typing = new Typing(
            answering,
            new Origin(
                    new EventId("playground/1"),
                    Place.directTo(Member.PLAYER_1).channel(),
                    Optional.empty(),
                    true,
                    true,
                    Member.PLAYER_1.person(),
                    Instant.EPOCH));

    private List<String> lines(String text) {
        return typing.suggest(text).stream().map(Suggestion::line).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        what begins without a slash               | hello                              | ``
        names begin with it                       | /to                                | `/topics `
        names in any case                         | /TO                                | `/topics `
        then those that contain it                | /report                            | `/bank reports `
        a sub-command by its second word          | /privacy e                         | `/privacy export `
        an unknown name                           | /xyz                               | ``
        options that begin with it                | /question le                       | `/question level:`
        a flag needs no value                     | /question pri                      | `/question private `
        the words of a choice                     | /question level:in                 | `/question level:intermediate `
        the words of a choice in any case         | /question level:IN                 | `/question level:intermediate `
        a flag with a colon                       | /question private:                 | `/question private:yes ,/question private:no `
        a value from the app                      | /question topic:gen                | `/question topic:gans `
        the first option needs no name            | /question gen                      | `/question topic:gans `
        a value with blanks is quoted             | /question topic:words              | `/question topic:"words and all" `
        a value inside quotation marks            | /question topic:"words an          | `/question topic:"words and all" `
        what stands before stays                  | /question private topic:gen        | `/question private topic:gans `
        no name twice                             | /question level:basic lev          | ``
        no first option after bare words          | /question gans lar                 | ``
        a command without options                 | /topics x                          | ``
        the longest name wins                     | /bank reports x                    | ``
        """)
    void suggests(String rule, String typed, String expected) {
        assertThat(String.join(",", lines(typed))).as(rule).isEqualTo(expected);
    }

    @Test
    void a_slash_shows_every_command_in_its_order() {
        assertThat(lines("/"))
                .containsExactly(
                        "/question ",
                        "/topics ",
                        "/help ",
                        "/privacy export ",
                        "/privacy delete ",
                        "/bank reports ",
                        "/bank ");
    }

    @Test
    void a_blank_after_the_name_shows_every_option_with_what_it_means() {
        assertThat(typing.suggest("/question "))
                .extracting(Suggestion::label, Suggestion::description)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("topic:", "What it is about"),
                        org.assertj.core.groups.Tuple.tuple("private", "Show it to me alone"))
                .hasSize(5);
        assertThat(answering.completions()).isEmpty();
    }

    @Test
    void the_app_hears_what_is_typed_and_what_is_there_already() {
        typing.suggest("/question level:basic private search:\"two words\" topic:LLM");

        assertThat(answering.completions().getFirst())
                .extracting(Completion::command, Completion::option, Completion::typed, Completion::others)
                .containsExactly(
                        "question", "topic", "LLM", Map.of("level", "basic", "private", "true", "search", "two words"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        members              | /name member:        | `/name member:@player-1 ,/name member:@player-2 ,/name member:@manager `
        by their name        | /name member:@Man    | `/name member:@manager `
        without the mark     | /name play           | `/name member:@player-1 ,/name member:@player-2 `
        channels             | /name channel:       | `/name channel:#interview-prep ,/name channel:#lounge `
        a channel            | /name channel:#lo    | `/name channel:#lounge `
        no direct messages   | /name channel:dir    | ``
        """)
    void suggests_members_and_channels(String rule, String typed, String expected) {
        answering.alsoKnows(new CommandSpec(
                "name",
                "Names somebody",
                List.of(new Option.Member("member", "Who"), new Option.Channel("channel", "Where")),
                CommandSpec.SeenBy.ASKER));
        assertThat(String.join(",", lines(typed))).as(rule).isEqualTo(expected);
    }
}
