package dev.hotseat.adapter.seed;

import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes stems with their options and without the key. Options stand in the order of the SHA-256 of the question's id, a
 * line break and their text: the same each time, and the right one anywhere.
 */
final class QuizText {
    private static final String LETTERS = "ABCD";

    private QuizText() {}

    static String of(Bank bank) {
        var text = new StringBuilder();
        for (var question : bank.questions()) {
            question.answer().flatMap(Answer::choices).ifPresent(choices -> write(question, choices, text));
        }
        return text.toString();
    }

    private static void write(Question question, Answer.Choices choices, StringBuilder text) {
        text.append(question.id().slug()).append("\n  ").append(choices.stem()).append('\n');
        var options = options(question, choices);
        for (int i = 0; i < options.size(); i++) {
            text.append("   ")
                    .append(LETTERS.charAt(i))
                    .append(". ")
                    .append(options.get(i))
                    .append('\n');
        }
    }

    private static List<String> options(Question question, Answer.Choices choices) {
        return Stream.concat(
                        Stream.of(choices.right()), choices.wrong().stream().map(Answer.Wrong::text))
                .sorted(Comparator.comparing(option -> hash(question.id().slug() + "\n" + option)))
                .toList();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
