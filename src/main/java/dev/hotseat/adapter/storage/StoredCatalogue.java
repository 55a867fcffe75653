package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Catalogue;
import dev.hotseat.core.asking.Cell;
import dev.hotseat.core.bank.QuestionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** {@link Catalogue} in the database. Told the same again, it reads one row and changes nothing. */
public final class StoredCatalogue implements Catalogue {
    private static final int BATCH = 5_000;
    private static final int FETCH = 10_000;

    private final Database database;

    public StoredCatalogue(Database database) {
        this.database = database;
    }

    @Override
    public void replace(Map<QuestionId, Cell> questions) {
        var digest = digest(questions);
        if (!digest.equals(database.read("catalogue.digest", StoredCatalogue::digest))) {
            database.change("catalogue.replace", handle -> {
                // First, since it makes others that replace the catalogue wait.
                handle.createUpdate("insert into catalogue_digest (id, digest) values (1, :digest)"
                                + " on conflict (id) do update set digest = excluded.digest")
                        .bind("digest", digest)
                        .execute();
                replace(handle, questions);
            });
        }
    }

    private static String digest(Handle handle) {
        return handle.createQuery("select digest from catalogue_digest where id = 1")
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private static String digest(Map<QuestionId, Cell> questions) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            questions.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(e -> e.getKey().slug() + " " + e.getValue().key() + "\n")
                    .forEach(line -> sha.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void replace(Handle handle, Map<QuestionId, Cell> questions) {
        var cells = cells(handle);
        var sizes = new HashMap<Long, Integer>();
        cells.values().forEach(row -> sizes.put(row.id(), row.size()));
        var before = before(handle);
        try (var deleted = handle.prepareBatch("delete from catalogue where question = :question");
                var moved = handle.prepareBatch(
                        "update catalogue set cell = :cell, position = :position where question = :question");
                var added = handle.prepareBatch(
                        "insert into catalogue (question, cell, position) values (:question, :cell, :position)");
                var grown = handle.prepareBatch("update cell set size = :size where id = :cell")) {
            before.keySet().stream()
                    .filter(slug -> !questions.containsKey(new QuestionId(slug)))
                    .forEach(slug -> add(deleted.bind("question", slug)));
            deleted.execute();
            questions.forEach((question, cell) -> {
                var row = cells.computeIfAbsent(cell, missing -> insert(handle, missing));
                var place = before.get(question.slug());
                if (place == null || place != row.id()) {
                    add((place == null ? added : moved)
                            .bind("question", question.slug())
                            .bind("cell", row.id())
                            .bind("position", row.size()));
                    cells.put(cell, row.grown());
                }
            });
            moved.execute();
            added.execute();
            cells.values().stream()
                    .filter(row -> row.size() != sizes.getOrDefault(row.id(), 0))
                    .forEach(row -> add(grown.bind("cell", row.id()).bind("size", row.size())));
            grown.execute();
        }
    }

    private static void add(PreparedBatch bound) {
        bound.add();
        if (bound.size() == BATCH) {
            bound.execute();
        }
    }

    private static Map<Cell, CellRow> cells(Handle handle) {
        var cells = new HashMap<Cell, CellRow>();
        handle.createQuery("select id, topic, level, likelihood, draft, size from cell")
                .map((row, _) -> CellRow.from(row))
                .forEach(row -> cells.put(row.cell(), row));
        return cells;
    }

    /** The cell's number for each question. */
    private static Map<String, Long> before(Handle handle) {
        var before = new HashMap<String, Long>();
        handle.createQuery("select question, cell from catalogue")
                .setFetchSize(FETCH)
                .map((row, _) -> Map.entry(row.getString("question"), row.getLong("cell")))
                .forEach(e -> before.put(e.getKey(), e.getValue()));
        return before;
    }

    private static CellRow insert(Handle handle, Cell cell) {
        return handle.createQuery("""
            insert into cell (topic, level, likelihood, draft, size)
            values (:topic, :level, :likelihood, :draft, 0)
            returning id, topic, level, likelihood, draft, size
            """)
                .bind("topic", cell.topic().slug())
                .bind("level", cell.level().word())
                .bind("likelihood", cell.likelihood().value())
                .bind("draft", cell.draft() ? 1 : 0)
                .map((row, _) -> CellRow.from(row))
                .one();
    }
}
