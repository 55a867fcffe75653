package dev.hotseat.adapter.discord.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Option;
import dev.hotseat.support.Recorded;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
    private static final List<CommandSpec> SPECS = List.of(
            spec(
                    "question",
                    new Option.Suggested("topic", "What it is about", 60),
                    new Option.Choice("level", "How hard it is", List.of("basic", "advanced")),
                    new Option.Text("id", "The id of one", 48),
                    new Option.Whole("count", "How many", 3, 20),
                    new Option.Flag("private", "Only you see it"),
                    new Option.Group("mention", "Whom it mentions")),
            new CommandSpec("bank reports", "Read reports", List.of(), CommandSpec.SeenBy.MANAGER),
            spec("leaderboard"),
            spec("privacy export"),
            spec("privacy delete"));

    private static CommandSpec spec(String name, Option... options) {
        return new CommandSpec(name, "About " + name, List.of(options), CommandSpec.SeenBy.ASKER);
    }

    private static SlashCommandData declared(String name) {
        return new Declarations(_ -> Map.of())
                .of(SPECS).stream()
                        .filter(c -> c.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void commands_with_a_common_first_word_become_one_with_others_below_it() {
        assertThat(new Declarations(_ -> Map.of()).of(SPECS))
                .extracting(SlashCommandData::getName)
                .containsExactly("question", "bank", "leaderboard", "privacy");
        assertThat(declared("privacy").getSubcommands()).extracting("name").containsExactly("export", "delete");
    }

    @Test
    void every_kind_of_option_is_declared_with_its_bounds() {
        var options = Recorded.json(declared("question").toData().toString()).path("options");
        assertThat(options.get(0).path("autocomplete").asBoolean()).isTrue();
        assertThat(options.get(0).path("max_length").asInt()).isEqualTo(60);
        assertThat(options.get(1).path("choices").findValuesAsText("value")).containsExactly("basic", "advanced");
        assertThat(options.get(2).path("max_length").asInt()).isEqualTo(48);
        assertThat(options.get(3).path("min_value").asInt()).isEqualTo(3);
        assertThat(options.get(3).path("max_value").asInt()).isEqualTo(20);
        assertThat(options.findValuesAsText("type")).containsExactly("3", "3", "3", "4", "5", "8");
    }

    @Test
    void only_what_is_of_use_alone_can_be_taken_along() {
        assertThat(declared("question").getIntegrationTypes())
                .containsExactlyInAnyOrder(IntegrationType.GUILD_INSTALL, IntegrationType.USER_INSTALL);
        assertThat(declared("question").getContexts())
                .containsExactlyInAnyOrder(
                        InteractionContextType.GUILD,
                        InteractionContextType.BOT_DM,
                        InteractionContextType.PRIVATE_CHANNEL);
        assertThat(declared("leaderboard").getIntegrationTypes()).containsExactly(IntegrationType.GUILD_INSTALL);
        assertThat(declared("leaderboard").getContexts())
                .containsExactlyInAnyOrder(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }

    @Test
    void what_is_for_managers_is_offered_in_servers_alone() {
        assertThat(declared("bank").getContexts()).containsExactly(InteractionContextType.GUILD);
    }

    @Test
    void everybody_sees_every_command() {
        assertThat(new Declarations(_ -> Map.of()).of(SPECS))
                .allMatch(c -> c.getDefaultPermissions().equals(DefaultMemberPermissions.ENABLED));
    }

    @Test
    void descriptions_can_be_in_other_languages_and_names_stay_as_they_are() {
        var declarations = new Declarations(key -> Map.of(DiscordLocale.GERMAN, key));
        var question = Recorded.json(declarations.of(SPECS).getFirst().toData().toString());
        assertThat(question.path("description_localizations").path("de").asText())
                .isEqualTo("question.description");
        assertThat(question.path("options")
                        .get(0)
                        .path("description_localizations")
                        .path("de")
                        .asText())
                .isEqualTo("question.options.topic.description");
        assertThat(question.path("name_localizations")).isEmpty();
        assertThat(question.path("options").get(0).path("name_localizations")).isEmpty();
    }
}
