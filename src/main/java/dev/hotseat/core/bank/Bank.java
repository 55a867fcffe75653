package dev.hotseat.core.bank;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All questions, immutable. Topics and questions keep the order of the files, which is decreasing likelihood within a
 * topic.
 */
public final class Bank {
    private final Map<TopicId, Topic> topics = new LinkedHashMap<>();
    private final Map<QuestionId, Question> questions = new LinkedHashMap<>();
    private final Map<QuestionId, Optional<QuestionId>> retired;

    /**
     * A bank of these topics and questions.
     *
     * @param retired tombstones: ids of questions that were taken out, each with its successor if it has one
     * @throws IllegalArgumentException if an id occurs twice or a question names a topic or subtopic that is not there;
     *     the reader of the files reports such faults in words before
     */
    public Bank(
            Collection<Topic> topics, Collection<Question> questions, Map<QuestionId, Optional<QuestionId>> retired) {
        topics.forEach(topic ->
                once(this.topics.put(topic.id(), topic) == null, topic.id().slug()));
        this.retired = Collections.unmodifiableMap(new TreeMap<>(retired));
        for (var question : questions) {
            once(
                    this.questions.put(question.id(), question) == null && !retired.containsKey(question.id()),
                    question.id().slug());
            title(question);
        }
    }

    private static void once(boolean first, String slug) {
        if (!first) {
            throw new IllegalArgumentException("twice in the bank: " + slug);
        }
    }

    public Collection<Topic> topics() {
        return Collections.unmodifiableCollection(topics.values());
    }

    public Collection<Question> questions() {
        return Collections.unmodifiableCollection(questions.values());
    }

    /** Tombstones, each with its successor if it has one. */
    public Map<QuestionId, Optional<QuestionId>> retired() {
        return retired;
    }

    public Optional<Topic> topic(TopicId id) {
        return Optional.ofNullable(topics.get(id));
    }

    public Optional<Question> question(QuestionId id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** The question with that id or, for a retired one, its last successor that is still asked. */
    public Optional<Question> currentFor(QuestionId id) {
        var next = Optional.of(id);
        for (int steps = 0; steps <= retired.size() && next.isPresent(); steps++) {
            var found = question(next.get());
            if (found.isPresent()) {
                return found;
            }
            next = retired.getOrDefault(next.get(), Optional.empty());
        }
        return Optional.empty();
    }

    /** The questions of a selection, in the bank's order. */
    public List<Question> select(Selection selection) {
        return questions.values().stream().filter(selection::includes).toList();
    }

    /** {@code topic › subtopic}, in words for people. */
    public String title(Question question) {
        var topic = topic(question.topic())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no topic " + question.topic().slug()));
        var subtopic = topic.subtopics().stream()
                .filter(s -> s.slug().equals(question.subtopic()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no subtopic " + question.subtopic()));
        return topic.title() + " › " + subtopic.title();
    }
}
