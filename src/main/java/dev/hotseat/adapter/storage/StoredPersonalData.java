package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.PersonalData;
import dev.hotseat.core.place.AccountId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/**
 * {@link PersonalData} in the database. Everything is deleted, nothing kept without a name: a quiz goes on as if the person
 * had never been there, and if it was the starter, managers alone direct it.
 */
public final class StoredPersonalData implements PersonalData {

    /**
     * The kinds in the order of deletion. A test compares the tables with those of the schema that name an account or an
     * audience.
     */
    static final List<Kind> KINDS = List.of(
            new Kind("grades", "grade", "account = :account", "question, grade, given_at"),
            new Kind("reports", "report", "account = :account", "id, workspace, question, words, made_at, closed_at"),
            new Kind("managing", "manager", "account = :account", "workspace"),
            new Kind("bots added", "installer", "account = :account", "workspace"),
            new Kind("direct messages", "outbox", "account = :account", "name, workspace, due_at, state, why, post"),
            new Kind("quizzes played", "quiz_player", "account = :account", "quiz, name, starter, seat"),
            new Kind(
                    "quiz answers", "quiz_answer", "account = :account", "quiz, number, option, opened_at, pressed_at"),
            new Kind(
                    "quiz results",
                    "quiz_result",
                    "account = :account",
                    "quiz, workspace, name, points, right_answers, rounds, ended_at"),
            new Kind("hidden from leaderboards", "hidden_account", "account = :account", "account"),
            new Kind("missed in quizzes", "quiz_miss", "account = :account", "question, missed_at"),
            new Kind("daily questions set", "daily_setter", "account = :account", "daily"),
            new Kind("daily questions", "daily_part", "account = :account", "delivery, first_at, seen, vote"),
            new Kind(
                    "daily question by direct message",
                    "personal_daily",
                    "account = :account",
                    "workspace, time, zone, days, topic, level, pause_from, pause_resumes, refused_why"),
            new Kind(
                    "daily questions by direct message",
                    "personal_delivery",
                    "account = :account",
                    "date, due_at, question, fate, fate_at, why, answered_at"),
            new Kind(
                    "asked privately",
                    "asked",
                    "audience in (select id from audience where account = :account)",
                    "question, seq"),
            new Kind(
                    "not yet asked privately",
                    "unasked",
                    "audience in (select id from audience where account = :account)",
                    "cell, low, high"),
            new Kind("asking privately", "audience", "account = :account", "name, seq"));

    private final Database database;
    private final RandomGenerator tags;

    /**
     * Personal data of a database.
     *
     * @param tags as those of {@link StoredQuizzes}: must not give two processes the same numbers
     */
    public StoredPersonalData(Database database, RandomGenerator tags) {
        this.database = database;
        this.tags = tags;
    }

    @Override
    public Map<String, List<Map<String, String>>> export(AccountId account) {
        // In one transaction, so that all kinds show the same moment.
        return database.write("personal.export", handle -> {
            var all = new LinkedHashMap<String, List<Map<String, String>>>();
            KINDS.forEach(kind -> all.put(kind.name(), kind.rows(handle, account)));
            return all;
        });
    }

    @Override
    public int delete(AccountId account) {
        return database.write("personal.delete", handle -> {
            // What is kept of these quizzes in memory is not the present state any more. Whoever changes one is waited
            // for.
            handle.createUpdate("""
                update quiz set tag = :tag
                where id in (select quiz from quiz_player where account = :account)
                """)
                    .bind("tag", tags.nextLong())
                    .bind("account", account.key())
                    .execute();
            return KINDS.stream().mapToInt(kind -> kind.delete(handle, account)).sum();
        });
    }

    /**
     * A kind of data about an account.
     *
     * @param table where it is
     * @param whose the condition for the rows of {@code :account}
     * @param columns what is told of it
     */
    record Kind(String name, String table, String whose, String columns) {

        private List<Map<String, String>> rows(Handle handle, AccountId account) {
            return handle.createQuery(
                            "select " + columns + " from " + table + " where " + whose + " order by " + columns)
                    .bind("account", account.key())
                    .map((row, _) -> {
                        var told = new LinkedHashMap<String, String>();
                        for (var column : columns.split(", ", -1)) {
                            var value = row.getString(column);
                            if (value != null) {
                                told.put(column, column.endsWith("_at") ? instant(value) : value);
                            }
                        }
                        return (Map<String, String>) told;
                    })
                    .list();
        }

        private static String instant(String micros) {
            return Micros.instant(Long.parseLong(micros)).toString();
        }

        private int delete(Handle handle, AccountId account) {
            return handle.createUpdate("delete from " + table + " where " + whose)
                    .bind("account", account.key())
                    .execute();
        }
    }
}
