package dev.hotseat.chat;

import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Vote;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.score.Period;
import dev.hotseat.core.study.Grade;
import java.util.List;
import java.util.Optional;

/**
 * What a button, a menu or a form stands for. It points at state and holds none: who may press, and whether it still
 * makes sense, is looked up when it comes back. Anybody can send anything as an id, so reading one is total.
 */
public sealed interface ComponentId {

    /** Discord's bound; Slack's action ids may be longer. */
    int LONGEST = 100;

    /** The version that stands in front of every id; the next incompatible form gets the next number. */
    String VERSION = "1";

    /** The kind and the arguments, in the order in which they are written. */
    List<String> parts();

    /** {@code version:kind:argument:...}, at most {@value #LONGEST} characters of visible ASCII. */
    default String encode() {
        return VERSION + ":" + String.join(":", parts());
    }

    /** The id that {@link #encode} wrote, or empty for anything else. */
    static Optional<ComponentId> decode(String raw) {
        return ComponentIdReader.read(raw);
    }

    /** Something to press. */
    sealed interface Button extends ComponentId {}

    /** Something to choose from. */
    sealed interface Menu extends ComponentId {
        /** Whose suggestions fit, on a platform where one types into menus. */
        Typed typed();

        /** An option of a command that suggests values as they are typed. */
        record Typed(String command, String option) {}
    }

    /** Something to fill in. */
    sealed interface FormId extends ComponentId {}

    /** Shows the answer to the presser. */
    record Reveal(QuestionId question) implements Button {
        @Override
        public List<String> parts() {
            return List.of("reveal", question.slug());
        }
    }

    /** Turns to a page of the answer, from 0. */
    record AnswerPage(QuestionId question, int page) implements Button {
        @Override
        public List<String> parts() {
            return List.of("answer", question.slug(), Integer.toString(page));
        }
    }

    /** Shows the vaguest hint to the presser. */
    record Hint(QuestionId question) implements Button {
        @Override
        public List<String> parts() {
            return List.of("hint", question.slug());
        }
    }

    /** Adds the hint with that number, from 1, to those shown. */
    record NextHint(QuestionId question, int number) implements Button {
        @Override
        public List<String> parts() {
            return List.of("next-hint", question.slug(), Integer.toString(number));
        }
    }

    /** Unfolds example, pitfalls, follow-ups and sources to the presser. */
    record Deeper(QuestionId question) implements Button {
        @Override
        public List<String> parts() {
            return List.of("deeper", question.slug());
        }
    }

    /** Turns to a page of what {@link Deeper} unfolds, from 0. */
    record DeeperPage(QuestionId question, int page) implements Button {
        @Override
        public List<String> parts() {
            return List.of("depth", question.slug(), Integer.toString(page));
        }
    }

    /** Asks the next question of a selection, of the asker alone or of the channel. */
    record Another(Selection selection, boolean privately) implements Button {
        @Override
        public List<String> parts() {
            return List.of(
                    "another",
                    selection.topic().map(TopicId::slug).orElse(""),
                    selection.level().map(Level::word).orElse(""),
                    privately ? "private" : "");
        }
    }

    /** Asks this question of the asker alone. */
    record AskThis(QuestionId question) implements Button {
        @Override
        public List<String> parts() {
            return List.of("ask", question.slug());
        }
    }

    /** Takes the presser's own verdict. */
    record GradeIt(QuestionId question, Grade grade) implements Button {
        @Override
        public List<String> parts() {
            return List.of("grade", question.slug(), grade.word());
        }
    }

    /** Opens the form in which a fault of a question is reported. */
    record Report(QuestionId question) implements Button {
        @Override
        public List<String> parts() {
            return List.of("report", question.slug());
        }
    }

    /** Closes a report; for managers. */
    record CloseReport(long report) implements Button {
        @Override
        public List<String> parts() {
            return List.of("close-report", Long.toString(report));
        }
    }

    /** Shows a page of the open reports, from 0; for managers. */
    record ReportsPage(int page) implements Button {
        @Override
        public List<String> parts() {
            return List.of("reports", Integer.toString(page));
        }
    }

    /** Shows a page of the topics, from 0. */
    record TopicsPage(int page) implements Button {
        @Override
        public List<String> parts() {
            return List.of("topics", Integer.toString(page));
        }
    }

    /** Deletes everything that is kept about the presser's account. */
    record DeleteMine() implements Button {
        @Override
        public List<String> parts() {
            return List.of("delete-mine");
        }
    }

    /** Makes questions welcome everywhere in the workspace; for managers. */
    record WelcomeEverywhere() implements Button {
        @Override
        public List<String> parts() {
            return List.of("welcome-everywhere");
        }
    }

    /**
     * Deletes everything of the workspace; for managers.
     *
     * @param asked how often the presser was asked whether they are sure; after {@value #ENOUGH} times it is done
     */
    record DeleteWorkspace(int asked) implements Button {
        public static final int ENOUGH = 2;

        @Override
        public List<String> parts() {
            return List.of("delete-workspace", Integer.toString(asked));
        }
    }

    /** Brings the presser into a quiz. */
    record QuizJoin(QuizId quiz) implements Button {
        @Override
        public List<String> parts() {
            return List.of("quiz-join", quiz.text());
        }
    }

