package dev.hotseat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import net.dv8tion.jda.api.components.Components;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * The least that a bot on JDA can be: one command and any button, answered with a constant. Arguments: token, address of the API,
 * and the answer to the command as a file with a message's JSON, if it is to be one of that size.
 */
final class BareDiscordBot extends ListenerAdapter {
    private final MessageCreateData answer;

    private BareDiscordBot(MessageCreateData answer) {
        this.answer = answer;
    }

    public static void main(String[] arguments) throws IOException {
        var answer = arguments.length > 2
                ? card(Path.of(arguments[2]))
                : MessageCreateData.fromContent("This bot answers this.");
        DefaultShardManagerBuilder.createLight(arguments[0], EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(arguments[1]))
                .addEventListeners(new BareDiscordBot(answer))
                .build();
    }

    private static MessageCreateData card(Path file) throws IOException {
        var components = DataObject.fromJson(Files.readString(file)).getArray("components");
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(Components.parseComponents(MessageTopLevelComponent.class, components))
                .build();
    }

    @Override
    public void onReady(ReadyEvent event) {
        event.getJDA()
                .updateCommands()
                .addCommands(Commands.slash("help", "What this bot can do"))
                .queue();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        event.reply(answer).setEphemeral(true).queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        event.reply("Your answer: A").setEphemeral(true).queue();
    }
}
