package dev.hotseat.adapter.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Form;
import dev.hotseat.chat.text.Legible;

/** Shows forms, and what came of them, as modals. A submitted field comes back under its own name, as block and as action. */
public final class SlackForms {
    private SlackForms() {}

    public static View view(Form form) {
        return View.builder()
                .type("modal")
                .callbackId(form.id().encode())
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(Legible.line(form.title()))
                        .emoji(false)
                        .build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text("Send")
                        .emoji(false)
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text("Cancel")
                        .emoji(false)
                        .build())
                .blocks(form.fields().stream()
                        .<LayoutBlock>map(SlackForms::input)
                        .toList())
                .build();
    }

    /** A card that takes the place of a form. */
    public static View result(Card card) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text("Hotseat")
                        .emoji(false)
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text("Close")
                        .emoji(false)
                        .build())
                .blocks(SlackCards.message(card).blocks())
                .build();
    }

    private static InputBlock input(Form.Field field) {
        return InputBlock.builder()
                .blockId(field.name())
                .label(SlackCards.plain(field.label()))
                .element(element(field))
                .optional(!required(field))
                .build();
    }

    private static boolean required(Form.Field field) {
        return switch (field) {
            case Form.TextField text -> text.required();
            case Form.ChoiceField _ -> true;
            case Form.FileField file -> file.required();
        };
    }

    private static BlockElement element(Form.Field field) {
        return switch (field) {
            case Form.TextField text -> text(text);
            case Form.ChoiceField(var name, var _, var entries) ->
                StaticSelectElement.builder()
                        .actionId(name)
                        .options(SlackCards.options(entries))
                        .build();
            case Form.FileField(var name, var _, var _) ->
                FileInputElement.builder().actionId(name).maxFiles(1).build();
        };
    }

    private static PlainTextInputElement text(Form.TextField field) {
        var input = PlainTextInputElement.builder()
                .actionId(field.name())
                .multiline(field.lines())
                .maxLength(field.longest());
        return field.hint().isBlank()
                ? input.build()
                : input.placeholder(SlackCards.plain(field.hint())).build();
    }
}
