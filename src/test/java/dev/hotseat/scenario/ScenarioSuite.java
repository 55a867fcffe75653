package dev.hotseat.scenario;

/** All that people do and see, the same on every platform. */
abstract class ScenarioSuite
        implements AskingScenarios,
                PersonalScenarios,
                InputScenarios,
                ReportScenarios,
                SettingsScenarios,
                FaultScenarios,
                QuizScenarios,
                DailyScenarios {}
