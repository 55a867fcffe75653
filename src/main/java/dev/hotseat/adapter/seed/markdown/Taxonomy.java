package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.adapter.seed.QuestionLine;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the questions of all documents into topics. */
final class Taxonomy {
    private final Names topicNames = new Names(Set.of());
    private final Names questionNames;
    private final List<TopicFile> files = new ArrayList<>();
    private final Map<String, TopicFile> current = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();

    /**
     * No topics yet.
     *
     * @param taken ids that other questions have
     */
    Taxonomy(Set<String> taken) {
        this.questionNames = new Names(taken);
    }

    /** Adds the questions of a document, in its order: the first are the likeliest. */
    void add(ReadDocument document) {
        var entries = document.entries();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var likelihood = entry.exported().map(QuestionLine::likelihood).orElse(likelihood(i, entries.size()));
            var id = entry.exported()
                    .map(line -> questionNames.given(line.id().slug()))
                    .orElseGet(() -> questionNames.question(entry.question()));
            var origin = new Question.Origin(document.manuscript().document(), i + 1);
            file(entry).add(entry, new QuestionId(id), likelihood, origin);
        }
    }

    /** By the fifth of the document. */
    private static Likelihood likelihood(int index, int all) {
        int steps = Likelihood.MOST - Likelihood.LEAST + 1;
        return new Likelihood(Likelihood.MOST - (int) ((long) steps * index / all));
    }

    /** The file of the entry's topic; a topic with too many subtopics goes on in another file. */
    private TopicFile file(Entry entry) {
        var key = TopicFile.key(entry.topic());
        var file = current.get(key);
        if (file == null || !file.hasRoomFor(entry.subtopic())) {
            int part = parts.merge(key, 1, Integer::sum);
            var title = part == 1
                    ? entry.topic()
                    : Bounds.shorten(entry.topic(), Entry.LONGEST_TITLE - 6) + " (" + part + ")";
            file = new TopicFile(topicNames.topic(title), title);
            current.put(key, file);
            files.add(file);
        }
        return file;
    }

    List<TopicFile> files() {
        return files;
    }
}
