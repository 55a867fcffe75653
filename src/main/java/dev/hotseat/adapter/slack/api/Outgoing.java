package dev.hotseat.adapter.slack.api;

import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that a card has, which Slack takes apart from the message.
 *
 * @param description for those who do not see a picture
 */
public record Outgoing(String name, Bytes content, Optional<String> description) {

    /** The files of the card, in its order. */
    public static List<Outgoing> of(Card card) {
        return card.parts().stream().flatMap(Outgoing::of).toList();
    }

    private static Stream<Outgoing> of(Part part) {
        return switch (part) {
            case Part.Attachment(var name, var _, var content) ->
                Stream.of(new Outgoing(name, content, Optional.empty()));
            case Part.Picture(var name, var png, var description) ->
                Stream.of(new Outgoing(name, png, Optional.of(description)));
            case Part.Text _, Part.Note _, Part.Fields _, Part.Divider _, Part.Buttons _, Part.Menu _ -> Stream.empty();
        };
    }
}
