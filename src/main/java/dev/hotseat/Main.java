package dev.hotseat;

import dev.hotseat.start.Commands;

/** The program: with no argument the bot, else one of the command line's commands. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int status = Commands.run(arguments, System.getenv());
        if (status != 0) {
            System.exit(status);
        }
    }
}
