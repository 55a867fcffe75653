package dev.hotseat.adapter.playground;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Named values of a request, as forms and addresses write them. */
final class Fields {
    /** Room for a file of 1 MB in Base64 and for the longest texts of a form. */
    static final int MOST_BYTES = 1_600_000;

    private static final int MOST_FIELDS = 100;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Fields() {}

    /** What of a request could not be taken, with the status that says so. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        Unreadable(int status, String words) {
            super(words);
            this.status = status;
        }

        Answer answer() {
            return Answer.words(status, String.valueOf(getMessage()));
        }
    }

    /** Reads a body to its end, as long as it is within the bound. */
    static Fields ofBody(InputStream body) throws IOException, Unreadable {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        return of(new String(bytes, StandardCharsets.UTF_8));
    }

    static Unreadable tooLarge() {
        return new Unreadable(413, "That is too large. A message can have 4,000 characters, a file 1 MB.");
    }

    static Fields of(String encoded) throws Unreadable {
        var fields = new Fields();
        int count = 0;
        for (var pair : encoded.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST_FIELDS) {
                throw new Unreadable(400, "The request has more than " + MOST_FIELDS + " fields.");
            }
            int equals = pair.indexOf('=');
            var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            fields.values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return fields;
    }

    private static String decoded(String text) throws Unreadable {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new Unreadable(400, "The request is damaged: its fields are not encoded as forms encode them.");
        }
    }

    /** The first value of that name. */
    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        return List.copyOf(values.getOrDefault(name, List.of()));
    }

    /** The first value of each name that begins so, with what follows in the name. */
    void below(String prefix, BiConsumer<String, String> each) {
        values.forEach((name, all) -> {
            if (name.startsWith(prefix)) {
                each.accept(name.substring(prefix.length()), all.getFirst());
            }
        });
    }
}