    /** Takes the presser out of a quiz. */
    record QuizLeave(QuizId quiz) implements Button {
        @Override
        public List<String> parts() {
            return List.of("quiz-leave", quiz.text());
        }
    }

    /** Ends the lobby of a quiz; for its starter and managers. */
    record QuizStart(QuizId quiz) implements Button {
        @Override
        public List<String> parts() {
            return List.of("quiz-start", quiz.text());
        }
    }

    /** Calls a quiz off in its lobby; for its starter and managers. */
    record QuizCancel(QuizId quiz) implements Button {
        @Override
        public List<String> parts() {
            return List.of("quiz-cancel", quiz.text());
        }
    }

    /** Ends a quiz; for its starter and managers. */
    record QuizStop(QuizId quiz) implements Button {
        @Override
        public List<String> parts() {
            return List.of("quiz-stop", quiz.text());
        }
    }

    /** Closes a round, from 1; for the starter and managers. */
    record QuizSkip(QuizId quiz, int round) implements Button {
        @Override
        public List<String> parts() {
            return List.of("quiz-skip", quiz.text(), Integer.toString(round));
        }
    }

    /** Cuts the pause after a round short; for the starter and managers. */
    record QuizNext(QuizId quiz, int afterRound) implements Button {
        @Override
        public List<String> parts() {
            return List.of("quiz-next", quiz.text(), Integer.toString(afterRound));
        }
    }

    /**
     * Answers a round.
     *
     * @param option its place, from 0
     */
    record QuizOption(QuizId quiz, int round, int option) implements Button {
        @Override
        public List<String> parts() {
            return List.of("quiz-option", quiz.text(), Integer.toString(round), Integer.toString(option));
        }
    }

    /** Shows the presser's own answers of a quiz, a page from 0. */
    record QuizMine(QuizId quiz, int page) implements Button {
        @Override
        public List<String> parts() {
            return List.of("quiz-mine", quiz.text(), Integer.toString(page));
        }
    }

    /** Shows the full standings of a quiz to the presser, a page from 0. */
    record QuizStandings(QuizId quiz, int page) implements Button {
        @Override
        public List<String> parts() {
            return List.of("quiz-standings", quiz.text(), Integer.toString(page));
        }
    }

    /** Starts a quiz with the settings of that one. */
    record QuizAgain(QuizId quiz) implements Button {
        @Override
        public List<String> parts() {
            return List.of("quiz-again", quiz.text());
        }
    }

    /** Turns to a page of the leaderboard, from 0. */
    record BoardPage(Period period, int page) implements Button {
        @Override
        public List<String> parts() {
            return List.of("board", period.word(), Integer.toString(page));
        }
    }

    /**
     * Shows the answer of a daily question to the presser, unless it is sealed.
     *
     * @param delivery its {@linkplain DeliveryKey#key() key} has at most {@value #LONGEST_DELIVERY} characters
     */
    record DailyReveal(DeliveryKey delivery) implements Button {
        public DailyReveal {
            checked(delivery);
        }

        @Override
        public List<String> parts() {
            return List.of("daily-reveal", delivery.key());
        }
    }

    /**
     * Says how hard the presser found a daily question.
     *
     * @param delivery as in {@link DailyReveal}
     */
    record DailyVote(DeliveryKey delivery, Vote vote) implements Button {
        public DailyVote {
            checked(delivery);
        }

        @Override
        public List<String> parts() {
            return List.of("daily-vote", vote.word(), delivery.key());
        }
    }

    /** What a delivery's key may have, so that it fits an id with a vote. */
    int LONGEST_DELIVERY = 80;

    private static void checked(DeliveryKey delivery) {
        if (delivery.key().length() > LONGEST_DELIVERY) {
            throw new IllegalArgumentException("too long for an id: " + delivery.key());
        }
    }

    /** Shows a page of a schedule's deliveries, from 0; for managers. */
    record DailyLog(ScheduleId schedule, int page) implements Button {
        @Override
        public List<String> parts() {
            return List.of("daily-log", schedule.text(), Integer.toString(page));
        }
    }

    /** Removes a schedule; for managers. */
    record DailyRemove(ScheduleId schedule) implements Button {
        @Override
        public List<String> parts() {
            return List.of("daily-remove", schedule.text());
        }
    }

    /** Opens the form in which the holidays of a schedule are given; for managers. */
    record DailyHolidays(ScheduleId schedule) implements Button {
        @Override
        public List<String> parts() {
            return List.of("daily-holidays", schedule.text());
        }
    }

    /** Closes a private card without doing anything. */
    record Dismiss() implements Button {
        @Override
        public List<String> parts() {
            return List.of("dismiss");
        }
    }

    /** Looks into a topic; the chosen value is its slug. */
    record LookIntoTopic() implements Menu {
        @Override
        public List<String> parts() {
            return List.of("look-into");
        }

        @Override
        public Typed typed() {
            return new Typed("question", "topic");
        }
    }

    /** What is wrong with a question. */
    record ReportForm(QuestionId question) implements FormId {
        @Override
        public List<String> parts() {
            return List.of("report-form", question.slug());
        }
    }

    /** The holidays of a schedule; for managers. */
    record DailyHolidaysForm(ScheduleId schedule) implements FormId {
        @Override
        public List<String> parts() {
            return List.of("daily-holidays-form", schedule.text());
        }
    }
}
