package dev.hotseat.adapter;

import dev.hotseat.app.card.daily.DailyCards;
import dev.hotseat.app.card.daily.DailyPost;
import dev.hotseat.app.card.daily.DailyPostCards;
import dev.hotseat.app.card.daily.HolidayCards;
import dev.hotseat.app.card.daily.Listed;
import dev.hotseat.app.card.daily.LogCards;
import dev.hotseat.app.card.daily.MeCards;
import dev.hotseat.app.card.daily.NoticeCards;
import dev.hotseat.app.card.daily.StreakWords;
import dev.hotseat.app.card.daily.Tried;
import dev.hotseat.app.card.daily.WeekCards;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.daily.Delivery;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Fate;
import dev.hotseat.core.daily.Occurrence;
import dev.hotseat.core.daily.Order;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Personal;
import dev.hotseat.core.daily.Rest;
import dev.hotseat.core.daily.Reveal;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Streak;
import dev.hotseat.core.daily.Vote;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.core.daily.Weekdays;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The cards of the daily question with the most that they can hold. */
final class DailySamples {
    static final ScheduleId SCHEDULE = new ScheduleId("s".repeat(ScheduleId.LONGEST));

    private static final Instant NOW = Instant.parse("2026-03-06T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 6);
    private static final DeliveryKey PLANNED = new DeliveryKey.Planned(SCHEDULE, TODAY);
    private static final DeliveryKey ASKED = new DeliveryKey.Asked(SCHEDULE, "r".repeat(39));
    private static final String LONG_WHY = "*_~`|".repeat(200);

    private final Bank bank;

    DailySamples(Bank bank) {
        this.bank = bank;
    }

    List<Card> posts(Question question) {
        var cards = new DailyPostCards(bank);
        var bare = new DailyPost(PLANNED, question, 1, 0, Optional.empty(), Optional.empty(), Optional.empty());
        var full = new DailyPost(
                ASKED,
                question,
                Long.MAX_VALUE,
                Integer.MAX_VALUE,
                Optional.of("1 h 59 min"),
                Optional.of("g".repeat(64)),
                Optional.of(NOW));
        var most = Map.of(Vote.EASY, Integer.MAX_VALUE, Vote.FAIR, Integer.MAX_VALUE, Vote.HARD, Integer.MAX_VALUE);
        return List.of(
                cards.question(bare),
                cards.question(full),
                cards.answered(bare, new Tried(0, Map.of())),
                cards.answered(full, new Tried(Integer.MAX_VALUE, most)),
                DailyPostCards.threadOpening(full),
                MeCards.question(bank, question, new Streak(0, new TreeSet<>()), Optional.empty()),
                MeCards.question(
                        bank,
                        question,
                        new Streak(Integer.MAX_VALUE, new TreeSet<>(List.of(TODAY))),
                        Optional.of("1 h 59 min")),
                WeekCards.roundup(new WeekCards.Week(
                        TODAY, Collections.nCopies(9, question), Integer.MAX_VALUE, Optional.of(question), 9)));
    }

    List<Card> ofManagers(Platform platform) {
        var workspace = new WorkspaceId(platform, "T" + "0".repeat(30));
        var wanted = new Wanted(
                LocalTime.of(2, 30),
                ZoneId.of("America/Argentina/ComodRivadavia"),
                new Weekdays(EnumSet.of(
                        DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY)),
                new Selection(Optional.of(new TopicId("t".repeat(TopicId.LONGEST))), Optional.of(Level.INTERMEDIATE)),
                new Reveal.After(Duration.ofDays(6).plusHours(23).plusMinutes(59)),
                Order.SHUFFLED,
                new ChannelId(workspace, "C" + "0".repeat(20)),
                Optional.of("S" + "0".repeat(30)),
                true,
                true);
        var next = wanted.plan().preview(Optional.empty(), NOW, 5);
        return List.of(
                DailyCards.set(
                        SCHEDULE,
                        wanted,
                        false,
                        NOW,
                        next,
                        Collections.nCopies(3, "Mention @everyone, @here, and All Roles")),
                DailyCards.set(SCHEDULE, wanted, true, NOW, List.of(), List.of()),
                DailyCards.list(List.of()),
                DailyCards.list(Collections.nCopies(
                        20, new Listed(SCHEDULE, wanted, new Listed.Standing.Planned(Optional.of(next.getFirst()))))),
                DailyCards.one(new Listed(SCHEDULE, wanted, new Listed.Standing.Suspended(LONG_WHY))),
                DailyCards.preview(wanted, NOW, next, rests()),
                DailyCards.preview(wanted, NOW, List.of(), new TreeMap<>()),
                DailyCards.paused(wanted, new Pause(TODAY, Optional.empty()), Optional.empty()),
                DailyCards.resumed(wanted, first(next)),
                DailyCards.skipped(wanted, next.getFirst(), first(next)),
                DailyCards.postedNow(wanted, first(next)),
                DailyCards.sure(SCHEDULE, wanted),
                DailyCards.removed(wanted),
                LogCards.log(SCHEDULE, wanted, List.of(), 0),
                LogCards.log(SCHEDULE, wanted, deliveries(), 0),
                LogCards.log(SCHEDULE, wanted, deliveries(), 99),
                NoticeCards.suspended(wanted, LONG_WHY),
                NoticeCards.arrivesAgain(wanted),
                NoticeCards.unknown(wanted, PLANNED),
                NoticeCards.unknown(wanted, ASKED),
                HolidayCards.set(wanted, new TreeSet<>(rests().keySet()), TODAY),
                HolidayCards.set(wanted, new TreeSet<>(), TODAY),
                DailyPostCards.sealed(NOW),
                DailyPostCards.voted(Vote.HARD),
                MeCards.set(
                        new Personal(wanted.time(), wanted.zone(), wanted.days(), wanted.selection()),
                        NOW,
                        next,
                        streaks(wanted.channel()),
                        Optional.of(LONG_WHY)),
                MeCards.snoozed(new Pause(TODAY, Optional.of(TODAY.plusDays(3))), first(next)),
                MeCards.none(),
                MeCards.stopped());
    }

    /** As many as are shown at most. */
    static List<StreakWords.Running> streaks(ChannelId channel) {
        var streak = new Streak(Integer.MAX_VALUE, new TreeSet<>(List.of(TODAY)));
        return Collections.nCopies(11, new StreakWords.Running(Optional.of(channel), streak));
    }

    private static Optional<Occurrence> first(List<Occurrence> next) {
        return Optional.of(next.getFirst());
    }

    private static NavigableMap<LocalDate, Rest> rests() {
        var rests = new TreeMap<LocalDate, Rest>();
        IntStream.range(0, 500).forEach(i -> rests.put(TODAY.plusDays(i), Rest.HOLIDAY));
        return rests;
    }

    private static List<Delivery> deliveries() {
        return IntStream.range(0, 25)
                .mapToObj(i -> new Delivery(i % 2 == 0 ? PLANNED : ASKED, NOW, new Fate.Unknown(NOW, LONG_WHY)))
                .toList();
    }
}
