package dev.hotseat.adapter.discord.command;

import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Option;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationFunction;

/**
 * The declarations of all commands. Everybody sees every command: who may use it is the handler's question, since
 * Discord's own permissions know nobody whom the settings name.
 */
public final class Declarations {
    /** What is of use to somebody alone, and so can be taken along into servers that the bot is not in. */
    private static final Set<String> ALONE = Set.of("question", "topics", "help", "privacy");

    /** Channels in which commands are used; a thread counts as its parent. */
    private static final Set<ChannelType> WITH_MESSAGES =
            EnumSet.of(ChannelType.TEXT, ChannelType.NEWS, ChannelType.VOICE, ChannelType.STAGE, ChannelType.FORUM);

    private final LocalizationFunction languages;

    /**
     * Declares with descriptions in other languages.
     *
     * @param languages names stay as they are: people tell each other what to type
     */
    public Declarations(LocalizationFunction languages) {
        this.languages = languages;
    }

    /** A declaration a base command, in the order of the commands. */
    public List<SlashCommandData> of(List<CommandSpec> specs) {
        var bases = new LinkedHashMap<String, List<CommandSpec>>();
        specs.forEach(spec ->
                bases.computeIfAbsent(words(spec)[0], _ -> new ArrayList<>()).add(spec));
        return bases.entrySet().stream()
                .map(base -> command(base.getKey(), base.getValue()))
                .toList();
    }

    private static String[] words(CommandSpec spec) {
        return spec.name().split(" ");
    }

    private SlashCommandData command(String name, List<CommandSpec> specs) {
        return base(name, specs)
                .setContexts(contexts(name, specs))
                .setIntegrationTypes(
                        ALONE.contains(name)
                                ? EnumSet.of(IntegrationType.GUILD_INSTALL, IntegrationType.USER_INSTALL)
                                : EnumSet.of(IntegrationType.GUILD_INSTALL))
                .setLocalizationFunction(key -> key.endsWith("description") ? languages.apply(key) : Map.of());
    }

    /** Nobody manages a conversation. */
    private static Set<InteractionContextType> contexts(String name, List<CommandSpec> specs) {
        if (ALONE.contains(name)) {
            return EnumSet.of(
                    InteractionContextType.GUILD,
                    InteractionContextType.BOT_DM,
                    InteractionContextType.PRIVATE_CHANNEL);
        }
        return specs.stream().allMatch(spec -> spec.seenBy() == CommandSpec.SeenBy.MANAGER)
                ? EnumSet.of(InteractionContextType.GUILD)
                : EnumSet.of(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }

    private static SlashCommandData base(String name, List<CommandSpec> specs) {
        var first = specs.getFirst();
        if (words(first).length == 1) {
            return Commands.slash(name, first.description())
                    .addOptions(
                            first.options().stream().map(Declarations::option).toList());
        }
        // Nobody sees the description of a command that has others below it.
        return Commands.slash(name, "Everything about " + name)
                .addSubcommands(specs.stream().map(Declarations::below).toList());
    }

    private static SubcommandData below(CommandSpec spec) {
        return new SubcommandData(words(spec)[1], spec.description())
                .addOptions(spec.options().stream().map(Declarations::option).toList());
    }

    private static OptionData option(Option option) {
        return switch (option) {
            case Option.Choice(var name, var description, var words) -> {
                var choice = new OptionData(OptionType.STRING, name, description);
                words.forEach(word -> choice.addChoice(word, word));
                yield choice;
            }
            case Option.Suggested(var name, var description, int longest) ->
                new OptionData(OptionType.STRING, name, description, false, true).setMaxLength(longest);
            case Option.Text(var name, var description, int longest) ->
                new OptionData(OptionType.STRING, name, description).setMaxLength(longest);
            case Option.Whole(var name, var description, int least, int most) ->
                new OptionData(OptionType.INTEGER, name, description).setRequiredRange(least, most);
            case Option.Member(var name, var description) -> new OptionData(OptionType.USER, name, description);
            case Option.Channel(var name, var description) ->
                new OptionData(OptionType.CHANNEL, name, description).setChannelTypes(WITH_MESSAGES);
            case Option.Group(var name, var description) -> new OptionData(OptionType.ROLE, name, description);
            case Option.Flag(var name, var description) -> new OptionData(OptionType.BOOLEAN, name, description);
        };
    }
}
