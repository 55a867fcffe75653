package dev.hotseat.adapter.slack.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.command.CommandSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedCommandTest {
    private static final List<CommandSpec> SPECS = Stream.of(
                    "question", "daily set", "me daily", "me snooze", "me visibility")
            .map(name -> new CommandSpec(name, "Does " + name, List.of(), CommandSpec.SeenBy.ASKER))
            .toList();

    private static TypedCommand of(String command, String text) {
        return TypedCommand.of(command, text, SPECS);
    }

    @ParameterizedTest
    @CsvSource({
        "/question,gans private,question,gans private",
        "/daily,set time:09:00,daily set,time:09:00",
        "/Daily,SET time:09:00,daily set,time:09:00",
        "/my,daily time:09:00,me daily,time:09:00",
        "/MY,Snooze,me snooze,''",
        "/me,visibility boards:hidden,me visibility,boards:hidden"
    })
    void a_command_is_the_one_that_was_typed(String command, String text, String name, String rest) {
        assertThat(of(command, text)).isEqualTo(new TypedCommand.Named(name, rest));
    }

    @Test
    void a_first_word_alone_is_told_what_follows_it_as_it_is_typed() {
        assertThat(of("/my", "")).isInstanceOfSatisfying(TypedCommand.Group.class, group -> {
            assertThat(group.card().heading()).isEqualTo("/my goes on with a word");
            assertThat(group.card().fallback())
                    .contains("/my daily: ", "/my snooze: ", "/my visibility: ")
                    .doesNotContain("/me");
        });
    }
}
