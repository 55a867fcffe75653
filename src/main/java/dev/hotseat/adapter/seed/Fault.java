package dev.hotseat.adapter.seed;

import java.util.Optional;

/**
 * Something in a question file that has to be put right.
 *
 * @param file the name of the file, or of the folder where no single file is to blame
 * @param question the id of the question, or its number in the file, from 1, where the id is missing or faulty
 * @param key the key inside the question, or inside the file where no question is to blame, with dots between levels and
 *     positions in lists counted from 1, as in {@code choices.wrong[2].why}
 * @param problem what is wrong
 * @param remedy what to do about it
 */
public record Fault(String file, Optional<String> question, Optional<String> key, String problem, String remedy) {

    static Fault inFile(String file, String problem, String remedy) {
        return new Fault(file, Optional.empty(), Optional.empty(), problem, remedy);
    }

    static Fault atKey(String file, String key, String problem, String remedy) {
        return new Fault(file, Optional.empty(), Optional.of(key), problem, remedy);
    }

    static Fault inQuestion(String file, String question, String key, String problem, String remedy) {
        return new Fault(file, Optional.of(question), Optional.of(key), problem, remedy);
    }

    /** One line: {@code gans.yaml: question mode-collapse: key 'level': what is wrong; how to put it right}. */
    public String text() {
        return file
                + question.map(q -> ": question " + q).orElse("")
                + key.map(k -> ": key '" + k + "'").orElse("")
                + ": " + problem + "; " + remedy;
    }
}
