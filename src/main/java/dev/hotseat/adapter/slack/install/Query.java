package dev.hotseat.adapter.slack.install;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The query of an address. Of a name that comes twice the first counts; what cannot be read is left out. */
final class Query {
    private final Map<String, String> values = new HashMap<>();

    private Query() {}

    static Query of(URI address) {
        var query = new Query();
        for (var pair : Optional.ofNullable(address.getRawQuery()).orElse("").split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                decoded(parts[1]).ifPresent(value -> query.values.putIfAbsent(parts[0], value));
            }
        }
        return query;
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
