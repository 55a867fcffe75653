package dev.hotseat.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandLineTest {
    private static final CommandSpec ASK = new CommandSpec(
            "ask",
            "Ask",
            List.of(
                    new Option.Suggested("topic", "Topic", 30),
                    new Option.Choice("level", "Level", List.of("basic", "advanced")),
                    new Option.Suggested("search", "Search", 40),
                    new Option.Whole("count", "Count", 1, 20),
                    new Option.Flag("private", "Private")),
            CommandSpec.SeenBy.ASKER);
    private static final CommandSpec BARE =
            new CommandSpec("bare", "Takes nothing", List.of(), CommandSpec.SeenBy.ASKER);

    private static final CommandSpec NAME = new CommandSpec(
            "name",
            "Names somebody",
            List.of(
                    new Option.Member("member", "Who"),
                    new Option.Channel("channel", "Where"),
                    new Option.Group("group", "Whom"),
                    new Option.Flag("remove", "No more")),
            CommandSpec.SeenBy.ASKER);

    private static Stream<Arguments> understood() {
        return Stream.of(
                Arguments.of("", Map.of()),
                Arguments.of("   ", Map.of()),
                Arguments.of("rag", Map.of("topic", "rag")),
                Arguments.of("rag level:advanced", Map.of("topic", "rag", "level", "advanced")),
                Arguments.of("level:advanced rag", Map.of("topic", "rag", "level", "advanced")),
                Arguments.of("LEVEL:Advanced", Map.of("level", "advanced")),
                Arguments.of("advanced rag", Map.of("topic", "rag", "level", "advanced")),
                Arguments.of("rag private", Map.of("topic", "rag", "private", "true")),
                Arguments.of("private:no rag", Map.of("topic", "rag", "private", "false")),
                Arguments.of("variational autoencoders", Map.of("topic", "variational autoencoders")),
                Arguments.of("search:kl divergence level:basic", Map.of("search", "kl divergence", "level", "basic")),
                Arguments.of("search:\"kl divergence\" gans", Map.of("search", "kl divergence", "topic", "gans")),
                Arguments.of("search:“kl divergence” gans", Map.of("search", "kl divergence", "topic", "gans")),
                Arguments.of("search: kl divergence", Map.of("search", "kl divergence")),
                Arguments.of("search:what is http://x", Map.of("search", "what is http://x")),
                Arguments.of("search:", Map.of()),
                Arguments.of("count:20", Map.of("count", "20")),
                Arguments.of("count:+7", Map.of("count", "7")),
                Arguments.of(
                        "\"retrieval augmented\" basic", Map.of("topic", "retrieval augmented", "level", "basic")));
    }

    @ParameterizedTest
    @MethodSource("understood")
    void a_line_means(String line, Map<String, String> values) {
        assertThat(CommandLine.read(ASK, line)).isEqualTo(new Given.Outcome.Understood(new Given(values)));
    }

    @ParameterizedTest
    @CsvSource({
        "<@U1>, U1, ,",
        "<@T1:U1> remove, T1:U1, , true",
        "remove <@U1|player-1> channel:<#C1|general>, U1, C1, true",
        "member:<@!80351110224678912> channel: <#1>, 80351110224678912, 1,",
        "channel:<#C1|>, , C1,",
        "member:, , ,",
    })
    void members_and_channels_are_ids(String line, String member, String channel, String remove) {
        var values = new HashMap<String, String>();
        values.put("member", member);
        values.put("channel", channel);
        values.put("remove", remove);
        values.values().removeIf(Objects::isNull);
        assertThat(CommandLine.read(NAME, line)).isEqualTo(new Given.Outcome.Understood(new Given(values)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "somebody | member is somebody here: type @ and pick one, not “somebody”.",
                "<#C1> | member is somebody here",
                "<@U1> <@U2> | type @ and pick one, not “<@U1> <@U2>”.",
                "<@a/b> | member is one of this workspace, not “a/b”.",
                "channel:general | channel is one of the channels: type # and pick one, not “general”.",
                "group:team | group is one of the groups here: type @ and pick one, not “team”.",
                "group:<@U1> | group is one of the groups here",
                "<@&S1> | member is somebody here",
            })
    void a_name_that_is_no_mention_is_refused(String line, String words) {
        assertThat(CommandLine.read(NAME, line))
                .isInstanceOfSatisfying(
                        Given.Outcome.Refused.class, r -> assertThat(r.why()).contains(words));
    }

    @ParameterizedTest
    @CsvSource({
        "group:<@&S1>, S1",
        "group: <@&S1|@interviewers> remove, S1",
        "group:<@&80351110224678912>, 80351110224678912"
    })
    void a_group_is_an_id(String line, String group) {
        assertThat(CommandLine.read(NAME, line))
                .isInstanceOfSatisfying(
                        Given.Outcome.Understood.class,
                        u -> assertThat(u.given().text("group")).contains(group));
    }

    @Test
    void the_id_of_a_platform_with_typed_options_is_taken_as_it_is() {
        assertThat(OptionCheck.check(NAME, Map.of("member", "80351110224678912", "channel", "41771983423143936")))
                .isEqualTo(new Given.Outcome.Understood(
                        new Given(Map.of("member", "80351110224678912", "channel", "41771983423143936"))));
        assertThat(OptionCheck.check(NAME, Map.of("member", "a b"))).isInstanceOf(Given.Outcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level:expert | level is one of basic, advanced, not “expert”.",
                "count:21 | count is a whole number from 1 to 20, not “21”.",
                "count:99999999999 | count is a whole number from 1 to 20",
                "private:maybe | private is yes or no, not “maybe”.",
                "colour:red | /ask has no option “colour”; it has topic, level, search, count, private.",
                "rag topic:gans | topic is there twice.",
                "level:expert count:0 | level is one of basic, advanced, not “expert”. count is a whole number"
            })
    void a_fault_is_told_in_words(String line, String words) {
        assertThat(CommandLine.read(ASK, line))
                .isInstanceOfSatisfying(
                        Given.Outcome.Refused.class, r -> assertThat(r.why()).contains(words));
    }

    @Test
    void help_is_understood_by_every_command() {
        assertThat(CommandLine.read(ASK, " HELP ")).isEqualTo(new Given.Outcome.HelpWanted());
        assertThat(CommandLine.read(BARE, "help")).isEqualTo(new Given.Outcome.HelpWanted());
    }

    @Test
    void a_command_without_options_says_so() {
        assertThat(CommandLine.read(BARE, "please"))
                .isEqualTo(new Given.Outcome.Refused("/bare takes no options; “please” means nothing to it."));
    }

    @Test
    void a_value_beyond_its_length_is_refused_with_both_numbers() {
        assertThat(CommandLine.read(ASK, "x".repeat(31)))
                .isEqualTo(new Given.Outcome.Refused("topic can have 30 characters; these are 31."));
    }

    @Test
    void any_line_is_read_without_an_exception() {
        var random = new SplittableRandom(5);
        var bits = List.of(
                "\"", "“", "”", ":", " ", "level", "search", "private", "é", "\u0000", "🙂", "a", "1", "\n", "help");
        for (int i = 0; i < 5_000; i++) {
            var line = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                line.append(bits.get(random.nextInt(bits.size())));
            }
            assertThat(CommandLine.read(ASK, line.toString())).isNotNull();
        }
        assertThat(CommandLine.read(ASK, "\"".repeat(4_000))).isNotNull();
        assertThat(CommandLine.read(ASK, "x".repeat(1_000_000))).isInstanceOf(Given.Outcome.Refused.class);
    }
}
