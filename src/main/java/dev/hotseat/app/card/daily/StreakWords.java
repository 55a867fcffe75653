package dev.hotseat.app.card.daily;

import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.daily.Streak;
import dev.hotseat.core.place.ChannelId;
import java.util.List;
import java.util.Optional;

/** Says how long somebody has answered day after day. */
public final class StreakWords {
    private StreakWords() {}

    /**
     * A streak of a person of at least one day.
     *
     * @param channel whose daily question it is; empty: the one that comes by direct message
     */
    public record Running(Optional<ChannelId> channel, Streak streak) {}

    /** {@code 5 days, 1 miss forgiven}. */
    static String words(Streak streak) {
        int frozen = streak.frozen().size();
        return streak.days()
                + (streak.days() == 1 ? " day" : " days")
                + (frozen == 0 ? "" : frozen == 1 ? ", 1 miss forgiven" : ", " + frozen + " misses forgiven");
    }

    /** A line for each. */
    public static RichText lines(List<Running> running) {
        return ScheduleWords.list(running.stream()
                .map(one -> one.channel()
                        .map(channel -> RichText.of(
                                new Inline.Words(words(one.streak()) + " in "), new Inline.ChannelOf(channel)))
                        .orElseGet(() -> RichText.plain(words(one.streak()) + " by direct message")))
                .toList());
    }
}
