package dev.hotseat.adapter.slack.install;

import com.sun.net.httpserver.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cookie by which a browser is known when it comes back from Slack. No script reads it, and no other site sends it. */
final class BrowserCookie {
    private static final String NAME = "hotseat_slack_install";
    private static final Pattern LOOPBACK = Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1\\])(?::[0-9]+)?");

    private BrowserCookie() {}

    static String of(String word, Headers request) {
        return cookie(word, InstallStates.LASTS.toSeconds(), request);
    }

    /** Takes it back. */
    static String none(Headers request) {
        return cookie("", 0, request);
    }

    /** What the browser sent; empty if it sent none. */
    static String in(Headers request) {
        return Optional.ofNullable(request.get("Cookie")).orElseGet(List::of).stream()
                .flatMap(line -> Arrays.stream(line.split(";", -1)))
                .map(String::strip)
                .filter(pair -> pair.startsWith(NAME + "="))
                .map(pair -> pair.substring(NAME.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static String cookie(String word, long seconds, Headers request) {
        return NAME + "=" + word + "; Path=/slack; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                + (isSecure(request) ? "; Secure" : "");
    }

    /**
     * The proxy in front, which speaks HTTPS, need not say so: unless the browser is certainly on this machine, it must be
     * there. Slack sends nobody back to another address without HTTPS.
     */
    private static boolean isSecure(Headers request) {
        var host = Optional.ofNullable(request.getFirst("Host")).orElse("");
        return "https".equals(request.getFirst("X-Forwarded-Proto"))
                || !LOOPBACK.matcher(host).matches();
    }
}
