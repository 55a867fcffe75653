package dev.hotseat.adapter.search;

import dev.hotseat.core.bank.Selection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** What somebody typed, as a query. */
final class TypedQuery {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_WITH_TYPO = 4;
    private static final int MOST_CORRECTIONS = 20;
    private static final float EXACT = 1;
    private static final float BEGUN = 0.7f;
    private static final float CORRECTED = 0.5f;

    /** How much of a match in a second field is added to the best one. */
    private static final float OTHER_FIELDS = 0.01f;

    /** Little enough that likelihood decides among equals, and more than a match in a key point besides. */
    private static final float LIKELIHOOD = 0.06f;

    /** Words that questions are made of, whatever they are about. */
    private static final Set<String> EVERYDAY =
            Set.of(("a an and any are as at be been between but by can could describe did discuss do does each explain"
                + " for from give had has have how i if in into is it its make me mean means my of on or our please q"
                + " question should so some such tell than that the their them then there these they this those to up"
                + " us used using vs versus was we were what when where which who why will with would you your")
                    .split(" "));

    private final IndexReader index;

    TypedQuery(IndexReader index) {
        this.index = index;
    }

    /** The query for all words of the text, and the one for at least half of them; nothing where it has no word. */
    Optional<Ways> of(String typed, Selection within) throws IOException {
        var text = typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) : typed;
        var words = Words.of(Words.TYPED, text).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean unfinished = !Character.isWhitespace(text.charAt(text.length() - 1));
        var telling = new ArrayList<Query>();
        var everyday = new ArrayList<Query>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean last = unfinished && i == words.size() - 1;
            (EVERYDAY.contains(word) ? everyday : telling).add(word(word, last));
        }
        var needed = telling.isEmpty() ? everyday : telling;
        return Optional.of(new Ways(all(needed, needed.size(), within), all(needed, (needed.size() + 1) / 2, within)));
    }

    /** A strict and a lenient reading of the same text. */
    record Ways(Query strict, Query lenient) {}

    private static Query all(List<Query> words, int atLeast, Selection within) {
        var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(atLeast);
        words.forEach(word -> any.add(word, Occur.SHOULD));
        var query = new BooleanQuery.Builder().add(any.build(), Occur.MUST);
        query.add(
                FeatureField.newLinearQuery(QuestionIndex.RANKING, QuestionIndex.LIKELIHOOD, LIKELIHOOD), Occur.SHOULD);
        within.topic()
                .ifPresent(
                        topic -> query.add(new TermQuery(new Term(QuestionIndex.TOPIC, topic.slug())), Occur.FILTER));
        within.level()
                .ifPresent(
                        level -> query.add(new TermQuery(new Term(QuestionIndex.LEVEL, level.word())), Occur.FILTER));
        return query.build();
    }

    private Query word(String word, boolean unfinished) throws IOException {
        var stem = Words.of(Words.TYPED_STEMS, word).stream().findFirst().orElse(word);
        int questionsWithIt = 0;
        for (var field : Field.values()) {
            questionsWithIt = Math.max(questionsWithIt, index.docFreq(new Term(field.stems(), stem)));
        }
        // The search for typos is the dearest by far, and what begins a word is seldom one.
        var typos = questionsWithIt == 0
                && word.codePointCount(0, word.length()) >= SHORTEST_WITH_TYPO
                && !(unfinished && begins(word));
        var places = new ArrayList<Query>();
        for (var field : Field.values()) {
            var asTyped = new Term(field.words(), word);
            var asStem = new Term(field.stems(), stem);
            var forms = new ArrayList<Query>();
            forms.add(worth(EXACT, new TermQuery(asStem)));
            if (unfinished) {
                forms.add(worth(BEGUN, new PrefixQuery(asTyped)));
            }
            if (typos) {
                forms.add(worth(CORRECTED, oneTypo(asTyped)));
                forms.add(worth(CORRECTED, oneTypo(asStem)));
            }
            places.add(new BoostQuery(new DisjunctionMaxQuery(forms, 0), field.boost()));
        }
        return new BoostQuery(new DisjunctionMaxQuery(places, OTHER_FIELDS), rarity(questionsWithIt));
    }

    /** Whether some word of the bank begins like this. */
    private boolean begins(String beginning) throws IOException {
        var sought = new BytesRef(beginning);
        for (var field : Field.values()) {
            var terms = MultiTerms.getTerms(index, field.words());
            var words = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (words.seekCeil(sought) != SeekStatus.END && StringHelper.startsWith(words.term(), sought)) {
                return true;
            }
        }
        return false;
    }

    /** How much a word tells: the rarer, the more. */
    private float rarity(int questionsWithIt) {
        return (float) Math.log(2 + (double) index.numDocs() / (1 + questionsWithIt));
    }

    private static Query oneTypo(Term term) {
        return new FuzzyQuery(term, 1, 0, MOST_CORRECTIONS, true);
    }

    /**
     * A match counts the same wherever it is found: neither how short a question is nor how often it says a word makes it
     * the one that is meant. So likelihood decides among the questions that a word matches.
     */
    private static Query worth(float value, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), value);
    }
}
