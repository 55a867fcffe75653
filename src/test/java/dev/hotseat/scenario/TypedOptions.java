package dev.hotseat.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A line with a command, as somebody fills it into Discord's client: a value for each of the declared options. */
record TypedOptions(String name, Map<String, Object> options) {
    private static final int SUB_COMMAND = 1;
    private static final int INTEGER = 4;
    private static final int BOOLEAN = 5;
    private static final int USER = 6;
    private static final int CHANNEL = 7;
    private static final int ROLE = 8;

    /** The line over the declarations; empty if none of them is meant. */
    static Optional<TypedOptions> of(String line, JsonNode commands) {
        var words = List.of(line.substring(1).split(" "));
        for (var command : commands) {
            if (command.path("name").asText().equals(words.getFirst())) {
                for (var below : command.path("options")) {
                    if (below.path("type").asInt() == SUB_COMMAND
                            && words.size() > 1
                            && below.path("name").asText().equals(words.get(1))) {
                        return Optional.of(of(words.subList(0, 2), below, line));
                    }
                }
                return Optional.of(of(words.subList(0, 1), command, line));
            }
        }
        return Optional.empty();
    }

    private static TypedOptions of(List<String> name, JsonNode declared, String line) {
        var names = String.join(" ", name);
        var rest = line.substring(1 + names.length()).strip();
        return new TypedOptions(names, options(rest, declared.path("options")));
    }

    private static Map<String, Object> options(String rest, JsonNode declared) {
        var types = StreamSupport.stream(declared.spliterator(), false)
                .collect(Collectors.toMap(
                        o -> o.path("name").asText(), o -> o.path("type").asInt(), (a, _) -> a, LinkedHashMap::new));
        var options = new LinkedHashMap<String, Object>();
        if (types.isEmpty()) {
            return options;
        }
        var names = Pattern.compile("(?:^|(?<= ))(" + String.join("|", types.keySet()) + ")(:| |$)");
        var found = names.matcher(rest);
        var before = rest;
        String open = types.keySet().iterator().next();
        int from = 0;
        while (found.find()) {
            var option = found.group(1);
            boolean flag = types.get(option) == BOOLEAN;
            if (flag || found.group(2).equals(":")) {
                put(options, types, open, before.substring(from, found.start()));
                open = option;
                from = found.end();
                if (flag) {
                    options.put(option, true);
                }
            }
        }
        put(options, types, open, before.substring(from));
        return options;
    }

    private static void put(Map<String, Object> options, Map<String, Integer> types, String name, String typed) {
        var value = typed.strip().replaceAll("^\"(.*)\"$", "$1");
        if (!value.isEmpty()) {
            options.put(
                    name,
                    switch (types.get(name)) {
                        case INTEGER -> Integer.valueOf(value);
                        case BOOLEAN -> true;
                        case USER, CHANNEL, ROLE -> value.replaceAll("[<@#&>]", "");
                        default -> value;
                    });
        }
    }
}
