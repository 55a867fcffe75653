package dev.hotseat.app.daily.personal;

import dev.hotseat.app.card.daily.StreakWords;
import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.KeptPersonal;
import dev.hotseat.app.port.Personals;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.Streak;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many days in a row a person answered: the questions of each channel, and those that came by direct message. */
public final class PersonalStreaks {
    /** Of so many channels. */
    private static final int MOST = 10;

    private final Personals personals;
    private final Deliveries deliveries;
    private final InstantSource clock;

    public PersonalStreaks(Personals personals, Deliveries deliveries, InstantSource clock) {
        this.personals = personals;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** The running ones, those of direct messages first. */
    public List<StreakWords.Running> of(AccountId account) {
        var running = new ArrayList<StreakWords.Running>();
        var zone = personals.of(account).map(KeptPersonal::plan).map(plan -> plan.zone());
        add(running, Optional.empty(), personals.days(account), zone.orElse(ZoneOffset.UTC));
        for (var schedule : deliveries.takenPartIn(account, MOST)) {
            add(
                    running,
                    Optional.of(schedule.wanted().channel()),
                    deliveries.days(schedule.id(), account),
                    schedule.plan().zone());
        }
        return running;
    }

    private void add(
            List<StreakWords.Running> running, Optional<ChannelId> channel, Deliveries.Days days, ZoneId zone) {
        var today = clock.instant().atZone(zone).toLocalDate();
        var streak = Streak.ofPerson(days.asked(), days.answered(), today);
        if (streak.days() > 0) {
            running.add(new StreakWords.Running(channel, streak));
        }
    }

    /** The person looked at the answer of a question that may have come to them by direct message. */
    public void answered(AccountId account, QuestionId question) {
        personals.answered(account, question, clock.instant());
    }
}
