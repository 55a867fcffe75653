package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.MANAGER;
import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static dev.hotseat.scenario.Driver.Who.PLAYER_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.text.Markdown;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.scenario.Driver.Who;
import dev.hotseat.support.Eventually;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people do and see, the same on every platform. */
abstract class ScenarioSuite {
    private static final String ANSWERED = "what-is-generative-ai";

    /** The bot, started anew for each test. */
    abstract World world();

    abstract Driver driver();

    /** What the driver itself may need for one command. */
    Duration drivingTakes() {
        return Duration.ZERO;
    }

    private static String idOf(Seen card) {
        return World.BANK.questions().stream()
                .map(q -> q.id().slug())
                .filter(id -> card.text().lines().anyMatch(line -> line.contains("· " + id))
                        || words(card).contains(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no question id on " + card));
    }

    private static List<String> words(Seen card) {
        return List.of(card.text().split("\\s+"));
    }

    @Test
    void a_question_card_says_what_it_is_about() {
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        var question = World.BANK.question(new QuestionId(ANSWERED)).orElseThrow();
        assertThat(card.heading()).isEqualTo(World.BANK.title(question));
        assertThat(card.text())
                .contains(question.text(), question.level().word(), "asked in almost every interview", ANSWERED);
        assertThat(card.buttons()).containsExactly("Reveal answer", "Hint", "Another one", "Report");
        assertThat(card.privately()).isFalse();
        assertThat(driver().sees(PLAYER_2)).extracting(Seen::id).contains(card.id());
    }

    @Test
    void filters_hold() {
        for (int i = 0; i < 3; i++) {
            var card = driver().command(PLAYER_1, "/question gans level:advanced");
            var question = World.BANK.question(new QuestionId(idOf(card))).orElseThrow();
            assertThat(question.topic().slug()).isEqualTo("gans");
            assertThat(question.level().word()).isEqualTo("advanced");
        }
    }

    @Test
    void an_unknown_topic_is_refused_with_those_that_are_there() {
        var refusal = driver().command(PLAYER_1, "/question topic:cooking");
        assertThat(refusal.privately()).isTrue();
        assertThat(refusal.text()).contains("cooking", "transformers");
        assertThat(driver().sees(PLAYER_2)).extracting(Seen::id).doesNotContain(refusal.id());
    }

    @Test
    void a_reveal_is_seen_by_the_presser_alone() {
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        var reveal = driver().press(PLAYER_2, card, "Reveal answer");
        assertThat(reveal.privately()).isTrue();
        assertThat(reveal.text()).contains("learn the distribution of their training data", "Key points");
        assertThat(reveal.buttons()).contains("Again", "Hard", "Good", "Easy");
        assertThat(driver().sees(PLAYER_2)).extracting(Seen::id).contains(reveal.id());
        assertThat(driver().sees(PLAYER_1)).extracting(Seen::id).doesNotContain(reveal.id());
    }

    @Test
    void a_draft_says_honestly_that_it_has_no_answer() {
        var card = driver().command(PLAYER_1, "/question id:" + World.DRAFT.slug());
        assertThat(card.text()).contains("without an answer yet");
        assertThat(driver().press(PLAYER_1, card, "Reveal answer").text())
                .contains("nobody has written its answer yet");
    }

    @Test
    void hints_come_one_by_one_the_vaguest_first() {
        var hints = World.BANK.question(new QuestionId(ANSWERED)).orElseThrow().hints();
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        var first = driver().press(PLAYER_1, card, "Hint");
        assertThat(first.privately()).isTrue();
        assertThat(first.text()).contains(hints.get(0)).doesNotContain(hints.get(1));
        var both = driver().press(PLAYER_1, first, "Next hint (2 of 2)");
        assertThat(both.id()).isEqualTo(first.id());
        assertThat(both.text()).contains(hints.get(0), hints.get(1));
    }

    @Test
    void another_one_is_another_one_of_the_same_selection() {
        var asked = new HashSet<String>();
        var card = driver().command(PLAYER_1, "/question vaes");
        asked.add(idOf(card));
        long all = World.BANK.questions().stream()
                .filter(q -> q.topic().slug().equals("vaes"))
                .count();
        for (int i = 1; i < all; i++) {
            world().goOn(Duration.ofMinutes(1));
            card = driver().press(PLAYER_1, card, "Another one");
            assertThat(asked.add(idOf(card)))
                    .as("%s came back too early", idOf(card))
                    .isTrue();
        }
        world().goOn(Duration.ofMinutes(1));
        assertThat(asked).contains(idOf(driver().press(PLAYER_1, card, "Another one")));
    }

    @Test
    void a_grade_is_kept_for_its_member_alone() {
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        var reveal = driver().press(PLAYER_1, card, "Reveal answer");
        var graded = driver().press(PLAYER_1, reveal, "Good");
        assertThat(graded.id()).isEqualTo(reveal.id());
        assertThat(graded.text()).contains("Noted: good");
        assertThat(graded.buttons()).doesNotContain("Good").contains("Again", "Hard", "Easy");
        assertThat(driver().download(PLAYER_1, driver().command(PLAYER_1, "/privacy export")))
                .contains(ANSWERED, "good");
        assertThat(driver().download(PLAYER_2, driver().command(PLAYER_2, "/privacy export")))
                .doesNotContain("good");
    }

    @Test
    void what_is_kept_about_a_member_goes_on_their_word() {
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        driver().press(PLAYER_1, driver().press(PLAYER_1, card, "Reveal answer"), "Hard");
        var sure = driver().command(PLAYER_1, "/privacy delete");
        assertThat(driver().press(PLAYER_1, sure, "Keep it").text()).contains("Nothing was changed");
        var surely = driver().command(PLAYER_1, "/privacy delete");
        assertThat(driver().press(PLAYER_1, surely, "Delete it all").text()).contains("is gone");
        assertThat(driver().download(PLAYER_1, driver().command(PLAYER_1, "/privacy export")))
                .doesNotContain(ANSWERED);
    }

    @Test
    void a_private_question_is_seen_by_the_asker_alone() {
        var card = driver().command(PLAYER_1, "/question private");
        assertThat(card.privately()).isTrue();
        var next = driver().press(PLAYER_1, card, "Another one");
        assertThat(next.privately()).isTrue();
        assertThat(driver().sees(PLAYER_2)).extracting(Seen::id).doesNotContain(card.id(), next.id());
    }

    @Test
    void a_search_finds_the_question_that_is_meant() {
        var card = driver().command(PLAYER_1, "/question search:kl divergence");
        assertThat(card.text().toLowerCase(java.util.Locale.ROOT)).contains("divergence");
    }

    @Test
    void an_old_button_answers_politely() {
        var card = driver().command(PLAYER_1, "/question");
        var refusal = driver().forge(PLAYER_1, card, "0:reveal:whatever");
        assertThat(refusal.privately()).isTrue();
        assertThat(refusal.text()).contains("older version");
    }

    @Test
    void a_forged_id_does_nothing_but_answer_politely() {
        var card = driver().command(PLAYER_1, "/question");
        for (var forged : List.of(
                "1:close-report:1",
                "1:reports:0",
                "1:welcome-everywhere",
                "1:delete-workspace:0",
                "1:delete-workspace:2")) {
            assertThat(driver().forge(PLAYER_1, card, forged).text()).contains("Only a manager");
        }
        for (var forged :
                List.of("1:reveal:no-such-question", "1:grade:no-such-question:good", "1:report:no-such-question")) {
            assertThat(driver().forge(PLAYER_1, card, forged).text()).contains("no longer in the bank");
        }
        for (var forged : List.of(
                "1:reveal:../../etc/passwd",
                "x".repeat(300),
                "1:answer:" + ANSWERED + ":-1",
                "'; drop table grades; --")) {
            assertThat(driver().forge(PLAYER_1, card, forged).text()).contains("older version");
        }
        assertThat(driver().forge(PLAYER_1, card, "1:answer:" + ANSWERED + ":999")
                        .text())
                .contains("Key points");
    }

    @Test
    void too_long_an_input_is_refused_in_words() {
        assertThat(driver().command(PLAYER_1, "/question topic:" + "x".repeat(3_000))
                        .text())
                .contains("60 characters", "3000");
        assertThat(driver().command(PLAYER_1, "/question id:" + "x".repeat(49)).text())
                .contains("48 characters");
    }

    @Test
    void hostile_words_are_only_words() {
        var hostile = List.of(
                "<script>alert(1)</script>",
                "@everyone <@1> <!channel>",
                "**bold** _it_ `code`",
                "\u202Egnp.exe",
                "' or 1=1 --",
                "🙂".repeat(20));
        for (var words : hostile) {
            var refusal = driver().command(PLAYER_1, "/question topic:\"" + words + "\"");
            assertThat(refusal.text()).contains(driver().shown(words.length() > 40 ? words.substring(0, 10) : words));
            assertThat(refusal.pings()).isEmpty();
            assertThat(refusal.elements()).doesNotContain("script", "strong", "em", "code", "a");
        }
    }

    @Test
    void a_report_reaches_the_managers_alone() {
        driver().command(
                        MANAGER, "/settings manager " + driver().member(MANAGER).typed());
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        var thanks = driver().fill(PLAYER_1, card, "Report", Map.of("words", "GPT-3 is old <b>news</b> @everyone"));
        assertThat(thanks.privately()).isTrue();
        assertThat(driver().command(PLAYER_2, "/bank reports").text()).contains("Only a manager");
        var report = driver().command(MANAGER, "/bank reports");
        assertThat(report.privately()).isTrue();
        assertThat(report.text()).contains("GPT-3 is old <b>news</b> @everyone", ANSWERED);
        assertThat(report.elements()).doesNotContain("b");
        assertThat(report.pings()).isEmpty();
        Eventually.holds(() ->
                assertThat(driver().direct(MANAGER)).extracting(Seen::heading).contains("A question was reported"));
        assertThat(driver().press(MANAGER, report, "Close it").text()).contains("No open reports");
    }

    @Test
    void settings_are_for_managers_alone() {
        for (var line : List.of(
                "/settings show",
                "/settings manager " + driver().member(PLAYER_1).typed(),
                "/settings channel " + driver().here().typed(),
                "/settings timezone Europe/Berlin",
                "/settings catchup 3",
                "/settings delete")) {
            var refusal = driver().command(PLAYER_1, line);
            assertThat(refusal.privately()).isTrue();
            assertThat(refusal.text()).contains("Only a manager");
        }
        var settings = driver().command(MANAGER, "/settings show");
        assertThat(settings.privately()).isTrue();
        assertThat(settings.text()).contains("whoever runs this workspace", "everywhere", "not set");
        assertThat(settings.buttons()).containsExactly("Delete everything");
    }

    @Test
    void a_public_question_is_refused_where_it_is_not_welcome() {
        var elsewhere = driver().elsewhere();
        var before = driver().command(PLAYER_1, "/question");
        var settings = driver().command(MANAGER, "/settings channel " + elsewhere.typed());
        assertThat(settings.text()).contains(elsewhere.shown());
        for (var refusal : List.of(
                driver().command(PLAYER_1, "/question"),
                driver().command(MANAGER, "/question"),
                driver().press(PLAYER_2, before, "Another one"))) {
            assertThat(refusal.privately()).isTrue();
            assertThat(refusal.text()).contains("welcome in", elsewhere.shown(), "private");
        }
        var quietly = driver().command(PLAYER_1, "/question private");
        assertThat(quietly.buttons()).contains("Reveal answer");
        assertThat(driver().press(PLAYER_2, before, "Reveal answer").privately())
                .isTrue();
        driver().command(MANAGER, "/settings channel " + driver().here().typed());
        assertThat(driver().command(PLAYER_1, "/question").privately()).isFalse();
    }

    @Test
    void a_channel_that_is_taken_back_leaves_the_others() {
        driver().command(MANAGER, "/settings channel " + driver().elsewhere().typed());
        driver().command(MANAGER, "/settings channel " + driver().here().typed());
        var settings =
                driver().command(MANAGER, "/settings channel " + driver().here().typed() + " remove");
        assertThat(settings.text()).contains(driver().elsewhere().shown(), "off the list");
        assertThat(driver().command(PLAYER_1, "/question").text()).contains("welcome in");
        assertThat(driver().command(
                                MANAGER, "/settings channel " + driver().here().typed() + " remove")
                        .text())
                .contains("not on the list", "/settings show");
        var everywhere = driver().press(MANAGER, settings, "Welcome everywhere");
        assertThat(everywhere.id()).isEqualTo(settings.id());
        assertThat(everywhere.text()).contains("everywhere");
        assertThat(driver().command(PLAYER_1, "/question").privately()).isFalse();
    }

    @Test
    void a_named_member_is_a_manager_until_the_name_is_taken_back() {
        var name = driver().member(PLAYER_2);
        assertThat(driver().command(PLAYER_2, "/bank reports").text()).contains("Only a manager");
        var settings = driver().command(MANAGER, "/settings manager member:" + name.typed());
        assertThat(settings.privately()).isTrue();
        assertThat(settings.text()).contains(name.shown() + " is a manager now");
        assertThat(driver().command(PLAYER_2, "/bank reports").text()).contains("No open reports");
        assertThat(driver().command(PLAYER_2, "/settings show").text()).contains(name.shown());
        assertThat(driver().command(PLAYER_1, "/bank reports").text()).contains("Only a manager");
        assertThat(driver().command(MANAGER, "/settings manager " + name.typed() + " remove")
                        .text())
                .contains("no longer named");
        assertThat(driver().command(PLAYER_2, "/bank reports").text()).contains("Only a manager");
    }

    @Test
    void whoever_is_named_is_told_of_reports() {
        driver().command(
                        MANAGER,
                        "/settings manager " + driver().member(PLAYER_2).typed());
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        driver().fill(PLAYER_1, card, "Report", Map.of("words", "outdated"));
        Eventually.holds(() ->
                assertThat(driver().direct(PLAYER_2)).extracting(Seen::heading).contains("A question was reported"));
        assertThat(driver().direct(PLAYER_1)).isEmpty();
    }

    @Test
    void a_setting_without_its_value_says_what_is_missing() {
        assertThat(driver().command(MANAGER, "/settings manager").text()).contains("Say whom", "member:");
        assertThat(driver().command(MANAGER, "/settings channel").text()).contains("Say which channel", "channel:");
        assertThat(driver().command(MANAGER, "/settings timezone").text()).contains("Say which", "Europe/Berlin");
    }

    @Test
    void a_time_zone_is_one_of_those_that_there_are() {
        assertThat(driver().command(MANAGER, "/settings timezone Atlantis/Berlin")
                        .text())
                .contains("no time zone “Atlantis/Berlin”", "Did you mean Europe/Berlin");
        assertThat(driver().command(MANAGER, "/settings timezone zone:america/new york")
                        .text())
                .contains("America/New_York");
        assertThat(driver().command(MANAGER, "/settings show").text()).contains("America/New_York");
    }

    @Test
    void how_late_a_daily_question_may_come_is_set_in_hours() {
        assertThat(driver().command(MANAGER, "/settings show").text()).contains("come up to 2 hours late");
        assertThat(driver().command(MANAGER, "/settings catchup").text()).contains("Say how many hours");
        assertThat(driver().command(MANAGER, "/settings catchup 1").text()).contains("still comes within 1 hour;");
        assertThat(driver().command(MANAGER, "/settings catchup hours:0").text())
                .contains("cannot be posted in time is left out");
        assertThat(driver().command(MANAGER, "/settings show").text()).contains("Late daily questions", "left out");
    }

    @Test
    void everything_of_a_workspace_goes_after_two_questions() {
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        driver().press(PLAYER_1, driver().press(PLAYER_1, card, "Reveal answer"), "Good");
        driver().fill(PLAYER_1, card, "Report", Map.of("words", "outdated"));
        driver().command(
                        MANAGER,
                        "/settings manager " + driver().member(PLAYER_2).typed());

        var first = driver().command(MANAGER, "/settings delete");
        assertThat(driver().press(MANAGER, first, "Keep it").text()).contains("Nothing was changed");
        var asked = driver().command(MANAGER, "/settings delete");
        assertThat(asked.privately()).isTrue();
        var again = driver().press(MANAGER, asked, "Delete everything");
        assertThat(again.text()).contains("last question");
        assertThat(driver().command(PLAYER_2, "/bank reports").text()).contains("outdated");

        assertThat(driver().press(MANAGER, again, "Yes, delete it now").text()).contains("is gone");
        assertThat(driver().command(PLAYER_2, "/bank reports").text()).contains("Only a manager");
        assertThat(driver().command(MANAGER, "/bank reports").text()).contains("No open reports");
        assertThat(driver().download(PLAYER_1, driver().command(PLAYER_1, "/privacy export")))
                .contains(ANSWERED, "good")
                .doesNotContain("outdated");
    }

    @Test
    void topics_open_into_subtopics_and_questions() {
        var topics = driver().command(PLAYER_1, "/topics");
        assertThat(topics.privately()).isTrue();
        assertThat(topics.text()).contains("fundamentals", "transformers", "rag");
        var inside = driver().choose(PLAYER_1, topics, "rag");
        assertThat(inside.id()).isEqualTo(topics.id());
        assertThat(inside.text()).contains("Documents and indexing — 4 questions");
        var question = driver().press(PLAYER_1, inside, "Ask me one");
        assertThat(World.BANK
                        .question(new QuestionId(idOf(question)))
                        .orElseThrow()
                        .topic()
                        .slug())
                .isEqualTo("rag");
    }

    @Test
    void help_is_always_understood() {
        assertThat(driver().command(PLAYER_1, "/help").text())
                .contains("/question", "/topics", "/privacy export", "/bank reports", "/settings show");
        assertThat(driver().command(PLAYER_1, "/question help").text()).contains("topic", "level", "search", "private");
        assertThat(driver().command(PLAYER_1, "/topics help").text()).contains("/topics");
    }

    @Test
    void an_unknown_command_is_refused_in_words() {
        assertThat(driver().command(PLAYER_1, "/frobnicate").text()).contains("/help");
    }

    @Test
    void one_member_cannot_flood_a_channel() {
        Seen last = null;
        for (int i = 0; i < 6; i++) {
            last = driver().command(PLAYER_1, "/question");
        }
        assertThat(last.privately()).isTrue();
        assertThat(last.text()).contains("again in");
        assertThat(driver().command(PLAYER_2, "/question").privately()).isFalse();
        world().goOn(Duration.ofSeconds(10));
        assertThat(driver().command(PLAYER_1, "/question").privately()).isFalse();
    }

    @Test
    void a_handler_that_throws_is_apologised_for_with_an_incident_number() {
        world().breakNext();
        var apology = driver().command(PLAYER_1, "/question");
        assertThat(apology.privately()).isTrue();
        assertThat(apology.text())
                .containsPattern("incident number [0-9a-z]{6}")
                .doesNotContain("test's making");
        assertThat(driver().command(PLAYER_1, "/question").buttons()).contains("Reveal answer");
    }

    @Test
    void a_handler_that_hangs_is_answered_for_in_time() {
        world().hangNext();
        long start = System.nanoTime();
        var apology = driver().command(PLAYER_1, "/question");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofSeconds(3).plus(drivingTakes()));
        assertThat(apology.text()).contains("took too long").containsPattern("incident number [0-9a-z]{6}");
        assertThat(driver().command(PLAYER_1, "/question").buttons()).contains("Reveal answer");
    }

    /** The newest message with such a heading and such a button, once it is there. */
    private Seen shown(Who who, String heading, String button) {
        var found = new AtomicReference<Seen>();
        Eventually.holds(() -> {
            world().goOn(Duration.ofMillis(100));
            var newest = driver().sees(who).reversed().stream()
                    .filter(seen ->
                            seen.heading().contains(heading) && seen.buttons().contains(button))
                    .findFirst();
            assertThat(newest).as(heading).isPresent();
            found.set(newest.orElseThrow());
        });
        return found.get();
    }

    /** Presses, and waits for what only the presser is told, which is not the message that others may edit meanwhile. */
    private Seen told(Who who, Seen message, String label, String heading) {
        long before = privately(who, heading).count();
        driver().press(who, message, label);
        Eventually.holds(() -> assertThat(privately(who, heading)).hasSize(Math.toIntExact(before + 1)));
        return privately(who, heading).toList().getLast();
    }

    private Stream<Seen> privately(Who who, String heading) {
        return driver().sees(who).stream()
                .filter(seen -> seen.privately() && seen.heading().contains(heading));
    }

    @Test
    void a_whole_quiz_is_played_to_its_podium() {
        driver().command(PLAYER_1, "/quiz start rag questions:3 seconds:120 mode:calm");
        Eventually.holds(
                () -> assertThat(privately(PLAYER_1, "Your quiz is announced")).hasSize(1));
        var lobby = shown(PLAYER_2, "Team quiz", "Join");
        assertThat(lobby.privately()).isFalse();
        assertThat(lobby.buttons()).containsExactly("Join", "Start now", "Cancel");
        driver().command(PLAYER_2, "/quiz start");
        Eventually.holds(() ->
                assertThat(privately(PLAYER_2, "A quiz is on here already")).hasSize(1));
        told(PLAYER_1, lobby, "Join", "You are in");
        told(PLAYER_2, lobby, "Join", "You are in");
        told(PLAYER_2, lobby, "Start now", "not yours");
        told(PLAYER_1, lobby, "Start now", "Here we go");

        for (int number = 1; number <= 3; number++) {
            var round = shown(PLAYER_1, "Round " + number + " of 3", "A");
            assertThat(round.buttons()).startsWith("A", "B", "C", "D");
            var question = Rounds.of(round);
            var confirmed = told(PLAYER_1, round, question.wrong(), "Your answer: " + question.wrong());
            assertThat(driver().sees(PLAYER_2)).extracting(Seen::id).doesNotContain(confirmed.id());
            world().goOn(Duration.ofSeconds(1));
            told(PLAYER_1, round, question.right(), "Your answer: " + question.right());
            told(PLAYER_2, round, question.wrong(), "Your answer: " + question.wrong());

            var reveal = shown(PLAYER_2, "Round " + number + " of 3", "Go deeper");
            assertThat(reveal.id()).isEqualTo(round.id());
            assertThat(Rounds.squeezed(reveal.text()))
                    .contains(
                            Rounds.squeezed(
                                    Markdown.parse(question.choices().right()).plain()),
                            "Most points: ");
            if (number < 3) {
                told(PLAYER_2, reveal, "Next round now", "not yours");
                told(PLAYER_1, reveal, "Next round now", "Next round");
            }
        }
        world().goOn(Duration.ofSeconds(5));
        var podium = shown(PLAYER_2, "The quiz is over", "Play again");
        assertThat(podium.text()).contains("3,000 points");
        assertThat(told(PLAYER_2, podium, "My answers", "My answers").text()).contains("Wrong", "Right:");
        assertThat(told(PLAYER_1, podium, "Full standings", "Standings").text()).contains("100%", "0%");
        assertThat(driver().command(PLAYER_1, "/leaderboard").text()).contains("3,000 points", "1 quiz");
        assertThat(driver().download(PLAYER_2, driver().command(PLAYER_2, "/privacy export")))
                .contains("missed in quizzes");
    }

    /** What the bot posted to the channel with such a button, oldest first. */
    private List<Seen> posted(String button) {
        return driver().sees(PLAYER_2).stream()
                .filter(seen -> !seen.privately() && seen.buttons().contains(button))
                .toList();
    }

    @Test
    void a_daily_question_comes_at_its_local_time_and_once() {
        for (var line : List.of("/daily set time:09:00", "/daily show", "/daily log", "/daily now")) {
            assertThat(driver().command(PLAYER_1, line).text()).contains("Only a manager");
        }
        // It is noon in London, and 21:00 in Tokyo
        var set = driver().command(MANAGER, "/daily set time:22:00 timezone:Asia/Tokyo days:daily topic:rag");
        assertThat(set.privately()).isTrue();
        assertThat(set.text()).contains("22:00", "Asia/Tokyo");
        assertThat(driver().command(MANAGER, "/daily set time:25:00").text()).contains("25:00");
        assertThat(driver().command(MANAGER, "/daily preview").text()).contains("22:00");

        world().goOn(Duration.ofMinutes(59));
        assertThat(posted("Reveal answer")).isEmpty();
        world().goOn(Duration.ofMinutes(1).plusMillis(1));
        Eventually.holds(() -> assertThat(posted("Reveal answer")).hasSize(1));
        var first = posted("Reveal answer").getFirst();
        assertThat(first.text()).contains("Question 1");
        assertThat(first.pings()).isEmpty();
        assertThat(driver().press(PLAYER_1, first, "Reveal answer").text()).contains("Key points");
        assertThat(driver().press(PLAYER_1, first, "Hard").privately()).isTrue();
        Eventually.holds(
                () -> assertThat(driver().command(MANAGER, "/daily log").text()).contains("posted"));

        driver().command(MANAGER, "/daily skip");
        world().goOn(Duration.ofDays(2));
        Eventually.holds(() -> assertThat(posted("Reveal answer")).hasSize(2));
        assertThat(driver().command(MANAGER, "/daily log").text()).contains("skipped");
        assertThat(posted("Reveal answer").getLast().text()).contains("Question 2");
        driver().press(MANAGER, driver().command(MANAGER, "/daily remove"), "Remove it");
        assertThat(driver().command(MANAGER, "/daily log").text()).contains("no daily question yet");
    }

    @Test
    void a_sealed_answer_is_sealed_however_it_is_asked_for_until_its_time() {
        driver().command(MANAGER, "/daily set time:12:30 timezone:UTC days:daily topic:rag reveal:2h");
        world().goOn(Duration.ofMinutes(30).plusMillis(1));
        Eventually.holds(() -> assertThat(posted("Hard")).hasSize(1));
        var post = posted("Hard").getFirst();
        assertThat(post.buttons()).doesNotContain("Reveal answer");
        var id = idOf(post);
        var again = driver().command(PLAYER_1, "/question id:" + id);
        assertThat(driver().press(PLAYER_1, again, "Reveal answer").text()).contains("sealed");
        for (var forged :
                List.of("1:answer:" + id + ":1", "1:deeper:" + id, "1:depth:" + id + ":0", "1:grade:" + id + ":good")) {
            assertThat(driver().forge(PLAYER_1, again, forged).text()).contains("sealed");
        }
        world().goOn(Duration.ofHours(2));
        Eventually.holds(() -> assertThat(driver().sees(PLAYER_2).stream()
                        .filter(seen -> seen.id().equals(post.id()))
                        .findFirst())
                .hasValueSatisfying(seen -> assertThat(seen.text()).contains("tried it")));
        assertThat(driver().press(PLAYER_1, again, "Reveal answer").text()).contains("Key points");
    }
}
