package dev.hotseat.chat;

import java.util.Map;

/**
 * Somebody is typing an option's value and wants suggestions.
 *
 * @param command as in {@link Interaction.Command#name()}
 * @param typed what stands there so far, possibly nothing
 * @param others the options already filled in
 */
public record Completion(Origin origin, String command, String option, String typed, Map<String, String> others) {

    /**
     * One suggestion.
     *
     * @param label what is shown, at most 100 characters
     * @param value what the option becomes, at most 100 characters
     */
    public record Suggestion(String label, String value) {
        public static final int LONGEST = 100;

        public Suggestion {
            if (label.isEmpty() || label.length() > LONGEST || value.isEmpty() || value.length() > LONGEST) {
                throw new IllegalArgumentException("suggestion out of bounds: " + label + " = " + value);
            }
        }
    }
}
