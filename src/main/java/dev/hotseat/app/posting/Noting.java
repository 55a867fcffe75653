package dev.hotseat.app.posting;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.app.port.Transactions;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.MessageReference;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes what became of posts and tells whoever must know, in one transaction: both are kept or none. What was known
 * already is told nobody again.
 */
final class Noting {
    private static final Logger LOG = LoggerFactory.getLogger(Noting.class);

    /** Each waits for a busy database, a second or two. */
    private static final int TRIES = 3;

    private final Outbox outbox;
    private final Transactions transactions;
    private final List<Aftermath> aftermaths;

    /**
     * Notes in that outbox.
     *
     * @throws IllegalArgumentException if a key may be meant for two of them
     */
    Noting(Outbox outbox, Transactions transactions, Collection<Aftermath> aftermaths) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.aftermaths = List.copyOf(aftermaths);
        var prefixes = this.aftermaths.stream().map(Aftermath::prefix).sorted().toList();
        for (int i = 1; i < prefixes.size(); i++) {
            if (prefixes.get(i).startsWith(prefixes.get(i - 1))) {
                throw new IllegalArgumentException(
                        "'%s' and '%s' are told of the same posts".formatted(prefixes.get(i - 1), prefixes.get(i)));
            }
        }
    }

    void sent(String key, MessageReference message, Instant created, Instant now) {
        note(
                key,
                () -> outbox.sent(key, Optional.of(message), now),
                aftermath -> aftermath.sent(key, message, created));
    }

    void failed(String key, Outbox.Fate fate, String why, Instant now) {
        LOG.atWarn().addKeyValue("post", key).log("Post {} is {}: {}", key, fate, why);
        note(key, () -> outbox.failed(key, fate, why, now), aftermath -> aftermath.failed(key, fate, why));
    }

    /**
     * It may be there or not. One that somebody wants for longer stays claimed: it is looked for when the claim runs out, and
     * sent again if it is not there. Of the others nobody knows.
     */
    void unclear(String key, Instant since, String why, Instant now) {
        if (isLookedFor(key) && wantedUntil(key, since).filter(now::isBefore).isPresent()) {
            LOG.atWarn().addKeyValue("post", key).log("Post {} may be there or not, and is looked for: {}", key, why);
        } else {
            failed(key, Outbox.Fate.UNKNOWN, why, now);
        }
    }

    /** Sending it threw, as it would again: nobody looks for it, and nobody knows whether it is there. */
    void broke(String key, RuntimeException fault, Instant now) {
        var number = IncidentNumber.of(key);
        LOG.atError()
                .setCause(fault)
                .addKeyValue("incident", number)
                .addKeyValue("post", key)
                .log("Incident {}: sending post {} broke", number, key);
        failed(key, Outbox.Fate.UNKNOWN, ours(number), now);
    }

    /** It is surely not there. If somebody cannot bear the news it stays claimed: perhaps it is not wanted any more. */
    void waitsAgain(String key, Post post, Instant now) {
        LOG.atWarn().addKeyValue("post", key).log("Post {} was claimed and is not there", key);
        transactions.inOne(() -> {
            outbox.again(key, now, "claimed, and then it was not there");
            tell(key, aftermath -> aftermath.waitsAgain(key, post));
            return true;
        });
    }

    /** It is put off until then. Somebody who cannot bear the news does not keep it from being tried again. */
    void putOff(String key, Instant until, String why) {
        try {
            transactions.inOne(() -> {
                outbox.again(key, until, why);
                tell(key, aftermath -> aftermath.putOff(key, until));
                return true;
            });
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("post", key).log("What follows from post {} broke", key);
            outbox.again(key, until, why);
        }
    }

    private void tell(String key, Consumer<Aftermath> word) {
        aftermaths.stream()
                .filter(aftermath -> key.startsWith(aftermath.prefix()))
                .forEach(word);
    }

    /** Given up. What was invalid is logged under an incident number, which takes the place of the platform's words. */
    void refused(String key, Trouble trouble, String why, Instant now) {
        var told = trouble == Trouble.INVALID ? incident(key, why) : why;
        if (trouble != Trouble.INVALID) {
            LOG.atWarn().addKeyValue("post", key).log("Post {} is {}: {}", key, Outbox.Fate.FAILED, why);
        }
        note(
                key,
                () -> outbox.failed(key, Outbox.Fate.FAILED, told, now),
                aftermath -> aftermath.refused(key, trouble, told));
    }

    private static String incident(String key, String why) {
        var number = IncidentNumber.of(key);
        LOG.atError()
                .addKeyValue("incident", number)
                .addKeyValue("post", key)
                .log("Incident {}: post {} is not one that its platform takes: {}", number, key, why);
        return ours(number);
    }

    private static String ours(String number) {
        return "a fault of ours, which the log has under the incident number " + number;
    }

    private boolean isLookedFor(String key) {
        return aftermaths.stream()
                .filter(aftermath -> key.startsWith(aftermath.prefix()))
                .allMatch(aftermath -> aftermath.isLookedFor(key));
    }

    /** Until when it is worth trying again to send it, where somebody says so. */
    Optional<Instant> wantedUntil(String key, Instant since) {
        return aftermaths.stream()
                .filter(aftermath -> key.startsWith(aftermath.prefix()))
                .findFirst()
                .flatMap(aftermath -> aftermath.wantedUntil(key, since));
    }

    /** Nobody waits for it, and what is not noted has to be looked for: it is tried for longer than what somebody waits for. */
    private void note(String key, BooleanSupplier news, Consumer<Aftermath> word) {
        for (int left = TRIES - 1; left > 0; left--) {
            try {
                noteOnce(key, news, word);
                return;
            } catch (StoreUnavailable e) {
                LOG.atInfo()
                        .addKeyValue("post", key)
                        .log("What became of post {} is noted again: {}", key, e.getMessage());
            }
        }
        noteOnce(key, news, word);
    }

    private void noteOnce(String key, BooleanSupplier news, Consumer<Aftermath> word) {
        try {
            transactions.inOne(() -> {
                if (news.getAsBoolean()) {
                    tell(key, word);
                }
                return true;
            });
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            // A post that is there must not count as unknown because somebody could not bear the news.
            LOG.atError().setCause(e).addKeyValue("post", key).log("What follows from post {} broke", key);
            var _ = news.getAsBoolean();
        }
    }
}
