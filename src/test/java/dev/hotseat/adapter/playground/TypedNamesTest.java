package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNamesTest {
    private static final CommandSpec NAME = new CommandSpec(
            "name",
            "Names somebody",
            List.of(new Option.Member("member", "Who"), new Option.Channel("channel", "Where")),
            CommandSpec.SeenBy.ASKER);
    private static final CommandSpec MENTION = new CommandSpec(
            "mention",
            "Mentions a group",
            List.of(new Option.Group("mention", "Whom"), new Option.Channel("channel", "Where")),
            CommandSpec.SeenBy.ASKER);
    private static final CommandSpec SAY = new CommandSpec(
            "say", "Says something", List.of(new Option.Text("words", "What", 99)), CommandSpec.SeenBy.ASKER);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        @player-1                        | <@player-1>
        @Player 2 remove                 | <@player-2> remove
        member:@PLAYER 2 channel:#lounge | member:<@player-2> channel:<#lounge>
        @player-12                       | @player-12
        @manager's                       | <@manager>'s
        bob@manager                      | bob@manager
        player-1                         | player-1
        #direct                          | #direct
        <@player-9> <#nowhere>           | @player-9 #nowhere
        <@manager>                       | <@manager>
        """)
    void a_known_name_becomes_a_mention(String typed, String resolved) {
        assertThat(TypedNames.resolved(NAME, typed)).isEqualTo(resolved);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mention:@interview-team thread | mention:<@&interview-team> thread
        mention:@player-1              | mention:<@player-1>
        mention:<@&9> @                | mention:@&9 @
        channel:#lounge me@home        | channel:<#lounge> me@home
        """)
    void where_a_group_is_asked_for_any_other_name_is_one(String typed, String resolved) {
        assertThat(TypedNames.resolved(MENTION, typed)).isEqualTo(resolved);
    }

    @Test
    void the_words_of_other_commands_stay_as_they_are() {
        assertThat(TypedNames.resolved(SAY, "<b> @player-1")).isEqualTo("<b> @player-1");
    }
}
