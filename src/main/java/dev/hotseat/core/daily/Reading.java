package dev.hotseat.core.daily;

/** What came of reading what a person typed or sent. */
public sealed interface Reading<T> {

    record Understood<T>(T value) implements Reading<T> {}

    /**
     * It does not make sense.
     *
     * @param why one or more sentences for that person; may contain what was typed, shortened
     */
    record Refused<T>(String why) implements Reading<T> {}

    /** What was typed, in quotation marks: on one line and at most 40 characters of it. */
    static String quoted(String typed) {
        int longest = 40;
        var line = typed.strip().replaceAll("\\s+", " ");
        if (line.length() <= longest) {
            return "“" + line + "”";
        }
        int cut = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return "“" + line.substring(0, cut).strip() + "…”";
    }
}
