package dev.hotseat.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentIdTest {
    private static final QuizId QUIZ = new QuizId("q".repeat(36));
    private static final ScheduleId SCHEDULE = new ScheduleId("s".repeat(ScheduleId.LONGEST));
    private static final QuestionId LONGEST_QUESTION = new QuestionId("q".repeat(QuestionId.LONGEST));
    private static final Selection LONGEST_SELECTION =
            new Selection(Optional.of(new TopicId("t".repeat(TopicId.LONGEST))), Optional.of(Level.INTERMEDIATE));

    /** The largest sample of every kind. */
    private static List<ComponentId> samples() {
        return List.of(
                new ComponentId.Reveal(LONGEST_QUESTION),
                new ComponentId.AnswerPage(LONGEST_QUESTION, 999),
                new ComponentId.Hint(LONGEST_QUESTION),
                new ComponentId.NextHint(LONGEST_QUESTION, 999),
                new ComponentId.Deeper(LONGEST_QUESTION),
                new ComponentId.DeeperPage(LONGEST_QUESTION, 999),
                new ComponentId.Another(LONGEST_SELECTION, true),
                new ComponentId.Another(Selection.ANY, false),
                new ComponentId.AskThis(LONGEST_QUESTION),
                new ComponentId.GradeIt(LONGEST_QUESTION, Grade.AGAIN),
                new ComponentId.Report(LONGEST_QUESTION),
                new ComponentId.CloseReport(999_999_999_999_999_999L),
                new ComponentId.ReportsPage(999),
                new ComponentId.TopicsPage(999),
                new ComponentId.WelcomeEverywhere(),
                new ComponentId.DeleteWorkspace(2),
                new ComponentId.DeleteMine(),
                new ComponentId.QuizJoin(QUIZ),
                new ComponentId.QuizLeave(QUIZ),
                new ComponentId.QuizStart(QUIZ),
                new ComponentId.QuizCancel(QUIZ),
                new ComponentId.QuizStop(QUIZ),
                new ComponentId.QuizSkip(QUIZ, 20),
                new ComponentId.QuizNext(QUIZ, 20),
                new ComponentId.QuizOption(QUIZ, 20, 3),
                new ComponentId.QuizMine(QUIZ, 999),
                new ComponentId.QuizStandings(QUIZ, 999),
                new ComponentId.QuizAgain(QUIZ),
                new ComponentId.BoardPage(Period.MONTH, 999),
                new ComponentId.DailyReveal(new DeliveryKey.Planned(SCHEDULE, LocalDate.of(2026, 11, 30))),
                new ComponentId.DailyReveal(new DeliveryKey.Asked(SCHEDULE, "r".repeat(39))),
                new ComponentId.DailyVote(new DeliveryKey.Planned(SCHEDULE, LocalDate.of(2026, 11, 30)), Vote.EASY),
                new ComponentId.DailyVote(new DeliveryKey.Asked(SCHEDULE, "a:b" + "r".repeat(36)), Vote.HARD),
                new ComponentId.DailyLog(SCHEDULE, 999),
                new ComponentId.DailyRemove(SCHEDULE),
                new ComponentId.DailyHolidays(SCHEDULE),
                new ComponentId.Dismiss(),
                new ComponentId.LookIntoTopic(),
                new ComponentId.ReportForm(LONGEST_QUESTION),
                new ComponentId.DailyHolidaysForm(SCHEDULE));
    }

    @Test
    void every_kind_has_a_sample() {
        var kinds = new ArrayList<Class<?>>();
        collect(ComponentId.class, kinds);
        Set<Class<?>> sampled = samples().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(sampled).containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static void collect(Class<?> type, List<Class<?>> kinds) {
        for (var permitted : type.getPermittedSubclasses()) {
            if (permitted.isInterface()) {
                collect(permitted, kinds);
            } else {
                kinds.add(permitted);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_id_comes_back_as_it_was(ComponentId id) {
        assertThat(ComponentId.decode(id.encode())).contains(id);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_id_fits_every_platform(ComponentId id) {
        assertThat(id.encode()).hasSizeLessThanOrEqualTo(ComponentId.LONGEST).matches("[!-~]+");
    }

    @Test
    void the_request_behind_a_delivery_is_not_so_tooLongthat_its_id_is_too_long() {
        var tooLong = new DeliveryKey.Asked(SCHEDULE, "r".repeat(40));
        assertThatThrownBy(() -> new ComponentId.DailyReveal(tooLong)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ComponentId.DailyVote(tooLong, Vote.FAIR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_two_samples_share_an_id() {
        assertThat(samples().stream().map(ComponentId::encode)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "1",
                "1:",
                "0:reveal:x",
                "2:reveal:x",
                "1:reveal",
                "1:reveal:",
                "1:reveal:UPPER",
                "1:reveal:a b",
                "1:reveal:x:y",
                "1:answer:x:-1",
                "1:answer:x:01",
                "1:answer:x:1000",
                "1:answer:x:99999999999999999999",
                "1:grade:x:superb",
                "1:grade:x:AGAIN",
                "1:another::expert:",
                "1:another:gans:basic:yes",
                "1:another:gans:BASIC:",
                "1:close-report:-1",
                "1:close-report:1e3",
                "1:delete-workspace",
                "1:delete-workspace:3",
                "1:welcome-everywhere:1",
                "1:board:year:0",
                "1:board:WEEK:0",
                "1:board:week",
                "1:dismiss:now",
                "1:daily-reveal",
                "1:daily-reveal:s",
                "1:daily-reveal:s/2026-02-30",
                "1:daily-reveal:S/2026-11-30",
                "1:daily-reveal:s/now/",
                "1:daily-reveal:s/now/a/b",
                "1:daily-vote",
                "1:daily-vote:hard",
                "1:daily-vote:HARD:s/2026-11-30",
                "1:daily-vote:s/2026-11-30:hard",
                "1:daily-log:s",
                "1:daily-log:s:01",
                "1:daily-remove:S",
                "1:daily-holidays:",
                "1:reveal:../../etc/passwd",
                "1:reveal:x\u0000"
            })
    void what_we_did_not_write_is_nothing(String raw) {
        assertThat(ComponentId.decode(raw)).isEmpty();
    }

    @Test
    void whatever_is_accepted_is_written_back_the_same() {
        var random = new SplittableRandom(11);
        var seeds = samples().stream().map(ComponentId::encode).toList();
        for (int i = 0; i < 20_000; i++) {
            var raw = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
            Stream.generate(() -> random.nextInt(3)).limit(random.nextInt(1, 4)).forEach(kind -> {
                int at = random.nextInt(raw.length());
                switch (kind) {
                    case 0 -> raw.setCharAt(at, (char) random.nextInt(0, 0x250));
                    case 1 -> raw.deleteCharAt(at).append('x');
                    default -> raw.insert(at, (char) random.nextInt('0', ':' + 1));
                }
            });
            var text = raw.toString();
            ComponentId.decode(text).ifPresent(id -> assertThat(id.encode()).isEqualTo(text));
        }
    }
}
