package dev.hotseat.adapter.seed;

import static java.util.stream.Collectors.joining;

import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What {@code bank stats} tells: how much there is of what. */
public final class BankStats {
    private static final String GAP = "  ";

    private BankStats() {}

    /** A table of the topics with a line of totals, and a line for each document that questions come from. */
    public static String of(Bank bank) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "topic",
                "questions",
                "complete",
                "drafts",
                "basic",
                "intermediate",
                "advanced",
                "5",
                "4",
                "3",
                "2",
                "1"));
        for (var topic : bank.topics()) {
            rows.add(row(topic.id().slug(), bank.select(new Selection(Optional.of(topic.id()), Optional.empty()))));
        }
        rows.add(row("total", bank.questions()));
        return table(rows)
                + "5 to 1: how likely a question is asked, from almost always to rare. Retired: "
                + bank.retired().size()
                + ".\n"
                + origins(bank);
    }

    private static List<String> row(String name, Collection<Question> questions) {
        var row = new ArrayList<String>();
        row.add(name);
        row.add(count(questions.size()));
        long drafts = questions.stream().filter(Question::draft).count();
        row.add(count(questions.size() - drafts));
        row.add(count(drafts));
        for (var level : Level.values()) {
            row.add(count(questions.stream().filter(q -> q.level() == level).count()));
        }
        for (int value = Likelihood.MOST; value >= Likelihood.LEAST; value--) {
            var likelihood = new Likelihood(value);
            row.add(count(questions.stream()
                    .filter(q -> q.likelihood().equals(likelihood))
                    .count()));
        }
        return row;
    }

    private static String count(long count) {
        return count == 0 ? "-" : Long.toString(count);
    }

    private static String table(List<List<String>> rows) {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var text = new StringBuilder();
        for (var row : rows) {
            var first = row.getFirst();
            text.append(first).repeat(' ', widths[0] - first.length());
            for (int column = 1; column < widths.length; column++) {
                var cell = row.get(column);
                text.append(GAP).repeat(' ', widths[column] - cell.length()).append(cell);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String origins(Bank bank) {
        var numbers = new TreeMap<String, TreeSet<Integer>>();
        for (var question : bank.questions()) {
            for (var origin : question.origins()) {
                numbers.computeIfAbsent(origin.document(), _ -> new TreeSet<>()).add(origin.number());
            }
        }
        var text = new StringBuilder();
        numbers.forEach((document, covered) -> {
            var missing = IntStream.rangeClosed(1, covered.last())
                    .filter(number -> !covered.contains(number))
                    .limit(20)
                    .mapToObj(Integer::toString)
                    .collect(joining(", "));
            text.append(document)
                    .append(": ")
                    .append(covered.size())
                    .append(" of ")
                    .append(covered.last())
                    .append(" questions")
                    .append(missing.isEmpty() ? "" : ", missing: " + missing)
                    .append('\n');
        });
        return text.toString();
    }
}
