package dev.hotseat.adapter.slack.talk;

import dev.hotseat.chat.ComponentId;

/** Which buttons and forms are for managers: only for them Slack is asked who runs the workspace. */
final class ManagerWork {
    private ManagerWork() {}

    static boolean is(ComponentId.Button button) {
        return switch (button) {
            case ComponentId.CloseReport _,
                    ComponentId.ReportsPage _,
                    ComponentId.WelcomeEverywhere _,
                    ComponentId.DeleteWorkspace _,
                    ComponentId.QuizStart _,
                    ComponentId.QuizCancel _,
                    ComponentId.QuizStop _,
                    ComponentId.QuizSkip _,
                    ComponentId.QuizNext _,
                    ComponentId.QuizAgain _,
                    ComponentId.DailyLog _,
                    ComponentId.DailyRemove _,
                    ComponentId.DailyHolidays _ -> true;
            case ComponentId.Reveal _,
                    ComponentId.AnswerPage _,
                    ComponentId.Hint _,
                    ComponentId.NextHint _,
                    ComponentId.Deeper _,
                    ComponentId.DeeperPage _,
                    ComponentId.GradeIt _,
                    ComponentId.Another _,
                    ComponentId.AskThis _,
                    ComponentId.Report _,
                    ComponentId.TopicsPage _,
                    ComponentId.QuizJoin _,
                    ComponentId.QuizLeave _,
                    ComponentId.QuizOption _,
                    ComponentId.QuizMine _,
                    ComponentId.QuizStandings _,
                    ComponentId.BoardPage _,
                    ComponentId.DailyReveal _,
                    ComponentId.DailyVote _,
                    ComponentId.DeleteMine _,
                    ComponentId.Dismiss _ -> false;
        };
    }

    static boolean is(ComponentId.FormId form) {
        return switch (form) {
            case ComponentId.DailyHolidaysForm _ -> true;
            case ComponentId.ReportForm _ -> false;
        };
    }
}
