package dev.hotseat.app.command.daily;

import dev.hotseat.chat.command.Given;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.daily.Personal;
import dev.hotseat.core.daily.Reading;
import java.time.ZoneId;
import java.util.Optional;

/** What somebody wants who typed {@code /me daily}. */
public sealed interface MeRequest {

    /** A question a day, or a change of it. */
    record Set(Personal wanted) implements MeRequest {}

    /** No more of them. */
    record Stop() implements MeRequest {}

    /**
     * Reads the options. What is left out stays as it was; the first time there are defaults for all but the time: Monday
     * to Friday, any question.
     *
     * @param usual the zone of the workspace; without any, times are UTC
     * @param before what the person wanted so far
     * @return what is wanted now, or every fault, each in a sentence
     */
    static Reading<MeRequest> read(Given given, Bank bank, Optional<ZoneId> usual, Optional<Personal> before) {
        if (given.flag(DailySpecs.STOP)) {
            return given.values().size() == 1
                    ? new Reading.Understood<>(new Stop())
                    : new Reading.Refused<>("stop goes without other options.");
        }
        var typed = new Typed(bank, given);
        var wanted = new Personal(
                typed.time(before.map(Personal::time), "/me daily time:09:00"),
                typed.zone(before.map(Personal::zone), usual),
                typed.days(before.map(Personal::days)),
                typed.selection(before.map(Personal::selection).orElse(Selection.ANY)));
        return typed.result(new Set(wanted));
    }
}
