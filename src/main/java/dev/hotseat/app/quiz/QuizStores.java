package dev.hotseat.app.quiz;

import dev.hotseat.app.port.Boards;
import dev.hotseat.app.port.Misses;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Quizzes;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.app.port.Transactions;

/** What quizzes keep, all of it in one database. */
public record QuizStores(
        Transactions transactions, Quizzes quizzes, Outbox outbox, Timetable timetable, Boards boards, Misses misses) {}
