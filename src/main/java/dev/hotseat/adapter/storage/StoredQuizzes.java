package dev.hotseat.adapter.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Quizzes;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.Stage;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/**
 * {@link Quizzes} in the database. What was last read or written is kept in memory together with its tag, which every
 * write draws anew: it is the present state if the row has the same tag, whoever wrote it and whatever became of their
 * transaction.
 */
public final class StoredQuizzes implements Quizzes {
    private static final int REMEMBERED = 300;

    private final Database database;
    private final RandomGenerator tags;
    private final Cache<QuizId, QuizReading.Tagged> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * Quizzes of a database.
     *
     * @param tags must not give two processes the same numbers
     */
    public StoredQuizzes(Database database, RandomGenerator tags) {
        this.database = database;
        this.tags = tags;
    }

    @Override
    public Optional<KeptQuiz> begin(KeptQuiz quiz) {
        return database.write("quizzes.begin", handle -> {
            var writing = new QuizWriting(handle, quiz);
            while (true) {
                long tag = tags.nextLong();
                if (writing.insert(tag)) {
                    remember(writing, tag);
                    return Optional.empty();
                }
                var on = running(handle, quiz.channel())
                        .flatMap(id -> read(handle, id))
                        .filter(other -> !(other.quiz().stage() instanceof Stage.Ended));
                if (on.isPresent()) {
                    return on;
                }
                // What was in the way is over by now
            }
        });
    }

    @Override
    public Optional<KeptQuiz> quiz(QuizId id) {
        var tag = database.read("quizzes.tag", handle -> tag(handle, id, ""));
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        var kept = known.getIfPresent(id);
        return kept != null && kept.tag() == tag.get()
                ? Optional.of(kept.quiz())
                : database.write("quizzes.quiz", handle -> read(handle, id));
    }

    @Override
    public Optional<KeptQuiz> locked(QuizId id) {
        requireTransaction();
        return database.write("quizzes.locked", handle -> {
            var tag = tag(handle, id, database.dialect().lock());
            var kept = known.getIfPresent(id);
            return tag.isPresent() && kept != null && kept.tag() == tag.get()
                    ? Optional.of(kept.quiz())
                    : read(handle, id);
        });
    }

    private void requireTransaction() {
        if (!database.isInTransaction()) {
            throw new IllegalStateException("a quiz is locked and changed within one transaction");
        }
    }

    private static Optional<Long> tag(Handle handle, QuizId id, String lock) {
        return handle.createQuery("select tag from quiz where id = :id " + lock)
                .bind("id", id.text())
                .mapTo(Long.class)
                .findOne();
    }

    private Optional<KeptQuiz> read(Handle handle, QuizId id) {
        var read = new QuizReading(handle, database.dialect(), id).read();
        read.ifPresent(tagged -> known.put(id, tagged));
        return read.map(QuizReading.Tagged::quiz);
    }

    @Override
    public void change(KeptQuiz before, KeptQuiz after) {
        requireTransaction();
        database.change("quizzes.change", handle -> {
            long tag = tags.nextLong();
            var writing = new QuizWriting(handle, after);
            writing.update(before, tag);
            remember(writing, tag);
        });
    }

    private void remember(QuizWriting written, long tag) {
        if (written.isExact()) {
            known.put(written.quiz().id(), new QuizReading.Tagged(tag, written.quiz()));
        } else {
            known.invalidate(written.quiz().id());
        }
    }

    @Override
    public Optional<KeptQuiz> running(ChannelId channel) {
        return database.read("quizzes.running", handle -> running(handle, channel))
                .flatMap(this::quiz);
    }

    private static Optional<QuizId> running(Handle handle, ChannelId channel) {
        return handle.createQuery("""
            select id from quiz where workspace = :workspace and channel = :channel and stage <> 'ended'
            """)
                .bind("workspace", channel.workspace().key())
                .bind("channel", channel.channel())
                .mapTo(String.class)
                .findOne()
                .map(QuizId::new);
    }

    @Override
    public List<QuizId> running() {
        return database.read(
                "quizzes.all-running",
                handle -> handle.createQuery("select id from quiz where stage <> 'ended' order by begun_at, id")
                        .mapTo(String.class)
                        .map(QuizId::new)
                        .list());
    }
}
