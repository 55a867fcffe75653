package dev.hotseat.start;

import java.util.List;

/** Tells the operator, on standard error, why something was not done. */
final class Faults {
    private Faults() {}

    static void print(String heading, List<String> faults) {
        var err = System.err;
        err.println(heading);
        faults.forEach(fault -> err.println("  - " + fault));
    }

    /** The words of an exception and of what caused it. */
    static String words(Throwable fault) {
        var words = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        var cause = fault.getCause();
        return cause == null || cause.getMessage() == null ? words : words + ": " + cause.getMessage();
    }
}
