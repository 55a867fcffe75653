package dev.hotseat.chat.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the addresses that a link may lead to. */
final class WebAddress {
    /** What is longer is shown as words: no platform takes links of any length. */
    private static final int LONGEST = 1000;

    private static final String LEGAL =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%";

    private WebAddress() {}

    /** The address in ASCII if it is an absolute one of http or https with a host; empty for anything else. */
    static Optional<URI> of(String written) {
        var text = encoded(written.strip());
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var uri = new URI(text);
            return isWeb(uri) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI uri) {
        var scheme = uri.getScheme();
        var authority = uri.getRawAuthority();
        return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                && authority != null
                && !authority.isEmpty();
    }

    private static String encoded(String written) {
        var text = new StringBuilder();
        for (byte b : written.getBytes(StandardCharsets.UTF_8)) {
            if (LEGAL.indexOf(b) >= 0) {
                text.append((char) b);
            } else {
                text.append('%').append(String.format("%02X", b & 0xff));
            }
        }
        return text.toString();
    }
}
