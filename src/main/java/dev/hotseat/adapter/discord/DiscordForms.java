package dev.hotseat.adapter.discord;

import dev.hotseat.chat.card.Form;
import dev.hotseat.chat.text.Legible;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/** Shows forms as modals. A submitted field comes back under its own name. */
public final class DiscordForms {
    private DiscordForms() {}

    public static Modal modal(Form form) {
        return Modal.create(form.id().encode(), Legible.line(form.title()))
                .addComponents(form.fields().stream().map(DiscordForms::label).toList())
                .build();
    }

    private static Label label(Form.Field field) {
        return Label.of(Legible.line(field.label()), input(field));
    }

    private static LabelChildComponent input(Form.Field field) {
        return switch (field) {
            case Form.TextField text -> text(text);
            case Form.ChoiceField choice -> choice(choice);
            case Form.FileField(var name, var _, var required) ->
                AttachmentUpload.create(name).setRequired(required).build();
        };
    }

    private static TextInput text(Form.TextField field) {
        var style = field.lines() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT;
        var input = TextInput.create(field.name(), style)
                .setMaxLength(field.longest())
                .setRequired(field.required());
        if (!field.hint().isBlank()) {
            input.setPlaceholder(Legible.line(field.hint()));
        }
        return input.build();
    }

    private static StringSelectMenu choice(Form.ChoiceField field) {
        var select = StringSelectMenu.create(field.name());
        field.entries().forEach(e -> select.addOption(Legible.line(e.label()), e.value()));
        return select.build();
    }
}
