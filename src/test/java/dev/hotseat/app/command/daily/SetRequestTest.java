package dev.hotseat.app.command.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.command.CommandLine;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.daily.Order;
import dev.hotseat.core.daily.Personal;
import dev.hotseat.core.daily.Reading;
import dev.hotseat.core.daily.Reveal;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.core.daily.Weekdays;
import dev.hotseat.core.place.ChannelId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetRequestTest {
    private static final SetRequest.Here HERE = new SetRequest.Here(Bits.WORKSPACE, Optional.of(Bits.HERE));

    private static Reading<Wanted> read(String line, Optional<ZoneId> usual, Optional<Wanted> before) {
        return SetRequest.read(given(DailySpecs.SET, line), Bits.BANK, HERE, usual, before);
    }

    private static Given given(CommandSpec spec, String line) {
        return switch (CommandLine.read(spec, line)) {
            case Given.Outcome.Understood(var given) -> given;
            case Given.Outcome.Refused(var why) -> throw new AssertionError(why);
            case Given.Outcome.HelpWanted() -> throw new AssertionError("help");
        };
    }

    private static String refusal(Reading<?> reading) {
        return reading instanceof Reading.Refused<?>(var why) ? why : "understood: " + reading;
    }

    @Test
    void the_time_is_enough() {
        assertThat(read("09:00", Optional.of(ZoneId.of("Europe/Berlin")), Optional.empty()))
                .isEqualTo(new Reading.Understood<>(Bits.wanted("09:00")));
        assertThat(read("9:00", Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Reading.Understood.class,
                        u -> assertThat(((Wanted) u.value()).zone()).isEqualTo(ZoneId.of("UTC")));
    }

    @Test
    void everything_can_be_said() {
        var line =
                "time:17:30 timezone:america/new york days:mon, wed topic:GANs level:basic reveal:1h 30m channel:<#9>"
                        + " order:shuffled mention:<@&42> thread roundup:yes";
        assertThat(read(line, Optional.empty(), Optional.empty()))
                .isEqualTo(new Reading.Understood<>(new Wanted(
                        LocalTime.of(17, 30),
                        ZoneId.of("America/New_York"),
                        new Weekdays(Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)),
                        new Selection(Optional.of(Bits.GANS), Optional.of(Level.BASIC)),
                        new Reveal.After(Duration.ofMinutes(90)),
                        Order.SHUFFLED,
                        new ChannelId(Bits.WORKSPACE, "9"),
                        Optional.of("42"),
                        true,
                        true)));
    }

    @Test
    void what_is_left_out_stays_as_it_was_and_any_takes_back() {
        var before = ((Reading.Understood<Wanted>) read(
                        "time:17:30 days:daily topic:gans level:basic reveal:4h channel:<#9> order:shuffled"
                                + " mention:<@&42> thread roundup",
                        Optional.empty(),
                        Optional.empty()))
                .value();
        var berlin = Optional.of(ZoneId.of("Europe/Berlin"));
        assertThat(read("", berlin, Optional.of(before))).isEqualTo(new Reading.Understood<>(before));
        assertThat(read(
                        "time:09:00 timezone:Europe/Berlin days:mon-fri topic:any level:any reveal:button channel:<#7>"
                                + " order:probable quiet thread:no roundup:no",
                        Optional.empty(),
                        Optional.of(before)))
                .isEqualTo(new Reading.Understood<>(Bits.wanted("09:00")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                              | Say at which time, as in /daily set time:09:00.
        25:00                           | There is no 25:00: a day goes from 00:00 to 23:59.
        noon                            | “noon” is not a time of day.
        09:00 timezone:Berlin           | There is no time zone “Berlin”.
        09:00 days:someday              | Not understood as days of the week: “someday”.
        09:00 topic:cooking             | There is no topic “cooking”. There are gans.
        09:00 level:advanced            | The bank has no question on any topic of the level advanced.
        09:00 gans topic:gans level:advanced | “09:00 gans” is not a time of day.
        09:00 reveal:soon               | “soon” does not say when the answer comes.
        09:00 reveal:9 days             | An answer comes between 1 minute and 7 days
        09:00 mention:<@&100>           | A daily question does not mention everybody
        09:00 mention:<@&42> quiet      | mention and quiet say the opposite
        """)
    void what_makes_no_sense_is_said(String line, String words) {
        assertThat(refusal(read(line, Optional.empty(), Optional.empty()))).contains(words);
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(refusal(read(
                        "time:9 timezone:x days:y topic:z reveal:w mention:<@&100>",
                        Optional.empty(),
                        Optional.empty())))
                .contains("“9”", "“x”", "“y”", "“z”", "“w”", "everybody")
                .doesNotContain("Say at which time");
    }

    @Test
    void in_a_direct_conversation_the_channel_must_be_said() {
        var direct = new SetRequest.Here(Bits.WORKSPACE, Optional.empty());
        assertThat(refusal(SetRequest.read(
                        given(DailySpecs.SET, "09:00"), Bits.BANK, direct, Optional.empty(), Optional.empty())))
                .isEqualTo("Say in which channel, as in channel:#…; here only you would see it.");
        assertThat(SetRequest.read(
                        given(DailySpecs.SET, "09:00 channel:<#7>"),
                        Bits.BANK,
                        direct,
                        Optional.of(ZoneId.of("Europe/Berlin")),
                        Optional.empty()))
                .isEqualTo(new Reading.Understood<>(Bits.wanted("09:00")));
    }

    @Test
    void one_of_ones_own_is_read_alike() {
        var berlin = Optional.of(ZoneId.of("Europe/Berlin"));
        var mine = new Personal(
                LocalTime.of(8, 0),
                ZoneId.of("Europe/Berlin"),
                Weekdays.DAILY,
                new Selection(Optional.of(Bits.GANS), Optional.empty()));
        assertThat(MeRequest.read(
                        given(DailySpecs.ME_DAILY, "8:00 days:daily topic:gans"), Bits.BANK, berlin, Optional.empty()))
                .isEqualTo(new Reading.Understood<MeRequest>(new MeRequest.Set(mine)));
        assertThat(MeRequest.read(given(DailySpecs.ME_DAILY, ""), Bits.BANK, Optional.empty(), Optional.of(mine)))
                .isEqualTo(new Reading.Understood<MeRequest>(new MeRequest.Set(mine)));
        assertThat(MeRequest.read(given(DailySpecs.ME_DAILY, "stop"), Bits.BANK, berlin, Optional.of(mine)))
                .isEqualTo(new Reading.Understood<MeRequest>(new MeRequest.Stop()));
        assertThat(refusal(
                        MeRequest.read(given(DailySpecs.ME_DAILY, "8:00 stop"), Bits.BANK, berlin, Optional.of(mine))))
                .isEqualTo("stop goes without other options.");
        assertThat(refusal(MeRequest.read(given(DailySpecs.ME_DAILY, ""), Bits.BANK, berlin, Optional.empty())))
                .isEqualTo("Say at which time, as in /me daily time:09:00.");
    }
}
