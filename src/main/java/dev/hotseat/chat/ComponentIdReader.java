package dev.hotseat.chat;

import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.study.Grade;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads component ids. Whatever it accepts is written back to the very same text, so one thing has one id. */
final class ComponentIdReader {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final int MOST_PAGES = 999;

    private ComponentIdReader() {}

    static Optional<ComponentId> read(String raw) {
        if (raw.length() > ComponentId.LONGEST) {
            return Optional.empty();
        }
        var all = List.of(raw.split(":", -1));
        if (all.size() < 2 || !all.getFirst().equals(ComponentId.VERSION)) {
            return Optional.empty();
        }
        return of(all.get(1), all.subList(2, all.size()))
                .<ComponentId>map(id -> id)
                .filter(id -> id.encode().equals(raw));
    }

    private static Optional<? extends ComponentId> of(String kind, List<String> a) {
        return switch (kind) {
            case "reveal" -> paged(a, ComponentId.Reveal::new);
            case "hint" -> paged(a, ComponentId.Hint::new);
            case "deeper" -> paged(a, ComponentId.Deeper::new);
            case "another" -> another(a);
            case "ask" -> question(a, 1).map(ComponentId.AskThis::new);
            case "grade" ->
                question(a, 2).flatMap(q -> Arrays.stream(Grade.values())
                        .filter(g -> g.word().equals(a.get(1)))
                        .findFirst()
                        .map(g -> new ComponentId.GradeIt(q, g)));
            case "report" -> question(a, 1).map(ComponentId.Report::new);
            case "close-report" -> number(a, 1, 0).map(ComponentId.CloseReport::new);
            case "reports" -> page(a, 1, 0).map(ComponentId.ReportsPage::new);
            case "topics" -> page(a, 1, 0).map(ComponentId.TopicsPage::new);
            case "delete-mine" -> bare(a, new ComponentId.DeleteMine());
            case "dismiss" -> bare(a, new ComponentId.Dismiss());
            case "look-into" -> bare(a, new ComponentId.LookIntoTopic());
            case "report-form" -> question(a, 1).map(ComponentId.ReportForm::new);
            default -> Optional.empty();
        };
    }

    private interface Paged<T> {
        T at(QuestionId question, int page);
    }

    private static <T> Optional<T> paged(List<String> a, Paged<T> made) {
        return question(a, 2).flatMap(q -> page(a, 2, 1).map(p -> made.at(q, p)));
    }

    private static Optional<ComponentId> another(List<String> a) {
        if (a.size() != 3) {
            return Optional.empty();
        }
        var topic = optional(a.get(0), t -> TopicId.accepts(t) ? Optional.of(new TopicId(t)) : Optional.empty());
        var level = optional(a.get(1), Level::parse);
        return topic.flatMap(t -> level.map(
                l -> new ComponentId.Another(new Selection(t, l), a.get(2).equals("private"))));
    }

    /** Empty text is a value that is left out; anything else must parse. */
    private static <T> Optional<Optional<T>> optional(String text, Function<String, Optional<T>> parse) {
        return text.isEmpty() ? Optional.of(Optional.empty()) : parse.apply(text).map(Optional::of);
    }

    private static <T> Optional<T> bare(List<String> a, T id) {
        return a.isEmpty() ? Optional.of(id) : Optional.empty();
    }

    private static Optional<QuestionId> question(List<String> a, int arguments) {
        return a.size() == arguments ? QuestionId.parse(a.getFirst()) : Optional.empty();
    }

    private static Optional<Long> number(List<String> a, int arguments, int index) {
        return a.size() == arguments && NUMBER.matcher(a.get(index)).matches()
                ? Optional.of(Long.valueOf(a.get(index)))
                : Optional.empty();
    }

    private static Optional<Integer> page(List<String> a, int arguments, int index) {
        return number(a, arguments, index).filter(n -> n <= MOST_PAGES).map(Long::intValue);
    }
}
