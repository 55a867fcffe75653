package dev.hotseat.app.command.daily;

import dev.hotseat.app.command.TopicNames;
import dev.hotseat.app.command.ZoneNames;
import dev.hotseat.chat.command.Given;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.daily.Reading;
import dev.hotseat.core.daily.TimeOfDay;
import dev.hotseat.core.daily.Weekdays;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The options of one command, read one after the other; what is wrong with any of them is collected. */
final class Typed {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Bank bank;
    private final TopicNames topics;
    private final Given given;
    private final List<String> faults = new ArrayList<>();

    Typed(Bank bank, Given given) {
        this.bank = bank;
        this.topics = new TopicNames(bank);
        this.given = given;
    }

    /** What an option says; empty if it is left out, and if it makes no sense. */
    <T> Optional<T> read(String option, Function<String, Reading<T>> reader) {
        return given.text(option).flatMap(typed -> switch (reader.apply(typed)) {
            case Reading.Understood<T>(var value) -> Optional.of(value);
            case Reading.Refused<T>(var why) -> {
                faults.add(why);
                yield Optional.empty();
            }
        });
    }

    /** Whether a flag says yes; left out, it is as before. */
    boolean flag(String option, boolean before) {
        return given.text(option).map("true"::equals).orElse(before);
    }

    void fault(String sentence) {
        faults.add(sentence);
    }

    /** The time, which must be said once. */
    LocalTime time(Optional<LocalTime> before, String example) {
        var time = read(DailySpecs.TIME, TimeOfDay::read).or(() -> before);
        if (time.isEmpty() && given.text(DailySpecs.TIME).isEmpty()) {
            fault("Say at which time, as in " + example + ".");
        }
        return time.orElse(LocalTime.MIDNIGHT);
    }

    /** The zone; if none was ever said, the usual one of the workspace, or else UTC. */
    ZoneId zone(Optional<ZoneId> before, Optional<ZoneId> usual) {
        return read(DailySpecs.TIMEZONE, Typed::named)
                .or(() -> before)
                .or(() -> usual)
                .orElse(UTC);
    }

    private static Reading<ZoneId> named(String typed) {
        return ZoneNames.named(typed)
                .<Reading<ZoneId>>map(Reading.Understood::new)
                .orElseGet(() -> new Reading.Refused<>(ZoneNames.unknown(typed)));
    }

    Weekdays days(Optional<Weekdays> before) {
        return read(DailySpecs.DAYS, Weekdays::read).or(() -> before).orElse(Weekdays.MONDAY_TO_FRIDAY);
    }

    /** Topic and level, of which the bank has a question. */
    Selection selection(Selection before) {
        var topic = taken(DailySpecs.TOPIC, before.topic(), this::topic);
        var level = taken(DailySpecs.LEVEL, before.level(), this::level);
        var selection = new Selection(topic, level);
        if (bank.select(selection).isEmpty()) {
            fault("The bank has no question " + topic.map(t -> "on " + t.slug()).orElse("on any topic")
                    + level.map(l -> " of the level " + l.word()).orElse("") + ". /topics shows what it has.");
        }
        return selection;
    }

    /** What is said now, {@code any} for nothing, or what was said before. */
    private <T> Optional<T> taken(String option, Optional<T> before, Function<String, Reading<T>> reader) {
        return given.text(option).isEmpty()
                ? before
                : given.text(option).filter(DailySpecs.ANY::equalsIgnoreCase).isPresent()
                        ? Optional.empty()
                        : read(option, reader);
    }

    private Reading<TopicId> topic(String typed) {
        return topics.named(typed)
                .<Reading<TopicId>>map(Reading.Understood::new)
                .orElseGet(() -> new Reading.Refused<>(topics.unknown(typed)));
    }

    private Reading<Level> level(String typed) {
        return Level.parse(typed)
                .<Reading<Level>>map(Reading.Understood::new)
                .orElseGet(() -> new Reading.Refused<>("There is no level " + Reading.quoted(typed) + "."));
    }

    /** That value if nothing was wrong, or else every fault. */
    <T> Reading<T> result(T value) {
        return faults.isEmpty() ? new Reading.Understood<>(value) : new Reading.Refused<>(String.join(" ", faults));
    }
}
