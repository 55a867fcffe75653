package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The cost of a choice does not grow with the bank or the history: with many questions and a long history, each
 * database says that it looks everything up in indexes. Only the cells, of which there are few, may be read as a whole.
 */
class CostTest {
    private static final Pattern PARAMETER = Pattern.compile(":([a-z]+)");

    private static final Map<String, String> STATEMENTS = new LinkedHashMap<>();

    static {
        STATEMENTS.put("standings of anything", AudienceRows.STANDINGS);
        STATEMENTS.put("standings of a topic", AudienceRows.STANDINGS + " and c.topic = :topic");
        STATEMENTS.put("standings of a level", AudienceRows.STANDINGS + " and c.level = :level");
        STATEMENTS.put("from a position", AudienceRows.FROM_POSITION);
        STATEMENTS.put("longest ago", AudienceRows.LONGEST_AGO);
        STATEMENTS.put("tally of grades", StoredGrades.TALLY);
        STATEMENTS.put("gap below", GapRows.BELOW);
        STATEMENTS.put("whether posts are due", ClaimRows.DUE);
        STATEMENTS.put("the next post", ClaimRows.NEXT);
        STATEMENTS.put("an edit that waits", RefreshingRows.EDIT_WAITS);
        STATEMENTS.put("claims that ran out", ClaimRows.RAN_OUT);
    }

    private static final Map<String, Object> VALUES = Map.ofEntries(
            Map.entry("audience", 1L),
            Map.entry("topic", "t1"),
            Map.entry("level", "basic"),
            Map.entry("cell", 7L),
            Map.entry("from", 5_000),
            Map.entry("to", 10_000),
            Map.entry("position", 5_000),
            Map.entry("most", 1024),
            Map.entry("platform", "test"),
            Map.entry("planned", 0),
            Map.entry("after", "test/w4"),
            Map.entry("now", 5_000L),
            Map.entry("limit", 20),
            Map.entry("message", "m3"),
            Map.entry("account", "test/7"),
            Map.entry("since", 500L));

    private static Engine.Opened sqlite;
    private static Engine.Opened postgresql;

    @BeforeAll
    static void fill() {
        sqlite = Engine.SQLITE.open();
        sqlite.database()
                .change(
                        "test.fill",
                        handle -> fill(
                                handle,
                                1_000,
                                "(with recursive s(i) as (select 0 union all"
                                        + " select i + 1 from s where i + 1 < %d) select i from s)"));
        postgresql = Engine.POSTGRESQL.open();
        postgresql.database().change("test.fill", handle -> {
            takeTime(handle);
            fill(handle, 200_000, "generate_series(0, %d - 1) as s(i)");
        });
        postgresql.database().change("test.analyze", handle -> {
            takeTime(handle);
            handle.execute("analyze");
        });
    }

    /** Filling takes longer than a statement otherwise may. */
    private static void takeTime(Handle handle) {
        try {
            handle.execute("set local statement_timeout = 0");
            handle.getConnection().setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() {
        sqlite.close();
        postgresql.close();
    }

    /** 100 cells, 50 audiences of which the first was asked a tenth of everything. */
    private static void fill(Handle handle, int questions, String series) {
        handle.execute("insert into cell (topic, level, likelihood, draft, size) select 't' || i, 'basic', 1, 0, "
                + questions / 100 + " from " + series.formatted(100));
        handle.execute("insert into catalogue (question, cell, position) select 'q' || i, 1 + i % 100, i / 100 from "
                + series.formatted(questions));
        handle.execute("insert into audience (name, workspace, seq) select 'a' || i, 'test/one', 1 from "
                + series.formatted(50));
        handle.execute("insert into asked (audience, question, cell, seq) select 1, 'q' || i, 1 + i % 100, i from "
                + series.formatted(questions / 10));
        handle.execute("insert into unasked (audience, cell, low, high) select 1 + i % 50, 1 + (i / 50) % 100, i, i + 1"
                + " from " + series.formatted(questions / 50));
        handle.execute("insert into grade (account, question, grade, given_at) select 'test/' || i % 100, 'q' || i,"
                + " 'good', i from " + series.formatted(questions));
        handle.execute("insert into outbox (name, platform, workspace, due_at, wanted_at, state, attempts, why, edits)"
                + " select 'o' || i, 'test', 'test/w' || i % 9, i, i,"
                + " case i % 100 when 0 then 'waiting' when 1 then 'claimed' else 'sent' end, 0, '',"
                + " case i % 3 when 0 then 'm' || i % 50 end from " + series.formatted(questions / 50));
        handle.execute("insert into refreshing (message, until_at) select 'm' || i, i from "
                + series.formatted(questions / 50));
    }

    @Test
    void sqlite_only_searches() {
        STATEMENTS.forEach((name, sql) -> {
            var plan = sqlite.database().read("test.explain", handle -> {
                var query = handle.createQuery("explain query plan " + sql);
                parameters(sql).forEach(parameter -> query.bind(parameter, VALUES.get(parameter)));
                return query.map((row, _) -> row.getString("detail")).list();
            });
            assertThat(plan)
                    .as(name)
                    .isNotEmpty()
                    .noneMatch(step -> step.startsWith("SCAN") && !step.startsWith("SCAN c"))
                    .noneMatch(step -> step.contains("TEMP B-TREE"));
        });
    }

    enum Planning {
        force_custom_plan,
        force_generic_plan
    }

    @ParameterizedTest
    @EnumSource
    void postgresql_only_searches(Planning planning) {
        STATEMENTS.forEach((name, sql) -> {
            var plan = postgresql.database().write("test.explain", handle -> explain(handle, planning, sql));
            assertThat(plan)
                    .as(name)
                    .anyMatch(step -> step.contains("Index"))
                    .noneMatch(step -> step.contains("Seq Scan") && !step.contains("Seq Scan on cell"))
                    .noneMatch(step -> step.contains("Hash Join") || step.contains("Merge Join"));
        });
    }

    private static List<String> explain(Handle handle, Planning planning, String sql) {
        var names = parameters(sql).stream().distinct().toList();
        var numbered =
                PARAMETER.matcher(sql).replaceAll(m -> Matcher.quoteReplacement("$" + (names.indexOf(m.group(1)) + 1)));
        var types = new ArrayList<String>();
        var values = new ArrayList<String>();
        names.forEach(name -> {
            switch (VALUES.get(name)) {
                case Integer i -> add(types, "int", values, i.toString());
                case Long l -> add(types, "bigint", values, l.toString());
                case Object o -> add(types, "text", values, "'" + o + "'");
            }
        });
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute("set local plan_cache_mode = " + planning);
            statement.execute("prepare p(" + String.join(", ", types) + ") as " + numbered);
            var plan = new ArrayList<String>();
            try (var rows = statement.executeQuery("explain execute p(" + String.join(", ", values) + ")")) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
            statement.execute("deallocate p");
            return plan;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(List<String> types, String type, List<String> values, String value) {
        types.add(type);
        values.add(value);
    }

    private static List<String> parameters(String sql) {
        return PARAMETER.matcher(sql).results().map(m -> m.group(1)).toList();
    }
}
