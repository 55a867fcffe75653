package dev.hotseat.core.quiz;

import static dev.hotseat.core.quiz.Script.player;
import static dev.hotseat.core.quiz.Script.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every stage and every event. Round 1 is played, and round 2 is on where one is on. Player 0 is the starter, player 1 has
 * joined. A cell says what comes of it, and where the quiz stands then if it moved.
 */
class QuizTableTest {
    private static final String TABLE = """
                      |lobby               |drawing           |posting           |open             |revealed
        join          |Joined              |Joined            |Joined            |Joined           |Joined
        join, joined  |AlreadyIn           |AlreadyIn         |AlreadyIn         |AlreadyIn        |AlreadyIn
        leave         |Left                |Left              |Left              |Left             |Left
        leave, not in |NotIn               |NotIn             |NotIn             |NotIn            |NotIn
        click on 2    |NotThisRound        |NotThisRound      |Accepted          |Accepted         |AlreadyRevealed
        click on 1    |NotThisRound        |AlreadyRevealed   |NotThisRound      |NotThisRound     |NotThisRound
        click on 3    |NotThisRound        |NotThisRound      |NotThisRound      |NotThisRound     |NotThisRound
        start         |Started>drawing     |AlreadyStarted    |AlreadyStarted    |AlreadyStarted   |AlreadyStarted
        start, other  |NotYours            |NotYours          |NotYours          |NotYours         |NotYours
        cancel        |Cancelled>cancelled |AlreadyStarted    |AlreadyStarted    |AlreadyStarted   |AlreadyStarted
        cancel, other |NotYours            |NotYours          |NotYours          |NotYours         |NotYours
        stop          |Stopped>cancelled   |Stopped>stopped   |Stopped>stopped   |Stopped>stopped  |Stopped>stopped
        stop, manager |Stopped>cancelled   |Stopped>stopped   |Stopped>stopped   |Stopped>stopped  |Stopped>stopped
        stop, other   |NotYours            |NotYours          |NotYours          |NotYours         |NotYours
        skip 2        |NotNow              |NotNow            |NotNow            |Skipped>revealed |NotNow
        skip 1        |NotNow              |NotNow            |NotNow            |NotThisRound     |NotNow
        skip 2, other |NotYours            |NotYours          |NotYours          |NotYours         |NotYours
        next after 2  |NotNow              |NotNow            |NotNow            |NotNow           |WentOn>drawing
        next after 1  |NotNow              |NotNow            |NotNow            |NotNow           |NotThisRound
        next, other   |NotYours            |NotYours          |NotYours          |NotYours         |NotYours
        tick, early   |Ignored             |Ignored           |Ignored           |Ignored          |Ignored
        tick, due     |Moved>drawing       |Moved>interrupted |Moved>interrupted |Moved>revealed   |Moved>drawing
        made 2        |Ignored             |Moved>posting     |Ignored           |Ignored          |Ignored
        made 1        |Ignored             |Ignored           |Ignored           |Ignored          |Ignored
        no question 2 |Ignored             |Moved>no question |Ignored           |Ignored          |Ignored
        no question 1 |Ignored             |Ignored           |Ignored           |Ignored          |Ignored
        posted 2      |Ignored             |Ignored           |Moved>open        |Ignored          |Ignored
        posted 1      |Ignored             |Ignored           |Ignored           |Ignored          |Ignored
        posted anew   |Ignored             |Ignored           |Moved>open        |Moved            |Ignored
        post failed 2 |Ignored             |Ignored           |Moved>interrupted |Ignored          |Ignored
        post failed 1 |Ignored             |Ignored           |Ignored           |Ignored          |Ignored
        post unclear  |Ignored             |Ignored           |Moved             |Ignored          |Ignored
        resume        |Ignored             |Moved             |Moved             |Moved>posting    |Ignored
        """;

    private record Position(Quiz quiz, Instant now) {}

    private static Map<String, Position> positions() {
        var columns = new LinkedHashMap<String, Position>();
        columns.put("lobby", position(Script.of(Mode.CLASSIC).join(1)));
        columns.put("drawing", position(played(1).next()));
        columns.put("posting", position(played(1).next().made()));
        columns.put("open", position(played(1).round()));
        columns.put("revealed", position(played(2)));
        columns.put("ended", position(played(2).stop()));
        return columns;
    }

    private static Map<String, Position> live() {
        var columns = positions();
        columns.remove("ended");
        return columns;
    }

    private static Script played(int rounds) {
        var script = Script.of(Mode.CLASSIC).join(1);
        for (int round = 0; round < rounds; round++) {
            script.round().right(1, 5_000).due();
        }
        return script;
    }

    private static Position position(Script script) {
        return new Position(script.quiz(), script.now());
    }

