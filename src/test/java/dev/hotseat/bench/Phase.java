package dev.hotseat.bench;

import java.time.Duration;

/** A part of a run: what it took, and of whom. */
final class Phase {
    private final String name;
    private final BotProcess bot;
    private final Duration botBefore;
    private final Duration ownBefore = own();

    /** Begins. */
    Phase(String name, BotProcess bot) {
        this.name = name;
        this.bot = bot;
        this.botBefore = bot.cpu();
    }

    /** CPU time of this process, which holds the fakes and the members. */
    private static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends with these times of its answers. */
    void end(Column column, Times times, Figures figures) {
        var botTook = bot.cpu().minus(botBefore);
        var ownTook = own().minus(ownBefore);
        times.write(column, name, figures);
        figures.add(column, name + ": answers a second", times.count() / times.seconds());
        figures.add(column, name + ": CPU of the bot for each, ms", botTook.toNanos() / 1e6 / times.count());
        figures.add(
                column,
                name + ": CPU of the fake and its members, % of one core",
                ownTook.toNanos() / 1e7 / times.seconds());
    }
}
