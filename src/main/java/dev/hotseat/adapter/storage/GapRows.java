package dev.hotseat.adapter.storage;

import dev.hotseat.core.asking.Gap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The gaps of one audience, while its row is locked: what the table {@code unasked} has of it. */
record GapRows(Handle handle, long audience) {
    static final String BELOW = """
        select low, high from unasked where audience = :audience and cell = :cell and low <= :position
        order by low desc limit 1
        """;

    /** Takes one position out of the gap it is in; nothing if it is in none. */
    void close(long cell, int position) {
        var below = of(cell, handle.createQuery(BELOW))
                .bind("position", position)
                .map((row, _) -> new Gap(row.getInt("low"), row.getInt("high")))
                .findOne();
        if (below.isEmpty() && untouched(cell)) {
            close(cell, Gap.WHOLE, position, position + 1);
        } else {
            below.filter(gap -> gap.holds(position)).ifPresent(gap -> close(cell, gap, position, position + 1));
        }
    }

    private boolean untouched(long cell) {
        return of(cell, handle.createQuery("select 1 from unasked where audience = :audience and cell = :cell limit 1"))
                .mapTo(Integer.class)
                .findOne()
                .isEmpty();
    }

    /** Takes the positions from {@code from} up to but without {@code to} out of a gap that holds them. */
    void close(long cell, Gap gap, int from, int to) {
        if (gap.low() < from) {
            keep(cell, new Gap(gap.low(), from));
        } else {
            of(
                            cell,
                            handle.createUpdate(
                                    "delete from unasked where audience = :audience and cell = :cell and low = :low"))
                    .bind("low", gap.low())
                    .execute();
        }
        if (to < gap.high()) {
            keep(cell, new Gap(to, gap.high()));
        }
    }

    private void keep(long cell, Gap gap) {
        of(cell, handle.createUpdate("""
            insert into unasked (audience, cell, low, high) values (:audience, :cell, :low, :high)
            on conflict (audience, cell, low) do update set high = excluded.high
            """))
                .bind("low", gap.low())
                .bind("high", gap.high())
                .execute();
    }

    private <T extends SqlStatement<T>> T of(long cell, T statement) {
        return statement.bind("audience", audience).bind("cell", cell);
    }
}
