package dev.hotseat.adapter.discord.interaction;

import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.text.Bounds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;

/** The files of a form. Discord keeps them for us, so they are fetched, within bounds of size and time. */
final class Uploads {
    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_NAME = 200;
    private static final int SECONDS = 10;

    private Uploads() {}

    /** A file that is not taken, with words for the sender. */
    static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1;
        private final String words;

        NotTaken(String words) {
            super(words);
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static boolean in(ModalInteractionEvent form) {
        return form.getValues().stream()
                .anyMatch(v -> v.getType() == Component.Type.FILE_UPLOAD
                        && !v.getAsAttachmentList().isEmpty());
    }

    static List<Interaction.Upload> of(ModalInteractionEvent form) throws NotTaken, InterruptedException {
        var files = new ArrayList<Interaction.Upload>();
        for (var value : form.getValues()) {
            if (value.getType() == Component.Type.FILE_UPLOAD) {
                for (var file : value.getAsAttachmentList()) {
                    var name = Bounds.shorten(file.getFileName(), LONGEST_NAME);
                    files.add(new Interaction.Upload(value.getCustomId(), name, content(file)));
                }
            }
        }
        return files;
    }

    private static Bytes content(Message.Attachment file) throws NotTaken, InterruptedException {
        if (file.getSize() > LARGEST) {
            throw tooLarge();
        }
        try (var stream = file.getProxy().download().get(SECONDS, TimeUnit.SECONDS)) {
            var content = stream.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw tooLarge();
            }
            return Bytes.of(content);
        } catch (ExecutionException | TimeoutException | IOException _) {
            throw new NotTaken("Discord did not hand me the file. Please send it again.");
        }
    }

    private static NotTaken tooLarge() {
        return new NotTaken("That file is too large: it can have 1 MB.");
    }
}
