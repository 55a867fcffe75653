package dev.hotseat.app.daily;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.app.posting.Aftermath;
import dev.hotseat.chat.Post;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.place.MessageReference;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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
                case QUESTION -> {
                    if (fate == Outbox.Fate.UNKNOWN) {
                        dailies.outcomes().unknown(post.delivery(), why, now());
                    } else {
                        dailies.outcomes().refused(post.delivery(), Trouble.OTHER, why, now());
                    }
                }
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
    public void waitsAgain(String key, Post unused) {
        question(key).ifPresent(delivery -> dailies.unsettled().waitsAgain(delivery, now(), now()));
    }

    @Override
    public void putOff(String key, Instant until) {
        question(key)
                .ifPresent(delivery ->
                        dailies.unsettled().waitsAgain(delivery, until.truncatedTo(ChronoUnit.MICROS), now()));
    }

    @Override
    public void refused(String key, Trouble trouble, String why) {
        question(key)
                .ifPresentOrElse(
                        delivery -> dailies.outcomes().refused(delivery, trouble, why, now()),
                        () -> failed(key, Outbox.Fate.FAILED, why));
    }

    @Override
    public Optional<Instant> wantedUntil(String key, Instant since) {
        return Optional.of(dailies.windows().until(key, since));
    }

    private static Optional<DeliveryKey> question(String key) {
        return PostKey.parse(key)
                .filter(post -> post.kind() == PostKey.Kind.QUESTION)
                .map(PostKey::delivery);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
