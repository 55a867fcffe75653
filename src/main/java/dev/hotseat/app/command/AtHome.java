package dev.hotseat.app.command;

import dev.hotseat.app.card.HomeCards;
import dev.hotseat.app.daily.personal.PersonalStreaks;
import dev.hotseat.app.port.Grades;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import java.time.Duration;
import java.time.InstantSource;

/** What a person finds at the bot's own place: how to start, and their numbers. */
public final class AtHome {
    private static final Duration LATELY = Duration.ofDays(7);

    private final Grades grades;
    private final PersonalStreaks streaks;
    private final InstantSource clock;

    public AtHome(Grades grades, PersonalStreaks streaks, InstantSource clock) {
        this.grades = grades;
        this.streaks = streaks;
        this.clock = clock;
    }

    public Reply home(Origin origin) {
        var since = clock.instant().minus(LATELY);
        var account = origin.person().account();
        return new Reply.ToAsker(HomeCards.home(grades.tally(account, since), streaks.of(account)));
    }
}
