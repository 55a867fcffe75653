package dev.hotseat.core.bank.quality;

import dev.hotseat.core.bank.QuestionId;
import java.util.Optional;

/**
 * Something that keeps a bank from being good.
 *
 * @param question empty for what concerns the bank as a whole
 * @param key the key of the question's entry, with dots between levels and positions counted from 1
 * @param problem what is wrong, without a full stop
 * @param remedy what to do about it
 */
public record Shortcoming(Optional<QuestionId> question, String key, String problem, String remedy) {

    static Shortcoming of(QuestionId question, String key, String problem, String remedy) {
        return new Shortcoming(Optional.of(question), key, problem, remedy);
    }

    static Shortcoming ofBank(String key, String problem, String remedy) {
        return new Shortcoming(Optional.empty(), key, problem, remedy);
    }
}
