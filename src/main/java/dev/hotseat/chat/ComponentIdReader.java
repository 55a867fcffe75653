package dev.hotseat.chat;

import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Vote;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.RoundQuestion;
import dev.hotseat.core.quiz.score.Period;
import dev.hotseat.core.study.Grade;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
            case "reveal" -> question(a, 1).map(ComponentId.Reveal::new);
            case "answer" -> paged(a, ComponentId.AnswerPage::new);
            case "hint" -> question(a, 1).map(ComponentId.Hint::new);
            case "next-hint" -> paged(a, ComponentId.NextHint::new);
            case "deeper" -> question(a, 1).map(ComponentId.Deeper::new);
            case "depth" -> paged(a, ComponentId.DeeperPage::new);
            case "another" -> another(a);
            case "ask" -> question(a, 1).map(ComponentId.AskThis::new);
            case "grade" ->
                question(a, 2)
                        .flatMap(q -> Arrays.stream(Grade.values())
                                .filter(g -> g.word().equals(a.get(1)))
                                .findFirst()
                                .map(g -> new ComponentId.GradeIt(q, g)));
            case "report" -> question(a, 1).map(ComponentId.Report::new);
            case "close-report" -> number(a, 1, 0).map(ComponentId.CloseReport::new);
            case "reports" -> page(a, 1, 0).map(ComponentId.ReportsPage::new);
            case "topics" -> page(a, 1, 0).map(ComponentId.TopicsPage::new);
            case "delete-mine" -> bare(a, new ComponentId.DeleteMine());
            case "welcome-everywhere" -> bare(a, new ComponentId.WelcomeEverywhere());
            case "delete-workspace" ->
                number(a, 1, 0)
                        .filter(asked -> asked <= ComponentId.DeleteWorkspace.ENOUGH)
                        .map(asked -> new ComponentId.DeleteWorkspace(asked.intValue()));
            case "quiz-join" -> quiz(a, 1).map(ComponentId.QuizJoin::new);
            case "quiz-leave" -> quiz(a, 1).map(ComponentId.QuizLeave::new);
            case "quiz-start" -> quiz(a, 1).map(ComponentId.QuizStart::new);
            case "quiz-cancel" -> quiz(a, 1).map(ComponentId.QuizCancel::new);
            case "quiz-stop" -> quiz(a, 1).map(ComponentId.QuizStop::new);
            case "quiz-skip" -> numbered(a, ComponentId.QuizSkip::new);
            case "quiz-next" -> numbered(a, ComponentId.QuizNext::new);
            case "quiz-option" ->
                quiz(a, 3)
                        .flatMap(quiz -> page(a, 3, 1)
                                .flatMap(round -> page(a, 3, 2)
                                        .filter(option -> option < RoundQuestion.OPTIONS)
                                        .map(option -> new ComponentId.QuizOption(quiz, round, option))));
            case "quiz-mine" -> numbered(a, ComponentId.QuizMine::new);
            case "quiz-standings" -> numbered(a, ComponentId.QuizStandings::new);
            case "quiz-again" -> quiz(a, 1).map(ComponentId.QuizAgain::new);
            case "board" ->
                page(a, 2, 1)
                        .flatMap(page ->
                                Period.parse(a.getFirst()).map(period -> new ComponentId.BoardPage(period, page)));
            case "daily-reveal" -> delivery(a).map(ComponentId.DailyReveal::new);
            case "daily-vote" ->
                a.isEmpty()
                        ? Optional.empty()
                        : Vote.of(a.getFirst())
                                .flatMap(vote -> delivery(a.subList(1, a.size()))
                                        .map(delivery -> new ComponentId.DailyVote(delivery, vote)));
            case "daily-log" ->
                schedule(a, 2).flatMap(schedule -> page(a, 2, 1).map(page -> new ComponentId.DailyLog(schedule, page)));
            case "daily-remove" -> schedule(a, 1).map(ComponentId.DailyRemove::new);
            case "daily-holidays" -> schedule(a, 1).map(ComponentId.DailyHolidays::new);
            case "daily-holidays-form" -> schedule(a, 1).map(ComponentId.DailyHolidaysForm::new);
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

    private interface Numbered<T> {
        T at(QuizId quiz, int number);
    }

    private static <T> Optional<T> numbered(List<String> a, Numbered<T> made) {
        return quiz(a, 2).flatMap(quiz -> page(a, 2, 1).map(number -> made.at(quiz, number)));
    }

    private static Optional<QuizId> quiz(List<String> a, int arguments) {
        return a.size() == arguments ? QuizId.parse(a.getFirst()) : Optional.empty();
    }

    private static Optional<ScheduleId> schedule(List<String> a, int arguments) {
        return a.size() == arguments && ScheduleId.accepts(a.getFirst())
                ? Optional.of(new ScheduleId(a.getFirst()))
                : Optional.empty();
    }

    /** The id of a request may have colons in it, so a key is what is left. */
    private static Optional<DeliveryKey> delivery(List<String> a) {
        var key = String.join(":", a);
        return key.length() <= ComponentId.LONGEST_DELIVERY ? DeliveryKey.parse(key) : Optional.empty();
    }

    /** An empty topic or level means any; one that does not parse is dropped, and so is not written back the same. */
    private static Optional<ComponentId> another(List<String> a) {
        if (a.size() != 3) {
            return Optional.empty();
        }
        var topic = Optional.of(a.get(0)).filter(TopicId::accepts).map(TopicId::new);
        var selection = new Selection(topic, Level.parse(a.get(1)));
        return Optional.of(new ComponentId.Another(selection, a.get(2).equals("private")));
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
