package dev.hotseat.app.card.daily;

import dev.hotseat.core.bank.Question;
import dev.hotseat.core.daily.DeliveryKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A question that a schedule posts.
 *
 * @param number how many questions the schedule has posted, this one included
 * @param streak of the channel, in days, up to the question before
 * @param late by how much, for people, as in {@code 1 h 35 min}
 * @param group the platform's own id of the group to mention
 * @param sealedUntil when the answer comes, if not at once
 */
public record DailyPost(
        DeliveryKey delivery,
        Question question,
        long number,
        int streak,
        Optional<String> late,
        Optional<String> group,
        Optional<Instant> sealedUntil) {}
