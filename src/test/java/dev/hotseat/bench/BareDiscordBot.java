package dev.hotseat.bench;

import java.util.EnumSet;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;

/** The least that a bot on JDA can be: one command and any button, answered with a constant. Arguments: token, address of the API. */
final class BareDiscordBot extends ListenerAdapter {
    public static void main(String[] arguments) {
        DefaultShardManagerBuilder.createLight(arguments[0], EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(arguments[1]))
                .addEventListeners(new BareDiscordBot())
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
        event.reply("This bot answers this.").setEphemeral(true).queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        event.reply("Your answer: A").setEphemeral(true).queue();
    }
}
