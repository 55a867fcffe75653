package dev.hotseat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.adapter.discord.DiscordCards;
import dev.hotseat.adapter.discord.DiscordForms;
import dev.hotseat.adapter.discord.DiscordLimits;
import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.slack.SlackCards;
import dev.hotseat.adapter.slack.SlackForms;
import dev.hotseat.adapter.slack.SlackHomes;
import dev.hotseat.adapter.slack.SlackJson;
import dev.hotseat.adapter.slack.SlackLimits;
import dev.hotseat.app.card.AnswerCards;
import dev.hotseat.app.card.FirstJoinCards;
import dev.hotseat.app.card.HomeCards;
import dev.hotseat.app.card.QuestionCards;
import dev.hotseat.app.card.ReportCards;
import dev.hotseat.app.card.SettingsCards;
import dev.hotseat.app.card.TopicCards;
import dev.hotseat.app.card.daily.HolidayCards;
import dev.hotseat.app.card.daily.StreakWords;
import dev.hotseat.app.port.Grades;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.QuizRules;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.place.WorkspaceSettings;
import dev.hotseat.core.study.Grade;
import dev.hotseat.support.Recorded;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The cards of the product, over the whole shipped bank, are within the limits of both platforms. */
class ProductCardsTest {
    /** More than any text of the bank has. */
    private static final int PAGES = 6;

    private final Bank bank = switch (BankFiles.shipped().read()) {
        case BankReading.Read(var read) -> read;
        case BankReading.Faulty faulty -> throw new AssertionError(faulty.toString());
    };

    @Test
    void every_question_can_be_shown() {
        var cards = new QuestionCards(bank);
        for (var question : bank.questions()) {
            check(cards.asking(question, Selection.ANY, false));
            for (int shown = 1; shown <= question.hints().size(); shown++) {
                check(cards.hints(question, shown));
            }
            check(ReportCards.news(question));
        }
    }

    @Test
    void every_page_of_every_answer_can_be_shown() {
        for (var question : bank.questions()) {
            for (int page = 0; page < PAGES; page++) {
                pages(question, page);
            }
        }
    }

    private static void pages(Question question, int page) {
        var cards = new AnswerCards();
        check(cards.answer(question, page, Optional.empty()));
        check(cards.answer(question, page, Optional.of(Grade.GOOD)));
        question.answer().filter(a -> a.goesDeeper()).ifPresent(a -> check(cards.deeper(question, a, page)));
    }

    @Test
    void topics_can_be_shown() {
        var cards = new TopicCards(bank);
        for (int page = 0; page < PAGES; page++) {
            check(cards.all(page));
        }
        bank.topics().forEach(topic -> check(cards.inside(topic)));
    }

    @Test
    void settings_can_be_shown() {
        for (var platform : List.of(Discord.PLATFORM, Slack.PLATFORM)) {
            var workspace = new WorkspaceId(platform, "T" + "0".repeat(30));
            var channels = IntStream.range(0, WorkspaceSettings.MOST_CHANNELS)
                    .mapToObj(i -> new ChannelId(workspace, "C" + "0".repeat(20) + i))
                    .toList();
            var managers = IntStream.range(0, WorkspaceSettings.MOST_MANAGERS)
                    .mapToObj(i -> new AccountId(platform, "T" + "0".repeat(20) + ":U" + "0".repeat(20) + i))
                    .toList();
            var full = new WorkspaceSettings(
                    managers,
                    channels,
                    Optional.of(ZoneId.of("America/Argentina/ComodRivadavia")),
                    new QuizRules(true, true),
                    Duration.ofHours(WorkspaceSettings.LONGEST_CATCH_UP));
            check(SettingsCards.all(SettingsCards.unnamed(managers.getLast()), full));
            check(SettingsCards.all(SettingsCards.welcomed(channels.getLast()), full));
            check(SettingsCards.all(SettingsCards.catchUpSet(Duration.ofHours(12)), full));
            check(SettingsCards.elsewhere(channels));
        }
        check(SettingsCards.all(WorkspaceSettings.UNTOUCHED));
        check(SettingsCards.sure(false));
        check(SettingsCards.sure(true));
        check(SettingsCards.deleted(1));
        check(FirstJoinCards.greeting());
    }

    @Test
    void a_home_can_be_shown() {
        var most = Arrays.stream(Grade.values()).collect(Collectors.toMap(g -> g, _ -> Integer.MAX_VALUE / 4));
        for (var tally : List.of(new Grades.Tally(Map.of(), Map.of()), new Grades.Tally(most, most))) {
            var team = new WorkspaceId(Slack.PLATFORM, "T1");
            var streaks = tally.ever().isEmpty()
                    ? List.<StreakWords.Running>of()
                    : DailySamples.streaks(new ChannelId(team, "C1"));
            var card = HomeCards.home(tally, streaks);
            check(card);
            assertThat(SlackLimits.home(Recorded.json(SlackJson.of(SlackHomes.view(card, "D1")))))
                    .isEmpty();
        }
    }

    @Test
    void the_form_of_a_report_can_be_shown() {
        var form = ReportCards.form(bank.questions().iterator().next());

        assertThat(DiscordLimits.modal(
                        Recorded.json(DiscordForms.modal(form).toData().toString())))
                .isEmpty();
        assertThat(SlackLimits.view(Recorded.json(SlackJson.of(SlackForms.view(form)))))
                .isEmpty();
    }

    @Test
    void forms_of_daily_questions_can_be_shown() {
        var form = HolidayCards.form(DailySamples.SCHEDULE);

        assertThat(DiscordLimits.modal(
                        Recorded.json(DiscordForms.modal(form).toData().toString())))
                .isEmpty();
        assertThat(SlackLimits.view(Recorded.json(SlackJson.of(SlackForms.view(form)))))
                .isEmpty();
    }

    @Test
    void every_daily_question_can_be_shown() {
        var samples = new DailySamples(bank);
        for (var question : bank.questions()) {
            samples.posts(question).forEach(ProductCardsTest::check);
        }
    }

    @Test
    void what_managers_see_of_a_daily_question_can_be_shown() {
        for (var platform : List.of(Discord.PLATFORM, Slack.PLATFORM)) {
            new DailySamples(bank).ofManagers(platform).forEach(ProductCardsTest::check);
        }
    }

    static void check(Card card) {
        var slack = SlackCards.message(card);
        var message = JsonNodeFactory.instance.objectNode().put("text", slack.text());
        message.set("blocks", Recorded.json(slack.blocksJson()));

        assertThat(SlackLimits.message(message)).as(card.toString()).isEmpty();
        try (var discord = DiscordCards.message(card)) {
            assertThat(DiscordLimits.message(Recorded.json(discord.toData().toString())))
                    .as(card.toString())
                    .isEmpty();
        }
    }
}
