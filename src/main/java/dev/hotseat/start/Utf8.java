package dev.hotseat.start;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Writes texts of the bank, whose characters must not depend on the language of the terminal. */
final class Utf8 {
    private Utf8() {}

    static void print(String text, PrintStream out) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
