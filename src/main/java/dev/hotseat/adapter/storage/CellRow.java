package dev.hotseat.adapter.storage;

import dev.hotseat.core.asking.Cell;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.TopicId;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of the table {@code cell}.
 *
 * @param size the next free position
 */
record CellRow(long id, Cell cell, int size) {
    static CellRow from(ResultSet row) throws SQLException {
        return new CellRow(
                row.getLong("id"),
                new Cell(
                        new TopicId(row.getString("topic")),
                        Level.parse(row.getString("level")).orElseThrow(),
                        new Likelihood(row.getInt("likelihood")),
                        row.getInt("draft") == 1),
                row.getInt("size"));
    }

    CellRow grown() {
        return new CellRow(id, cell, size + 1);
    }
}
