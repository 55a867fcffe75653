package dev.hotseat.core.bank.quality;

import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Question;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Whether an entry has all its parts, each of the length that fits its place on a card. */
final class Parts {
    private static final int FEWEST_WORDS = 60;
    private static final int MOST_WORDS = 130;
    private static final int QUESTION = 200;
    private static final int POINT = 170;
    private static final int EXAMPLE = 750;
    private static final int PITFALL = 240;
    private static final int HINT = 180;
    private static final int FOLLOW_UP = 160;
    private static final int FOLLOW_UP_ANSWER = 380;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ABBREVIATION = Pattern.compile("\\b(e\\.g|i\\.e|vs|al|Art|No|U\\.S|approx)\\.");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?] \\p{Lu}");
    private static final Pattern CLOSING_MARKS = Pattern.compile("[`*\")]+$");

    private final Question question;
    private final Consumer<Shortcoming> found;

    Parts(Question question, Consumer<Shortcoming> found) {
        this.question = question;
        this.found = found;
    }

    void check() {
        longest("question", question.text(), QUESTION);
        count("hints", question.hints().size(), 2, 2);
        each("hints", question.hints(), HINT);
        if (question.answer().isEmpty()) {
            fault("draft", "has no answer yet", "write it, with all that goes with it");
        } else {
            check(question.answer().get());
        }
    }

    private void check(Answer answer) {
        int words = BLANKS.split(answer.text().strip()).length;
        if (words < FEWEST_WORDS || words > MOST_WORDS) {
            fault(
                    "answer",
                    "has " + words + " words",
                    "say what fills the first minute, " + FEWEST_WORDS + " to " + MOST_WORDS + " words");
        }
        points(answer.points());
        answer.example().ifPresentOrElse(e -> longest("example", e, EXAMPLE), () -> missing("example"));
        count("pitfalls", answer.pitfalls().size(), 1, 3);
        each("pitfalls", answer.pitfalls(), PITFALL);
        followUps(answer.followUps());
        if (answer.choices().isEmpty()) {
            missing("choices");
        }
        if (answer.asOf().isEmpty()) {
            missing("asOf");
        }
    }

    private void points(List<String> points) {
        count("points", points.size(), 3, 6);
        each("points", points, POINT);
        for (int i = 0; i < points.size(); i++) {
            var key = "points[" + (i + 1) + "]";
            var point = points.get(i).strip();
            if (!isOneSentence(point)) {
                fault(key, "is not one sentence with a full stop", "write one thing that can be ticked on its own");
            }
            var bare = withoutEnd(point).toLowerCase(Locale.ROOT);
            if (question.text().toLowerCase(Locale.ROOT).contains(bare)) {
                fault(key, "stands in the question word for word", "say what a good answer adds");
            }
        }
    }

    private static boolean isOneSentence(String text) {
        return CLOSING_MARKS.matcher(text).replaceAll("").endsWith(".")
                && !SENTENCE_END
                        .matcher(ABBREVIATION.matcher(text).replaceAll("$1"))
                        .find();
    }

    private static String withoutEnd(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void followUps(List<Answer.FollowUp> followUps) {
        count("followUps", followUps.size(), 2, 3);
        for (int i = 0; i < followUps.size(); i++) {
            longest("followUps[" + (i + 1) + "].question", followUps.get(i).question(), FOLLOW_UP);
            longest("followUps[" + (i + 1) + "].answer", followUps.get(i).answer(), FOLLOW_UP_ANSWER);
        }
    }

    private void each(String key, List<String> texts, int most) {
        for (int i = 0; i < texts.size(); i++) {
            longest(key + "[" + (i + 1) + "]", texts.get(i), most);
        }
    }

    private void longest(String key, String text, int most) {
        if (text.length() > most) {
            fault(key, "has " + text.length() + " characters", "shorten it to " + most);
        }
    }

    private void count(String key, int count, int least, int most) {
        if (count < least || count > most) {
            fault(key, "are " + count, least == most ? "write " + least : "write " + least + " to " + most);
        }
    }

    private void missing(String key) {
        fault(key, "is missing", "write it");
    }

    private void fault(String key, String problem, String remedy) {
        found.accept(Shortcoming.of(question.id(), key, problem, remedy));
    }
}
