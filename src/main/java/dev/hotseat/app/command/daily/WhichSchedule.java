package dev.hotseat.app.command.daily;

import dev.hotseat.app.card.daily.Listed;
import dev.hotseat.app.card.daily.ScheduleWords;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.core.daily.Reading;
import dev.hotseat.core.daily.TimeOfDay;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which of the schedules of a channel is meant: by its number in the list, its time, or its id. */
public final class WhichSchedule {
    private static final String NEW = "new";
    private static final int MOST_SUGGESTIONS = 25;

    private WhichSchedule() {}

    /** Which one to set. */
    public sealed interface Target {
        record New() implements Target {}

        record Change(Listed schedule) implements Target {}
    }

    /**
     * The one that is meant; nobody needs to say which where there is only one.
     *
     * @param here those of the channel, in the order in which they are listed
     */
    public static Reading<Listed> read(Optional<String> typed, List<Listed> here) {
        if (here.isEmpty()) {
            return new Reading.Refused<>(
                    "This channel has no daily question yet. Set one up, as in /daily set time:09:00.");
        }
        if (typed.isEmpty()) {
            return here.size() == 1
                    ? new Reading.Understood<>(here.getFirst())
                    : new Reading.Refused<>(
                            "This channel has several: " + all(here) + ". Say which, as in schedule:1.");
        }
        var meant = meant(typed.get().strip(), here);
        return meant.size() == 1
                ? new Reading.Understood<>(meant.getFirst())
                : new Reading.Refused<>("No daily question of this channel is meant by " + Reading.quoted(typed.get())
                        + (meant.isEmpty() ? "" : " alone") + ". There " + (here.size() == 1 ? "is " : "are ")
                        + all(here) + ".");
    }

    /**
     * Those among which the one to set is: of the channel that is named too, unless one is said that only is here: that moves.
     *
     * @param there those of the channel that is named
     */
    static List<Listed> among(Optional<String> typed, List<Listed> here, Optional<List<Listed>> there) {
        return there.filter(all -> typed.isEmpty()
                        || here.isEmpty()
                        || meant(typed.get().strip(), all).size() == 1)
                .orElse(here);
    }

    /** The one to change, or a new one: said by {@code new}, or because there is none yet. */
    public static Reading<Target> toSet(Optional<String> typed, List<Listed> here) {
        if (typed.map(t -> t.strip().equalsIgnoreCase(NEW)).orElse(here.isEmpty())) {
            return new Reading.Understood<>(new Target.New());
        }
        return switch (read(typed, here)) {
            case Reading.Understood<Listed>(var schedule) -> new Reading.Understood<>(new Target.Change(schedule));
            case Reading.Refused<Listed>(var why) ->
                new Reading.Refused<>(here.isEmpty() ? why : why + " schedule:new sets up one more.");
        };
    }

    private static List<Listed> meant(String typed, List<Listed> here) {
        var byId = here.stream().filter(s -> s.id().text().equals(typed)).toList();
        if (!byId.isEmpty()) {
            return byId;
        }
        if (typed.matches("[1-9][0-9]{0,2}")) {
            int number = Integer.parseInt(typed);
            return number <= here.size() ? List.of(here.get(number - 1)) : List.of();
        }
        return switch (TimeOfDay.read(typed)) {
            case Reading.Understood<LocalTime>(var time) ->
                here.stream().filter(s -> s.wanted().time().equals(time)).toList();
            case Reading.Refused<LocalTime> _ -> List.of();
        };
    }

    private static String all(List<Listed> here) {
        var shown = IntStream.range(0, Math.min(here.size(), ScheduleWords.MOST_LISTED))
                .mapToObj(
                        i -> (i + 1) + " (" + ScheduleWords.briefly(here.get(i).wanted()) + ")")
                .collect(Collectors.joining(", "));
        return here.size() > ScheduleWords.MOST_LISTED ? shown + " and more" : shown;
    }

    /**
     * Suggestions for what is typed so far.
     *
     * @param withNew whether a new one can be meant too
     */
    public static List<Completion.Suggestion> suggest(String typed, List<Listed> here, boolean withNew) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var all = new ArrayList<Completion.Suggestion>();
        for (int i = 0; i < here.size(); i++) {
            var label = (i + 1) + ": " + ScheduleWords.briefly(here.get(i).wanted());
            all.add(new Completion.Suggestion(
                    Bounds.shorten(label, Completion.Suggestion.LONGEST),
                    here.get(i).id().text()));
        }
        return Stream.concat(
                        all.stream(),
                        withNew
                                ? Stream.of(new Completion.Suggestion("one more", NEW))
                                : Stream.<Completion.Suggestion>empty())
                .filter(s -> s.label().toLowerCase(Locale.ROOT).contains(wanted)
                        || s.value().startsWith(wanted))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }
}
