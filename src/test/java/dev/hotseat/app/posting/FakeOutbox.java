package dev.hotseat.app.posting;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.app.port.Transactions;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** An outbox that hands out what it got and keeps what it is told, a line each. What is told in vain is taken back. */
final class FakeOutbox implements Outbox, Transactions {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    final Deque<Claimed> due = new ArrayDeque<>();
    final Deque<RanOut> ranOut = new ArrayDeque<>();
    final List<String> told = new ArrayList<>();
    final Set<String> known = new HashSet<>();

    /** How often it cannot be reached from now on. */
    int away;

    /** Messages with edits that wait. */
    final Set<MessageReference> taken = new HashSet<>();

    final Set<MessageReference> refreshing = new HashSet<>();

    @Override
    public <T> T inOne(Supplier<T> work) {
        int before = told.size();
        try {
            return work.get();
        } catch (RuntimeException e) {
            told.subList(before, told.size()).clear();
            throw e;
        }
    }

    @Override
    public void add(String key, Post post, Instant at, Haste haste) {
        due.add(new Claimed(key, post, 1, at));
    }

    @Override
    public List<Claimed> claim(Platform platform, Instant now, int limit, Duration lease) {
        return polled(due, limit);
    }

    @Override
    public List<RanOut> takeOver(Platform platform, Instant now, int limit, Duration lease) {
        return polled(ranOut, limit);
    }

    private static <T> List<T> polled(Deque<T> from, int limit) {
        var polled = new ArrayList<T>();
        while (polled.size() < limit && !from.isEmpty()) {
            polled.add(from.poll());
        }
        return polled;
    }

    @Override
    public boolean sent(String key, Optional<MessageReference> message, Instant at) {
        return note(key, key + " sent");
    }

    @Override
    public boolean failed(String key, Fate fate, String why, Instant at) {
        return note(key, key + " " + fate + " " + why);
    }

    private boolean note(String key, String line) {
        if (away > 0) {
            away--;
            throw new StoreUnavailable(key, new IllegalStateException("away, as this test wants"));
        }
        return !known.contains(key) && told.add(line);
    }

    @Override
    public void again(String key, Instant at, String why) {
        told.add(key + " again in " + Duration.between(NOON, at));
    }

    @Override
    public void held(String key, Instant at) {
        told.add(key + " held for " + Duration.between(NOON, at));
    }

    @Override
    public boolean beginRefresh(MessageReference message, Instant now, Duration lease) {
        return !taken.contains(message) && refreshing.add(message);
    }

    @Override
    public void endRefresh(MessageReference message) {
        refreshing.remove(message);
    }

    @Override
    public boolean withdraw(String key, String why, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean reword(String key, Card card) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<State> state(String key) {
        return Optional.empty();
    }

    @Override
    public int waiting() {
        return due.size();
    }
}
