package dev.hotseat.adapter.search;

import dev.hotseat.app.port.QuestionSearch;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Finds questions by word forms, abbreviations, a beginning of the last word, and words with one typo. A match in the
 * question counts more than one in the titles, the key points or the answer. Any number of threads may search at once.
 */
public final class LuceneQuestionSearch implements QuestionSearch {
    /** It would advise the operator to switch on an incubating module, for vectors that we do not search; kept from the collector. */
    private static final Logger ADVICE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        ADVICE.setLevel(Level.SEVERE);
    }

    private final IndexSearcher questions;
    private final TypedQuery typedQuery;

    /** Indexes the bank as it is now; a changed bank needs a new search. */
    public LuceneQuestionSearch(Bank bank) {
        this.questions = QuestionIndex.of(bank);
        this.typedQuery = new TypedQuery(questions.getIndexReader());
    }

    /** {@inheritDoc} Where no question has all the words, those that have at least half of them are found. */
    @Override
    public List<QuestionId> find(String typed, Selection within, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        try {
            var ways = typedQuery.of(typed, within);
            if (ways.isEmpty()) {
                return List.of();
            }
            var strict = best(ways.get().strict(), limit);
            return strict.isEmpty() ? best(ways.get().lenient(), limit) : strict;
        } catch (IOException e) {
            throw new UncheckedIOException("searching in memory", e);
        }
    }

    private List<QuestionId> best(Query query, int limit) throws IOException {
        var found = new ArrayList<QuestionId>();
        var stored = questions.storedFields();
        for (var hit : questions.search(query, limit).scoreDocs) {
            found.add(new QuestionId(stored.document(hit.doc).get(QuestionIndex.ID)));
        }
        return found;
    }
}
