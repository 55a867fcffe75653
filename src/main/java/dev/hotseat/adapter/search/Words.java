package dev.hotseat.adapter.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * How text becomes words. Synonyms are added when questions are indexed, not when somebody types: so a beginning of a word
 * and a word with a typo find them as well.
 */
final class Words {
    private static final String SYNONYMS = "synonyms.txt";
    private static final int NUMBERS_APART = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;

    /** LLMs, RNNs: the stemmer takes an s away only after a vowel. */
    private static final Pattern PLURAL_WITHOUT_VOWEL = Pattern.compile("^([b-df-hj-np-tv-xz]{2,})s$");

    /** Words as typed, in lower case. */
    static final Analyzer TYPED = new Chain(Optional.empty(), false);

    /** Words of a question with their synonyms, in lower case. */
    static final Analyzer WRITTEN = new Chain(Optional.of(synonyms(TYPED)), false);

    /** Stems of words as typed. */
    static final Analyzer TYPED_STEMS = new Chain(Optional.empty(), true);

    /** Stems of the words of a question and of their synonyms. */
    static final Analyzer WRITTEN_STEMS = new Chain(Optional.of(synonyms(TYPED_STEMS)), true);

    private Words() {}

    /** The words that an analyzer makes of a text, in their order. */
    static List<String> of(Analyzer analyzer, String text) {
        var words = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return words;
    }

    private static SynonymMap synonyms(Analyzer words) {
        try (var in = Words.class.getResourceAsStream(SYNONYMS)) {
            var parser = new SolrSynonymParser(true, true, words);
            parser.parse(new InputStreamReader(Objects.requireNonNull(in, SYNONYMS), StandardCharsets.UTF_8));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("the shipped " + SYNONYMS + " is damaged", e);
        }
    }

    private static final class Chain extends Analyzer {
        private final Optional<SynonymMap> synonyms;
        private final boolean stems;

        Chain(Optional<SynonymMap> synonyms, boolean stems) {
            this.synonyms = synonyms;
            this.stems = stems;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            TokenStream words = new WordDelimiterGraphFilter(tokens, NUMBERS_APART, null);
            words = new LowerCaseFilter(new EnglishPossessiveFilter(words));
            words = new ASCIIFoldingFilter(words);
            if (stems) {
                words = new PatternReplaceFilter(words, PLURAL_WITHOUT_VOWEL, "$1", false);
                words = new SnowballFilter(words, new EnglishStemmer());
            }
            if (synonyms.isPresent()) {
                words = new FlattenGraphFilter(new SynonymGraphFilter(words, synonyms.get(), false));
            }
            return new TokenStreamComponents(tokens, words);
        }
    }
}
