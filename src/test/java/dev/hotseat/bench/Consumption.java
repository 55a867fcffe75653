package dev.hotseat.bench;

import java.time.Duration;
import java.util.List;

/** What a load takes of the machine, from its beginning to its end. */
final class Consumption {
    private final BotProcess bot;
    private final Duration botBefore;
    private final Duration ownBefore = own();

    /** Begins. */
    Consumption(BotProcess bot) {
        this.bot = bot;
        this.botBefore = bot.cpu();
    }

    /** CPU time of this process, which holds the fakes and the members. */
    private static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends with these times of its answers, which ran beside each other. */
    void end(Column column, List<Times> times, Figures figures) {
        var botTook = bot.cpu().minus(botBefore);
        var ownTook = own().minus(ownBefore);
        int count = times.stream().mapToInt(Times::count).sum();
        double seconds = times.stream().mapToDouble(Times::seconds).max().orElseThrow();
        figures.add(column, "presses a second", count / seconds);
        figures.add(column, "CPU of the bot, % of one core", botTook.toNanos() / 1e7 / seconds);
        figures.add(column, "CPU of the bot for each press, ms", botTook.toNanos() / 1e6 / count);
        figures.add(column, "CPU of the fakes and their members, % of one core", ownTook.toNanos() / 1e7 / seconds);
        figures.add(column, "memory, MB", bot.memory());
    }
}
