package dev.hotseat.core.bank;

import java.util.Optional;

/** What somebody wants to be asked about; an empty part means any. */
public record Selection(Optional<TopicId> topic, Optional<Level> level) {
    public static final Selection ANY = new Selection(Optional.empty(), Optional.empty());

    public boolean includes(Question question) {
        return topic.map(question.topic()::equals).orElse(true)
                && level.map(question.level()::equals).orElse(true);
    }
}
