package dev.hotseat.core.bank.quality;

import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Whether the right option could be told from its form, by somebody who knows nothing of the matter. */
final class Options {
    private static final int STEM = 220;
    private static final int OPTION = 120;
    private static final int WHY = 220;

    /** Of the questions, in percent: so often the right option may stick out at one end. */
    private static final int MOST_AT_ONE_END = 30;

    private static final int FEWEST_TO_COUNT = 10;

    private static final Pattern ABSOLUTE = Pattern.compile(
            "(?i)\\b(always|never|only|all|every|none|must|cannot|can't|impossible|guarantee[sd]?|any|entirely|completely"
                + "|exactly|no|solely|perfectly)\\b");
    private static final Pattern OF_THE_ABOVE =
            Pattern.compile("(?i)\\b(all|none|both|neither) of (the above|these|them)\\b|\\bboth a and b\\b");

    private final QuestionId question;
    private final Answer.Choices choices;
    private final Consumer<Shortcoming> found;
    private final List<Option> options = new ArrayList<>();

    /** An option and where it stands. */
    private record Option(String key, String text) {}

    Options(QuestionId question, Answer.Choices choices, Consumer<Shortcoming> found) {
        this.question = question;
        this.choices = choices;
        this.found = found;
        options.add(new Option("choices.right", choices.right()));
        for (int i = 0; i < choices.wrong().size(); i++) {
            options.add(new Option(
                    "choices.wrong[" + (i + 1) + "].text",
                    choices.wrong().get(i).text()));
        }
    }

    void check() {
        longest("choices.stem", choices.stem(), STEM);
        options.forEach(option -> longest(option.key(), option.text(), OPTION));
        for (int i = 0; i < choices.wrong().size(); i++) {
            longest("choices.wrong[" + (i + 1) + "].why", choices.wrong().get(i).why(), WHY);
        }
        lengths();
        var right = OptionForm.of(choices.right());
        for (var wrong : options.subList(1, options.size())) {
            OptionForm.of(wrong.text())
                    .differs(right)
                    .ifPresent(how -> fault(wrong.key(), how, "give all options the same form"));
            var absolute = ABSOLUTE.matcher(wrong.text());
            if (absolute.find() && !ABSOLUTE.matcher(choices.right()).find()) {
                fault(
                        wrong.key(),
                        "says '" + absolute.group() + "', which the right option does not",
                        "leave absolute words to both or to neither");
            }
        }
        options.stream()
                .filter(option -> OF_THE_ABOVE.matcher(option.text()).find())
                .forEach(option -> fault(option.key(), "speaks of the other options", "write a fourth misconception"));
    }

    private void longest(String key, String text, int most) {
        if (text.length() > most) {
            fault(key, "has " + text.length() + " characters", "shorten it to " + most);
        }
    }

    /** At most 45 % longer than the shortest, and four characters, which numbers need. */
    private void lengths() {
        int least = options.stream().mapToInt(o -> o.text().length()).min().orElse(0);
        for (var option : options) {
            if (option.text().length() * 100 > least * 145 + 400) {
                fault(
                        option.key(),
                        "has " + option.text().length() + " characters, and the shortest option " + least,
                        "give all options about the same length");
            }
        }
    }

    private void fault(String key, String problem, String remedy) {
        found.accept(Shortcoming.of(question, key, problem, remedy));
    }

    /** Over all questions: whether one does well who always chooses the longest option, or the shortest. */
    static void places(List<Question> questions, Consumer<Shortcoming> found) {
        var choices = questions.stream()
                .flatMap(q -> q.answer().flatMap(Answer::choices).stream())
                .toList();
        if (choices.size() < FEWEST_TO_COUNT) {
            return;
        }
        long longest = choices.stream()
                .filter(c -> c.wrong().stream()
                        .allMatch(w -> w.text().length() < c.right().length()))
                .count();
        long shortest = choices.stream()
                .filter(c -> c.wrong().stream()
                        .allMatch(w -> w.text().length() > c.right().length()))
                .count();
        place("longest", longest, choices.size(), found);
        place("shortest", shortest, choices.size(), found);
    }

    private static void place(String which, long count, int of, Consumer<Shortcoming> found) {
        if (count * 100 > (long) of * MOST_AT_ONE_END) {
            found.accept(Shortcoming.ofBank(
                    "choices",
                    "the right option is strictly the " + which + " in " + count + " of " + of,
                    "lengthen or shorten options until it is so in at most " + MOST_AT_ONE_END + "%"));
        }
    }
}
