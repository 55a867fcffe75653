package dev.hotseat.support.discord;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A body with JSON and, possibly, files by name. */
record Multipart(String json, Map<String, byte[]> files) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    static Multipart of(Optional<String> type, byte[] body) {
        var boundary = BOUNDARY.matcher(type.orElse(""));
        if (!boundary.find()) {
            return new Multipart(new String(body, StandardCharsets.UTF_8), Map.of());
        }
        // One character a byte: nothing is lost on the way back.
        var text = new String(body, StandardCharsets.ISO_8859_1);
        var json = "{}";
        var files = new LinkedHashMap<String, byte[]>();
        for (var part : List.of(text.split(Pattern.quote("--" + boundary.group(1))))) {
            int end = part.indexOf("\r\n\r\n");
            if (end < 0) {
                continue;
            }
            var head = part.substring(0, end);
            var content = part.substring(end + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
            var file = FILE_NAME.matcher(head);
            var name = NAME.matcher(head);
            if (file.find()) {
                files.put(file.group(1), content);
            } else if (name.find() && name.group(1).equals("payload_json")) {
                json = new String(content, StandardCharsets.UTF_8);
            }
        }
        return new Multipart(json, files);
    }
}