    /** Events by what they are called in the table; an event may depend on the quiz and the moment. */
    private static Map<String, BiFunction<Quiz, Instant, Event>> events() {
        var rows = new LinkedHashMap<String, BiFunction<Quiz, Instant, Event>>();
        rows.put("join", (_, _) -> new Event.Join(player(2)));
        rows.put("join, joined", (_, _) -> new Event.Join(player(1)));
        rows.put("leave", (_, _) -> new Event.Leave(player(1)));
        rows.put("leave, not in", (_, _) -> new Event.Leave(player(2)));
        rows.put("click on 2", (_, now) -> new Event.Click(player(1), 2, 0, now));
        rows.put("click on 1", (_, now) -> new Event.Click(player(1), 1, 0, now));
        rows.put("click on 3", (_, now) -> new Event.Click(player(1), 3, 0, now));
        rows.put("start", (_, _) -> new Event.Start(player(0), false));
        rows.put("start, other", (_, _) -> new Event.Start(player(1), false));
        rows.put("cancel", (_, _) -> new Event.Cancel(player(0), false));
        rows.put("cancel, other", (_, _) -> new Event.Cancel(player(1), false));
        rows.put("stop", (_, _) -> new Event.Stop(player(0), false));
        rows.put("stop, manager", (_, _) -> new Event.Stop(player(1), true));
        rows.put("stop, other", (_, _) -> new Event.Stop(player(1), false));
        rows.put("skip 2", (_, _) -> new Event.Skip(player(0), false, 2));
        rows.put("skip 1", (_, _) -> new Event.Skip(player(0), false, 1));
        rows.put("skip 2, other", (_, _) -> new Event.Skip(player(1), false, 2));
        rows.put("next after 2", (_, _) -> new Event.Next(player(0), false, 2));
        rows.put("next after 1", (_, _) -> new Event.Next(player(0), false, 1));
        rows.put("next, other", (_, _) -> new Event.Next(player(1), false, 2));
        rows.put("tick, early", (_, _) -> new Event.Tick());
        rows.put("tick, due", (_, _) -> new Event.Tick());
        rows.put("made 2", (_, _) -> new Event.RoundMade(2, question(2)));
        rows.put("made 1", (_, _) -> new Event.RoundMade(1, question(1)));
        rows.put("no question 2", (_, _) -> new Event.NoQuestion(2));
        rows.put("no question 1", (_, _) -> new Event.NoQuestion(1));
        rows.put("posted 2", (_, now) -> new Event.Posted(2, now));
        rows.put("posted 1", (_, now) -> new Event.Posted(1, now));
        rows.put("posted anew", (_, now) -> new Event.Posted(2, now.plusSeconds(1)));
        rows.put("post failed 2", (_, _) -> new Event.PostFailed(2));
        rows.put("post failed 1", (_, _) -> new Event.PostFailed(1));
        rows.put(
                "post unclear",
                (quiz, now) -> new Event.PostUnclear(2, quiz.due().orElse(now)));
        rows.put("resume", (_, _) -> new Event.Resume());
        return rows;
    }

    private static Step step(Position position, String name, BiFunction<Quiz, Instant, Event> event) {
        var quiz = position.quiz();
        var later = position.now().plusSeconds(1);
        var now = name.equals("tick, due") ? quiz.due().orElse(later) : later;
        return quiz.step(event.apply(quiz, position.now()), now);
    }

    private static String cell(Quiz before, Step step) {
        var outcome = step.outcome().getClass().getSimpleName();
        var stage = name(step.quiz().stage());
        return stage.equals(name(before.stage())) ? outcome : outcome + ">" + stage;
    }

    private static String name(Stage stage) {
        return stage instanceof Stage.Ended(var why)
                ? why.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : stage.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String row(Stream<String> cells) {
        return "%-13s |%-19s |%-17s |%-17s |%-16s |%s\n".formatted(cells.toArray());
    }

    @Test
    void every_event_has_its_outcome_in_every_stage() {
        var positions = live();
        var table = new StringBuilder(row(Stream.concat(Stream.of(""), positions.keySet().stream())));
        events().forEach((name, event) -> table.append(row(Stream.concat(
                Stream.of(name), positions.values().stream().map(p -> cell(p.quiz(), step(p, name, event)))))));
        assertThat(table.toString()).isEqualTo(TABLE);
    }

    @Test
    void once_it_is_over_nothing_moves() {
        events().forEach((name, event) -> {
            var step = step(positions().get("ended"), name, event);
            assertThat(step.outcome())
                    .as(name)
                    .isInstanceOfAny(
                            name.equals("click on 2") ? Outcome.AlreadyRevealed.class : Outcome.AlreadyOver.class,
                            Outcome.Ignored.class);
        });
    }

    @Test
    void what_is_refused_changes_nothing() {
        positions()
                .values()
                .forEach(position -> events().forEach((name, event) -> {
                    var step = step(position, name, event);
                    if (step.outcome() instanceof Outcome.Refused) {
                        assertThat(step.quiz()).as(name).isSameAs(position.quiz());
                        assertThat(step.effects()).as(name).isEmpty();
                    } else {
                        assertThat(step.quiz()).as(name).isNotEqualTo(position.quiz());
                    }
                }));
    }

    @Test
    void the_table_has_every_stage_and_every_event() {
        var stages = positions().values().stream()
                .map(p -> p.quiz().stage().getClass())
                .collect(Collectors.toSet());
        assertThat(stages).isEqualTo(records(Stage.class).collect(Collectors.toSet()));
        var open = positions().get("open");
        var events = events().values().stream()
                .map(event -> event.apply(open.quiz(), open.now()).getClass())
                .collect(Collectors.toSet());
        assertThat(events).isEqualTo(records(Event.class).collect(Collectors.toSet()));
    }

    static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(QuizTableTest::records)
                : Stream.of(type);
    }

    @Test
    void every_stage_but_the_last_has_something_due() {
        positions().forEach((name, position) -> {
            var due = position.quiz()
                    .due()
                    .map(d -> Duration.between(position.now(), d).toSeconds());
            assertThat(due.stream().collect(Collectors.toSet()))
                    .as(name)
                    .isEqualTo(
                            switch (name) {
                                case "lobby" -> Set.of(30L);
                                case "drawing", "posting" -> Set.of(60L);
                                case "open" -> Set.of(21L);
                                case "revealed" -> Set.of(10L);
                                default -> Set.of();
                            });
        });
    }
}
