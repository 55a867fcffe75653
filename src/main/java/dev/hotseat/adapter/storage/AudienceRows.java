package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Asked.Drawn;
import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.asking.Cell;
import dev.hotseat.core.asking.Gap;
import dev.hotseat.core.asking.Standing;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is kept about one audience, while its row is locked by the transaction. */
final class AudienceRows {
    /** The most rows that one look takes. */
    static final int MOST = 1024;

    static final String STANDINGS = """
        select c.id, c.topic, c.level, c.likelihood, c.draft, c.size,
            (select u.low from unasked u where u.audience = :audience and u.cell = c.id
                order by u.low limit 1) as low,
            (select u.high from unasked u where u.audience = :audience and u.cell = c.id
                order by u.low limit 1) as high,
            (select a.seq from asked a where a.audience = :audience and a.cell = c.id
                order by a.seq limit 1) as longest_ago
        from cell c where c.size > 0
        """;

    static final String FROM_POSITION = """
        select k.question, k.position, a.audience is not null as known
        from catalogue k left join asked a on a.audience = :audience and a.question = k.question
        where k.cell = :cell and k.position >= :from and k.position < :to
        order by k.position limit :most
        """;

    static final String LONGEST_AGO = """
        select a.question, a.seq, k.cell, k.position
        from asked a left join catalogue k on k.question = a.question
        where a.audience = :audience and a.cell = :cell
        order by a.seq limit :most
        """;

    private final Handle handle;
    private final long audience;
    private final long seq;
    private final Map<Cell, Long> cells = new HashMap<>();
    private final GapRows gaps;

    private AudienceRows(Handle handle, long audience, long seq) {
        this.handle = handle;
        this.audience = audience;
        this.seq = seq;
        this.gaps = new GapRows(handle, audience);
    }

    /** Locks the audience until the transaction ends, and begins its next asking. */
    static AudienceRows lock(Handle handle, Audience audience) {
        Optional<String> workspace = Optional.empty();
        Optional<String> account = Optional.empty();
        switch (audience) {
            case Audience.Channel(var channel) ->
                workspace = Optional.of(channel.workspace().key());
            case Audience.Person(var person) -> account = Optional.of(person.key());
        }
        return handle.createQuery("""
            insert into audience (name, workspace, account, seq) values (:name, :workspace, :account, 1)
            on conflict (name) do update set seq = audience.seq + 1 returning id, seq
            """)
                .bind("name", audience.key())
                .bind("workspace", workspace)
                .bind("account", account)
                .map((row, _) -> new AudienceRows(handle, row.getLong("id"), row.getLong("seq")))
                .one();
    }

    /** How the cells of the selection stand. */
    List<Standing> standings(Selection selection) {
        var query = handle.createQuery(STANDINGS
                        + selection.topic().map(_ -> " and c.topic = :topic").orElse("")
                        + selection.level().map(_ -> " and c.level = :level").orElse(""))
                .bind("audience", audience);
        selection.topic().map(TopicId::slug).ifPresent(topic -> query.bind("topic", topic));
        selection.level().map(Level::word).ifPresent(level -> query.bind("level", level));
        return query.map((row, _) -> standing(row)).list();
    }

    private Standing standing(ResultSet row) throws SQLException {
        var cell = CellRow.from(row);
        cells.put(cell.cell(), cell.id());
        var low = row.getInt("low");
        var lowest = row.wasNull() ? Gap.WHOLE : new Gap(low, row.getInt("high"));
        var longestAgo = row.getLong("longest_ago");
        return new Standing(
                cell.cell(),
                cell.size(),
                Optional.of(lowest).filter(gap -> gap.low() < cell.size()),
                row.wasNull() ? OptionalLong.empty() : OptionalLong.of(longestAgo));
    }

    private long id(Cell cell) {
        var id = cells.get(cell);
        if (id == null) {
            throw new IllegalStateException("no standing was read of " + cell.key());
        }
        return id;
    }

