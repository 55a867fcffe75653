package dev.hotseat.adapter.discord.interaction;

import dev.hotseat.chat.Completion;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.core.place.MessageReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;

/** Turns Discord's events into interactions. An id that is not of the event's kind is as good as unreadable. */
final class Translation {
    private Translation() {}

    static Interaction command(SlashCommandInteractionEvent event) {
        return new Interaction.Command(Origins.of(event), event.getFullCommandName(), options(event));
    }

    private static Map<String, String> options(CommandInteractionPayload event) {
        return event.getOptions().stream()
                .collect(Collectors.toMap(OptionMapping::getName, OptionMapping::getAsString, (first, _) -> first));
    }

    static Completion completion(CommandAutoCompleteInteractionEvent event) {
        var typed = event.getFocusedOption();
        var others = new HashMap<>(options(event));
        others.remove(typed.getName());
        return new Completion(
                Origins.of(event), event.getFullCommandName(), typed.getName(), typed.getValue(), Map.copyOf(others));
    }

    static Interaction press(ButtonInteractionEvent event) {
        var origin = Origins.of(event);
        var raw = event.getComponentId();
        return ComponentId.decode(raw).orElse(null) instanceof ComponentId.Button button
                ? new Interaction.Press(origin, button, reference(event.getMessage(), origin))
                : new Interaction.Stale(origin, raw);
    }

    /** Private messages have none: they cannot be edited by the bot's own token. */
    private static Optional<MessageReference> reference(Message message, dev.hotseat.chat.Origin origin) {
        return message.isEphemeral()
                ? Optional.empty()
                : Optional.of(new MessageReference(origin.channel(), origin.thread(), message.getId()));
    }

    static Interaction choose(StringSelectInteractionEvent event) {
        var origin = Origins.of(event);
        var raw = event.getComponentId();
        return ComponentId.decode(raw).orElse(null) instanceof ComponentId.Menu menu
                ? new Interaction.Choose(origin, menu, event.getValues())
                : new Interaction.Stale(origin, raw);
    }

    static Interaction submit(ModalInteractionEvent event, List<Interaction.Upload> files) {
        var origin = Origins.of(event);
        var raw = event.getModalId();
        return ComponentId.decode(raw).orElse(null) instanceof ComponentId.FormId form
                ? new Interaction.Submit(origin, form, fields(event), files)
                : new Interaction.Stale(origin, raw);
    }

    private static Map<String, String> fields(ModalInteractionEvent event) {
        var fields = new HashMap<String, String>();
        for (var value : event.getValues()) {
            if (value.getType() == Component.Type.TEXT_INPUT) {
                fields.put(value.getCustomId(), value.getAsString());
            } else if (value.getType() == Component.Type.STRING_SELECT) {
                value.getAsStringList().forEach(chosen -> fields.put(value.getCustomId(), chosen));
            }
        }
        return fields;
    }
}
