package dev.hotseat.app.daily;

import dev.hotseat.app.port.Asked;
import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Schedules;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.app.port.Transactions;
import dev.hotseat.app.port.Workspaces;

/** What daily questions keep, all of it in one database. */
public record DailyStores(
        Transactions transactions,
        Schedules schedules,
        Deliveries deliveries,
        Asked asked,
        Outbox outbox,
        Timetable timetable,
        Workspaces workspaces) {}
