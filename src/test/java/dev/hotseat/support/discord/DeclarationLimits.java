package dev.hotseat.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks declarations of commands against Discord's documented limits.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands">application commands</a>
 */
final class DeclarationLimits {
    private static final Set<Integer> CHANNEL_TYPES = Set.of(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15);
    private static final int MOST_COMMANDS = 100;
    private static final int MOST_OPTIONS = 25;
    private static final int LONGEST = 100;

    private final List<String> faults = new ArrayList<>();

    private DeclarationLimits() {}

    /** What Discord would refuse, each with its place. */
    static List<String> faults(JsonNode commands) {
        var limits = new DeclarationLimits();
        limits.expect(commands.size() <= MOST_COMMANDS, "too many commands");
        commands.forEach(command -> limits.check(command, ""));
        return limits.faults;
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void check(JsonNode declared, String above) {
        var name = declared.path("name").asText();
        var place = above + "/" + name;
        expect(name.matches("[-_a-z0-9]{1,32}"), place + ": not a name");
        int length = declared.path("description").asText().length();
        expect(length >= 1 && length <= LONGEST, place + ": description of " + length + " characters");
        expect(declared.path("options").size() <= MOST_OPTIONS, place + ": too many options");
        expect(declared.path("choices").size() <= MOST_OPTIONS, place + ": too many choices");
        expect(
                !declared.path("autocomplete").asBoolean()
                        || declared.path("choices").isEmpty(),
                place + ": choices and suggestions");
        declared.path("channel_types")
                .forEach(type -> expect(CHANNEL_TYPES.contains(type.asInt()), place + ": no channel type " + type));
        var names = declared.path("options").findValuesAsText("name");
        expect(Set.copyOf(names).size() == names.size() || above.isEmpty(), place + ": two options of one name");
        declared.path("options").forEach(option -> check(option, place));
    }
}
