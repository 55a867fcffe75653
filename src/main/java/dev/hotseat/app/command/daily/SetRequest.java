package dev.hotseat.app.command.daily;

import dev.hotseat.chat.command.Given;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.daily.Order;
import dev.hotseat.core.daily.Reading;
import dev.hotseat.core.daily.Reveal;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import java.time.ZoneId;
import java.util.Optional;

/** What somebody wants who typed {@code /daily set}. */
public final class SetRequest {
    private SetRequest() {}

    /**
     * Reads the options. What is left out stays as it was; for a new schedule there are defaults for all but the time:
     * Monday to Friday, any question, the most probable first, the answer by a button, nobody mentioned.
     *
     * @param here the workspace and, unless the command was typed in a direct conversation, the channel
     * @param usual the zone of the workspace; without any, times are UTC
     * @param before what the schedule to change says so far; empty for a new one
     * @return what is wanted now, or every fault, each in a sentence
     */
    public static Reading<Wanted> read(
            Given given, Bank bank, Here here, Optional<ZoneId> usual, Optional<Wanted> before) {
        var typed = new Typed(bank, given);
        var wanted = new Wanted(
                typed.time(before.map(Wanted::time), "/daily set time:09:00"),
                typed.zone(before.map(Wanted::zone), usual),
                typed.days(before.map(Wanted::days)),
                typed.selection(before.map(Wanted::selection).orElse(Selection.ANY)),
                typed.read(DailySpecs.REVEAL, Reveal::read)
                        .or(() -> before.map(Wanted::reveal))
                        .orElseGet(Reveal.Button::new),
                given.text(DailySpecs.ORDER)
                        .flatMap(Order::of)
                        .or(() -> before.map(Wanted::order))
                        .orElse(Order.PROBABLE),
                channel(typed, given, here, before),
                group(typed, given, here.workspace(), before),
                typed.flag(DailySpecs.THREAD, before.map(Wanted::thread).orElse(false)),
                typed.flag(DailySpecs.ROUNDUP, before.map(Wanted::roundup).orElse(false)));
        return typed.result(wanted);
    }

    /** Where a command was typed. */
    public record Here(WorkspaceId workspace, Optional<ChannelId> channel) {}

    private static ChannelId channel(Typed typed, Given given, Here here, Optional<Wanted> before) {
        var channel = given.text(DailySpecs.CHANNEL)
                .map(id -> new ChannelId(here.workspace(), id))
                .or(() -> before.map(Wanted::channel))
                .or(here::channel);
        if (channel.isEmpty()) {
            typed.fault("Say in which channel, as in channel:#…; here only you would see it.");
        }
        return channel.orElseGet(() -> new ChannelId(here.workspace(), "none"));
    }

    private static Optional<String> group(Typed typed, Given given, WorkspaceId workspace, Optional<Wanted> before) {
        var group = given.text(DailySpecs.MENTION);
        boolean quiet = given.flag(DailySpecs.QUIET);
        if (group.isPresent() && quiet) {
            typed.fault("mention and quiet say the opposite: leave one of them out.");
        }
        // Discord lists everybody among the roles, under the id of the server.
        if (group.filter(workspace.tenant()::equals).isPresent()) {
            typed.fault("A daily question does not mention everybody: pick one role, or leave mention out.");
        }
        return quiet ? Optional.empty() : group.or(() -> before.flatMap(Wanted::group));
    }
}
