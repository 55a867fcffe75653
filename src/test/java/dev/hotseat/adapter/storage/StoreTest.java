package dev.hotseat.adapter.storage;

import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.asking.Cell;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that runs once on each database, which is emptied before every method. */
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
abstract class StoreTest {
    static final Platform PLATFORM = new Platform("test");
    static final WorkspaceId ONE_TEAM = new WorkspaceId(PLATFORM, "one");
    static final WorkspaceId OTHER_TEAM = new WorkspaceId(PLATFORM, "other");
    static final AccountId ONE = new AccountId(PLATFORM, "1");
    static final AccountId OTHER = new AccountId(PLATFORM, "2");
    static final Audience CHANNEL = new Audience.Channel(new ChannelId(ONE_TEAM, "general"));
    static final Audience PERSON = new Audience.Person(ONE);
    static final Instant NOON = Instant.parse("2026-11-02T12:00:00.123456Z");

    private static final List<String> TABLES = List.of(
            "unasked",
            "asked",
            "audience",
            "catalogue",
            "catalogue_digest",
            "cell",
            "seen_event",
            "grade",
            "report",
            "refreshing",
            "outbox",
            "setting",
            "manager",
            "welcome_channel",
            "installation",
            "installer",
            "credential",
            "quiz",
            "quiz_result",
            "hidden_account",
            "quiz_miss",
            "scheduled_tasks",
            "replica",
            "lease",
            "personal_delivery",
            "personal_daily",
            "daily_part",
            "daily_delivery",
            "daily_setter",
            "daily",
            "daily_place");

    private static Engine.Opened opened;

    @Parameter
    Engine engine;

    final Database database = opened.database();
    final Stores stores = Stores.in(database);

    @BeforeParameterizedClassInvocation
    static void open(Engine engine) {
        opened = engine.open();
    }

    @AfterParameterizedClassInvocation
    static void close() {
        opened.close();
    }

    /** The same database once more, as another process would open it. */
    static Database again() {
        return opened.again();
    }

    @BeforeEach
    void empty() {
        database.change("test.empty", handle -> TABLES.forEach(table -> handle.execute("delete from " + table)));
    }

    static QuestionId question(String slug) {
        return new QuestionId(slug);
    }

    static Cell cell(String topic, Level level, int likelihood) {
        return new Cell(new TopicId(topic), level, new Likelihood(likelihood), false);
    }

    /** Every table that has one of these columns. */
    Set<String> tablesWith(Set<String> columns) throws SQLException {
        var tables = new TreeSet<String>();
        try (var connection = database.dataSource().getConnection()) {
            var meta = connection.getMetaData();
            try (var rows = meta.getTables(null, connection.getSchema(), null, new String[] {"TABLE"})) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
            var named = new TreeSet<String>();
            try (var rows = meta.getColumns(null, connection.getSchema(), null, null)) {
                while (rows.next()) {
                    if (columns.contains(rows.getString("COLUMN_NAME"))) {
                        named.add(rows.getString("TABLE_NAME"));
                    }
                }
            }
            // PostgreSQL tells the columns of indexes too.
            tables.retainAll(named);
        }
        return tables;
    }
}
