package dev.hotseat.app.command.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.card.daily.Listed;
import dev.hotseat.chat.Completion;
import dev.hotseat.core.daily.Reading;
import dev.hotseat.core.daily.ScheduleId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhichScheduleTest {
    private static final Listed MORNING = listed("a1", "09:00");
    private static final Listed NOON = listed("b2", "12:00");
    private static final Listed ALSO_NOON = listed("c3", "12:00");
    private static final List<Listed> SEVERAL = List.of(MORNING, NOON, ALSO_NOON);

    private static Listed listed(String id, String time) {
        return new Listed(new ScheduleId(id), Bits.wanted(time), new Listed.Standing.Planned(Optional.empty()));
    }

    @Test
    void the_only_one_needs_no_name() {
        assertThat(WhichSchedule.read(Optional.empty(), List.of(NOON))).isEqualTo(new Reading.Understood<>(NOON));
    }

    @ParameterizedTest
    @CsvSource({"1, a1", "2, b2", "3, c3", "c3, c3", "09:00, a1", "9:00, a1"})
    void one_of_several_is_named_by_number_time_or_id(String typed, String id) {
        assertThat(WhichSchedule.read(Optional.of(typed), SEVERAL))
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        u -> assertThat(((Listed) u.value()).id().text()).isEqualTo(id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0     | No daily question of this channel is meant by “0”. There are 1 (09:00 mon-fri, Europe/Berlin, any question), 2 (
        4     | is meant by “4”.
        12:00 | is meant by “12:00” alone.
        15:00 | is meant by “15:00”.
        new   | is meant by “new”.
        """)
    void another_name_is_refused_with_those_there_are(String typed, String words) {
        assertThat(WhichSchedule.read(Optional.of(typed), SEVERAL))
                .isInstanceOfSatisfying(
                        Reading.Refused.class, r -> assertThat(r.why()).contains(words));
    }

    @Test
    void several_want_a_name_and_none_wants_one_to_be_set_up() {
        assertThat(WhichSchedule.read(Optional.empty(), SEVERAL))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        r -> assertThat(r.why())
                                .startsWith("This channel has several: 1 (")
                                .endsWith("Say which, as in schedule:1."));
        assertThat(WhichSchedule.read(Optional.of("1"), List.of()))
                .isEqualTo(new Reading.Refused<>(
                        "This channel has no daily question yet. Set one up, as in /daily set time:09:00."));
    }

    @Test
    void with_a_channel_the_one_to_set_is_there_unless_one_is_said_that_is_here_alone() {
        var here = List.of(MORNING);
        var there = List.of(NOON, ALSO_NOON);
        assertThat(WhichSchedule.among(Optional.empty(), here, Optional.empty()))
                .as("no channel is named")
                .isEqualTo(here);
        assertThat(WhichSchedule.among(Optional.empty(), here, Optional.of(there)))
                .isEqualTo(there);
        assertThat(WhichSchedule.among(Optional.empty(), here, Optional.of(List.of())))
                .as("the first one of that channel")
                .isEmpty();
        assertThat(WhichSchedule.among(Optional.of("2"), here, Optional.of(there)))
                .isEqualTo(there);
        assertThat(WhichSchedule.among(Optional.of("9:00"), here, Optional.of(there)))
                .as("moves there")
                .isEqualTo(here);
        assertThat(WhichSchedule.among(Optional.of("1"), here, Optional.of(List.of())))
                .as("moves there")
                .isEqualTo(here);
    }

    @Test
    void set_makes_the_first_one_and_changes_the_only_one() {
        var made = new Reading.Understood<WhichSchedule.Target>(new WhichSchedule.Target.New());
        assertThat(WhichSchedule.toSet(Optional.empty(), List.of())).isEqualTo(made);
        assertThat(WhichSchedule.toSet(Optional.of(" New "), SEVERAL)).isEqualTo(made);
        assertThat(WhichSchedule.toSet(Optional.empty(), List.of(NOON)))
                .isEqualTo(new Reading.Understood<WhichSchedule.Target>(new WhichSchedule.Target.Change(NOON)));
        assertThat(WhichSchedule.toSet(Optional.empty(), SEVERAL))
                .isInstanceOfSatisfying(
                        Reading.Refused.class, r -> assertThat(r.why()).endsWith("schedule:new sets up one more."));
    }

    @Test
    void suggestions_name_each_by_its_id() {
        assertThat(WhichSchedule.suggest("12", SEVERAL, false))
                .containsExactly(
                        new Completion.Suggestion("2: 12:00 mon-fri, Europe/Berlin, any question", "b2"),
                        new Completion.Suggestion("3: 12:00 mon-fri, Europe/Berlin, any question", "c3"));
        assertThat(WhichSchedule.suggest("", SEVERAL, true)).hasSize(4);
        assertThat(WhichSchedule.suggest("n", List.of(), true))
                .containsExactly(new Completion.Suggestion("one more", "new"));
        var many =
                IntStream.range(0, 40).mapToObj(i -> listed("s" + i, "09:00")).toList();
        assertThat(WhichSchedule.suggest("", many, true)).hasSize(25);
    }
}
