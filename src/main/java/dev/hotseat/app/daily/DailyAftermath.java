package dev.hotseat.app.daily;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.posting.Aftermath;
import dev.hotseat.chat.Post;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.place.MessageReference;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** What becomes of a delivery when its posts are there, or will not be. */
public final class DailyAftermath implements Aftermath {
    private final Dailies dailies;
    private final InstantSource clock;

    public DailyAftermath(Dailies dailies, InstantSource clock) {
        this.dailies = dailies;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return PostKey.PREFIX;
    }

    @Override
    public void sent(String key, MessageReference message, Instant created) {
        PostKey.parse(key).ifPresent(post -> {
            switch (post.kind()) {
                case QUESTION ->
                    dailies.outcomes().sent(post.delivery(), message, created.truncatedTo(ChronoUnit.MICROS), now());
                case REVEAL, ANSWER, THREAD -> {}
            }
        });
    }

    @Override
    public void failed(String key, Outbox.Fate fate, String why) {
        PostKey.parse(key).ifPresent(post -> {
            switch (post.kind()) {
                case QUESTION -> questionFailed(post.delivery(), fate, why);
                case REVEAL -> {
                    if (fate == Outbox.Fate.FAILED) {
                        dailies.answerBelow(post.delivery());
                    }
                }
                case ANSWER, THREAD -> {}
            }
        });
    }

    @Override
    public void waitsAgain(String key, Post sent) {
        PostKey.parse(key).ifPresent(post -> {
            switch (post.kind()) {
                case QUESTION -> dailies.outcomes().waitsAgain(post.delivery(), sent, now());
                case REVEAL, ANSWER, THREAD -> {}
            }
        });
    }

    private void questionFailed(DeliveryKey delivery, Outbox.Fate fate, String why) {
        if (fate == Outbox.Fate.UNKNOWN) {
            dailies.outcomes().unknown(delivery, why, now());
        } else {
            dailies.outcomes().failed(delivery, why, now());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
