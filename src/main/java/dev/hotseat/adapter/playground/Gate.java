package dev.hotseat.adapter.playground;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps other sites out. A page from elsewhere can make a browser send requests to this machine, also under a name of its
 * own that resolves to a loopback address: so a request must name us as its host, and come from our own pages.
 */
final class Gate {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}|\\[::1]");

    private final Set<String> hosts;

    /**
     * A gate.
     *
     * @param hosts names under which the playground may be reached besides the loopback ones, as {@code name} for any
     *     port or {@code name:port}
     */
    Gate(Set<String> hosts) {
        this.hosts = hosts.stream().map(h -> h.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Why the request is refused, in a sentence; empty if it may pass.
     *
     * @param changes whether it is more than a look
     * @param port the port that it came in on
     */
    Optional<String> refusal(Headers headers, boolean changes, int port) {
        var host = single(headers, "Host").map(h -> h.toLowerCase(Locale.ROOT));
        if (host.filter(h -> isOurs(h, port)).isEmpty()) {
            return Optional.of(
                    "This address is not one of the playground's. Open it by the address that it printed when it"
                            + " started, or name the host in the settings.");
        }
        boolean foreign = isForeign(headers, host.get(), changes);
        return foreign ? Optional.of("The playground answers its own pages only.") : Optional.empty();
    }

    private boolean isOurs(String host, int port) {
        int colon = host.endsWith("]") ? -1 : host.lastIndexOf(':');
        var name = colon < 0 ? host : host.substring(0, colon);
        var given = colon < 0 ? "80" : host.substring(colon + 1);
        return hosts.contains(host)
                || hosts.contains(name)
                || (LOOPBACK.matcher(name).matches() && given.equals(Integer.toString(port)));
    }

    /** Browsers send one of the two headers with every form and script; whoever sends none is not our page. */
    private static boolean isForeign(Headers headers, String host, boolean changes) {
        var origin = single(headers, "Origin");
        var site = single(headers, "Sec-Fetch-Site");
        if (origin.isPresent() && !isOrigin(origin.get(), host)) {
            return true;
        }
        if (changes) {
            return site.map(s -> !s.equals("same-origin")).orElse(origin.isEmpty());
        }
        boolean opensPage = single(headers, "Sec-Fetch-Mode")
                        .filter("navigate"::equals)
                        .isPresent()
                && single(headers, "Sec-Fetch-Dest").filter("document"::equals).isPresent();
        return !opensPage
                && site.map(s -> s.equals("cross-site") || s.equals("same-site"))
                        .orElse(false);
    }

    private static boolean isOrigin(String origin, String host) {
        try {
            var uri = URI.create(origin);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && host.equalsIgnoreCase(uri.getRawAuthority());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** The header, if it is there exactly once; two are as good as a foreign one. */
    private static Optional<String> single(Headers headers, String name) {
        var values = headers.get(name);
        if (values == null || values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(values.size() == 1 ? values.getFirst() : "?");
    }
}
