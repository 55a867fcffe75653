package dev.hotseat.adapter.search;

import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Builds the index of a bank: one document a question, in the bank's order. */
final class QuestionIndex {
    static final String ID = "id";
    static final String TOPIC = "topic";
    static final String LEVEL = "level";
    static final String RANKING = "ranking";
    static final String LIKELIHOOD = "likelihood";

    private QuestionIndex() {}

    static IndexSearcher of(Bank bank) {
        var config = new IndexWriterConfig(analyzers()).setMergeScheduler(new SerialMergeScheduler());
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, config)) {
            for (var question : bank.questions()) {
                writer.addDocument(document(question, bank.title(question)));
            }
            writer.forceMerge(1);
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("indexing in memory", e);
        }
    }

    private static Analyzer analyzers() {
        var ofField = new HashMap<String, Analyzer>();
        for (var field : Field.values()) {
            ofField.put(field.words(), Words.WRITTEN);
            ofField.put(field.stems(), Words.WRITTEN_STEMS);
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), ofField);
    }

    private static Document document(Question question, String titles) {
        var document = new Document();
        document.add(new StringField(ID, question.id().slug(), Store.YES));
        document.add(new StringField(TOPIC, question.topic().slug(), Store.NO));
        document.add(new StringField(LEVEL, question.level().word(), Store.NO));
        document.add(new FeatureField(RANKING, LIKELIHOOD, question.likelihood().value()));
        add(document, Field.QUESTION, question.text());
        add(
                document,
                Field.POINTS,
                String.join("\n", question.answer().map(Answer::points).orElse(List.of())));
        add(document, Field.ANSWER, question.answer().map(Answer::text).orElse(""));
        add(document, Field.TITLES, titles + "\n" + question.topic().slug());
        add(document, Field.ID, question.id().slug());
        return document;
    }

    private static void add(Document document, Field field, String text) {
        document.add(new TextField(field.words(), text, Store.NO));
        document.add(new TextField(field.stems(), text, Store.NO));
    }
}
