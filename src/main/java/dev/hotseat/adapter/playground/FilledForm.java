package dev.hotseat.adapter.playground;

import dev.hotseat.adapter.playground.page.FormHtml;
import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.Interaction;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a member filled into a form. */
final class FilledForm {
    private static final int LARGEST_FILE = 1 << 20;
    private static final int LONGEST_FILE_NAME = 200;

    private FilledForm() {}

    /** What was typed, by field. */
    static Map<String, String> texts(Fields fields) {
        var texts = new HashMap<String, String>();
        fields.below(FormHtml.TEXT, (name, value) -> texts.put(name, value.replace("\r\n", "\n")));
        return texts;
    }

    /**
     * The files, of which a field has one at most.
     *
     * @throws Fields.Unreadable if one is too large or damaged
     */
    static List<Interaction.Upload> files(Fields fields) throws Fields.Unreadable {
        var encoded = new HashMap<String, String>();
        fields.below(FormHtml.FILE, encoded::put);
        var files = new ArrayList<Interaction.Upload>();
        for (var file : encoded.entrySet()) {
            var name = fields.first(FormHtml.FILE_NAME + file.getKey()).orElse("file");
            files.add(new Interaction.Upload(
                    file.getKey(),
                    name.length() > LONGEST_FILE_NAME ? name.substring(0, LONGEST_FILE_NAME) : name,
                    content(file.getValue())));
        }
        return files;
    }

    private static Bytes content(String base64) throws Fields.Unreadable {
        byte[] content;
        try {
            content = Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            throw new Fields.Unreadable(400, "The file arrived damaged. Please send it again.");
        }
        if (content.length > LARGEST_FILE) {
            throw Fields.tooLarge();
        }
        return Bytes.of(content);
    }
}
