package dev.hotseat.app.command.daily;

/** All that is typed, pressed and sent around daily questions. */
public record DailySurface(DailyCommands commands, DailyHolidaysForms holidays, DailyPresses presses, MeDaily me) {}
