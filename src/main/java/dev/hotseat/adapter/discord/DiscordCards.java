package dev.hotseat.adapter.discord;

import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Legible;
import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Shows cards as messages of Components V2: one container in the colour of the card's tone. */
public final class DiscordCards {
    private DiscordCards() {}

    /**
     * The message, within all limits. It mentions those whom the card declares and nobody else; files are read when the
     * message is sent, and again when it is sent again.
     */
    public static MessageCreateData message(Card card) {
        var message = new MessageCreateBuilder()
                .useComponentsV2(true)
                .setComponents(Container.of(children(card)).withAccentColor(colour(card.tone())))
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .mentionRepliedUser(false);
        message.mentionUsers(card.mentions().stream()
                .map(Discord::user)
                .flatMap(Optional::stream)
                .sorted()
                .toList());
        message.mentionRoles(card.mentions().stream()
                .map(Discord::role)
                .flatMap(Optional::stream)
                .sorted()
                .toList());
        return message.build();
    }

    private static int colour(Card.Tone tone) {
        return switch (tone) {
            case QUESTION -> 0x3A4FA3;
            case ANSWER -> 0x1D6A4C;
            case PLAIN -> 0x6D6256;
            case REFUSAL -> 0x96500F;
        };
    }

    private static List<ContainerChildComponent> children(Card card) {
        var heading = List.<Inline>of(new Inline.Words(Legible.line(card.heading())));
        return Stream.concat(
                        text(DiscordText.heading("## ", heading)),
                        card.parts().stream().flatMap(DiscordCards::component))
                .toList();
    }

    private static Stream<ContainerChildComponent> component(Part part) {
        return switch (part) {
            case Part.Text(var text) -> text(DiscordText.of(text));
            case Part.Note(var text) -> text(DiscordText.small(text));
            case Part.Fields(var fields) ->
                text(String.join("\n", fields.stream().map(DiscordCards::field).toList()));
            case Part.Picture picture -> Stream.of(gallery(picture));
            case Part.Attachment(var name, var _, var content) ->
                Stream.of(FileDisplay.fromFile(upload(name, content)));
            case Part.Divider() -> Stream.of(Separator.createDivider(Separator.Spacing.SMALL));
            case Part.Buttons(var buttons) ->
                Stream.of(
                        ActionRow.of(buttons.stream().map(DiscordCards::button).toList()));
            case Part.Menu menu -> Stream.of(ActionRow.of(menu(menu)));
        };
    }

    /** Nothing, if there is nothing to see: Discord takes no blank text. */
    private static Stream<ContainerChildComponent> text(String markdown) {
        return markdown.isBlank() ? Stream.empty() : Stream.of(TextDisplay.of(markdown));
    }

    private static String field(Part.Field field) {
        var name = DiscordText.line(List.of(Inline.Strong.of(Legible.line(field.name()))));
        var value = DiscordText.of(field.value());
        return name + (value.contains("\n") ? "\n" : " ") + value;
    }

    private static MediaGallery gallery(Part.Picture picture) {
        var upload = upload(picture.name(), picture.png());
        return MediaGallery.of(MediaGalleryItem.fromFile(upload).withDescription(Legible.line(picture.description())));
    }

    private static FileUpload upload(String name, Bytes content) {
        return FileUpload.fromStreamSupplier(name, () -> new ByteArrayInputStream(content.toArray()));
    }

    private static Button button(Part.Button button) {
        return Button.of(style(button.style()), button.id().encode(), Legible.line(button.label()))
                .withDisabled(!button.enabled());
    }

    private static ButtonStyle style(Part.Button.Style style) {
        return switch (style) {
            case MAIN -> ButtonStyle.PRIMARY;
            case PLAIN -> ButtonStyle.SECONDARY;
            case DANGER -> ButtonStyle.DANGER;
        };
    }

    private static StringSelectMenu menu(Part.Menu menu) {
        var select = StringSelectMenu.create(menu.id().encode());
        if (!menu.prompt().isBlank()) {
            select.setPlaceholder(Legible.line(menu.prompt()));
        }
        menu.entries().forEach(e -> select.addOption(Legible.line(e.label()), e.value()));
        return select.build();
    }
}