    /**
     * Asks the first question from that position of the standing's gap on that was never asked.
     *
     * @return empty if there is none among the first {@code most}; these are then passed over for good
     */
    Optional<Drawn> fresh(Standing standing, int position, int most) {
        var cell = id(standing.cell());
        var gap = standing.unasked().orElseThrow();
        var end = Math.min(gap.high(), standing.size());
        var places = handle.createQuery(FROM_POSITION)
                .bind("audience", audience)
                .bind("cell", cell)
                .bind("from", position)
                .bind("to", end)
                .bind("most", most)
                .map((row, _) -> new Place(row.getString("question"), row.getInt("position"), row.getBoolean("known")))
                .list();
        var known = places.stream().takeWhile(Place::known).map(Place::question).toList();
        putInto(cell, known);
        if (known.size() < places.size()) {
            var found = places.get(known.size());
            gaps.close(cell, gap, position, found.position() + 1);
            return Optional.of(new Drawn(ask(found.question(), cell), seq, OptionalLong.empty()));
        }
        gaps.close(
                cell,
                gap,
                position,
                places.size() < most ? end : places.getLast().position() + 1);
        return Optional.empty();
    }

    private record Place(String question, int position, boolean known) {}

    /**
     * Asks the question of that cell that was asked longest ago.
     *
     * @return empty if it has left the cell. Those of the first {@code most} that have are noted where they are now; what
     *     comes after them need not be the one that is longest ago over all cells
     */
    Optional<Drawn> again(Cell wanted, int most) {
        var cell = id(wanted);
        var rows = handle.createQuery(LONGEST_AGO)
                .bind("audience", audience)
                .bind("cell", cell)
                .bind("most", most)
                .map((row, _) -> {
                    var question = row.getString("question");
                    var before = row.getLong("seq");
                    var now = row.getLong("cell");
                    return new Asking(question, before, row.wasNull() ? null : now, row.getInt("position"));
                })
                .list();
        var gone = rows.stream()
                .takeWhile(row -> row.cell() == null || row.cell() != cell)
                .toList();
        if (gone.isEmpty()) {
            var first = rows.getFirst();
            return Optional.of(new Drawn(ask(first.question(), cell), seq, OptionalLong.of(first.seq())));
        }
        for (var row : gone) {
            putInto(row.cell(), List.of(row.question()));
            if (row.cell() != null) {
                gaps.close(row.cell(), row.position());
            }
        }
        return Optional.empty();
    }

    private record Asking(
            String question, long seq, @Nullable Long cell, int position) {}

    /** Notes a question that was asked by its id; nothing if the catalogue does not have it. */
    static void note(Handle handle, Audience audience, QuestionId question) {
        handle.createQuery("select cell, position from catalogue where question = :question")
                .bind("question", question.slug())
                .map((row, _) -> new Spot(row.getLong("cell"), row.getInt("position")))
                .findOne()
                .ifPresent(spot -> {
                    var rows = lock(handle, audience);
                    rows.gaps.close(spot.cell(), spot.position());
                    rows.ask(question.slug(), spot.cell());
                });
    }

    private record Spot(long cell, int position) {}

    private QuestionId ask(String question, long cell) {
        handle.createUpdate("""
            insert into asked (audience, question, cell, seq) values (:audience, :question, :cell, :seq)
            on conflict (audience, question) do update set cell = excluded.cell, seq = excluded.seq
            """)
                .bind("audience", audience)
                .bind("question", question)
                .bind("cell", cell)
                .bind("seq", seq)
                .execute();
        return new QuestionId(question);
    }

    /** Corrects the cell of questions that were asked; null: they are retired. */
    private void putInto(@Nullable Long cell, List<String> questions) {
        if (!questions.isEmpty()) {
            var batch = handle.prepareBatch(
                    "update asked set cell = :cell where audience = :audience and question = :question");
            questions.forEach(question -> batch.bind("cell", cell)
                    .bind("audience", audience)
                    .bind("question", question)
                    .add());
            batch.execute();
        }
    }
}
