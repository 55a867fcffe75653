package dev.hotseat.app.daily.personal;

import dev.hotseat.app.port.Asked;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Personals;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.app.port.Transactions;

/** What the daily questions of persons keep, all of it in one database. */
public record PersonalStores(
        Transactions transactions, Personals personals, Asked asked, Outbox outbox, Timetable timetable) {}
