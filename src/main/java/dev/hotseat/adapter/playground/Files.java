package dev.hotseat.adapter.playground;

import dev.hotseat.adapter.playground.room.PlaygroundRooms;
import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.card.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pictures and attachments of the cards that stand in the rooms. Whoever knows a message's unguessable id may fetch them. */
final class Files {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+(; ?charset=[a-zA-Z0-9-]+)?");
    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final PlaygroundRooms rooms;

    Files(PlaygroundRooms rooms) {
        this.rooms = rooms;
    }

    /** The file that is that part of that revision of a message's card. */
    Optional<Answer> answer(String message, String revision, String part) {
        if (!NUMBER.matcher(part).matches()) {
            return Optional.empty();
        }
        return rooms.find(message)
                .filter(m -> Integer.toString(m.revision()).equals(revision))
                .flatMap(m -> m.card())
                .map(c -> c.parts())
                .filter(parts -> Integer.parseInt(part) < parts.size())
                .flatMap(parts -> file(parts.get(Integer.parseInt(part))));
    }

    private static Optional<Answer> file(Part part) {
        return switch (part) {
            case Part.Picture picture -> Optional.of(answer("image/png", picture.png(), "inline"));
            case Part.Attachment(var name, var mediaType, var content) -> {
                var type = MEDIA_TYPE.matcher(mediaType).matches() ? mediaType : "application/octet-stream";
                var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
                yield Optional.of(answer(type, content, "attachment; filename*=UTF-8''" + encoded));
            }
            case Part.Text _, Part.Note _, Part.Fields _, Part.Divider _, Part.Buttons _, Part.Menu _ ->
                Optional.empty();
        };
    }

    private static Answer answer(String mediaType, Bytes content, String disposition) {
        return Answer.bytes(
                mediaType,
                content.toArray(),
                Map.of(
                        "Content-Disposition", disposition,
                        "Cache-Control", "private, max-age=3600, immutable",
                        "Content-Security-Policy", SANDBOX));
    }
}
