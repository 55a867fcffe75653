package dev.hotseat.support.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.adapter.slack.SlackLimits;
import dev.hotseat.chat.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Messages, views and files, and what of them real Slack would have refused. */
public final class Conversations {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Message> messages = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private final Map<String, JsonNode> homes = new HashMap<>();
    private final List<File> files = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final LongSupplier now;
    private long clock = 1_795_000_000_000_000L;
    private long changes;
    private volatile Consumer<Message> watcher = _ -> {};

    /**
     * A message.
     *
     * @param onlyFor whom it is shown to, if not to everybody
     * @param interaction what it answers, if it came as an answer
     * @param change grows with every new message and every edit
     */
    public record Message(
            String channel,
            String ts,
            Optional<String> thread,
            Optional<String> onlyFor,
            Optional<String> interaction,
            JsonNode content,
            long change) {}

    /** A modal. */
    public record View(String id, String user, String trigger, JsonNode content) {}

    /** A file in a conversation. */
    public record File(String channel, String name, Bytes content) {}

    /**
     * Nothing was said yet.
     *
     * @param now in microseconds since 1970; moments grow where this stands still
     */
    Conversations(LongSupplier now) {
        this.now = now;
    }

    /** Tells of every message and every edit from now on, on the thread that brought it. */
    public void watch(Consumer<Message> told) {
        watcher = told;
    }

    /** A word with which Slack refuses something. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String error) {
            super(error, null, false, false);
        }
    }

    /** The moment of something that happens now, later than all before. */
    public synchronized String ts() {
        clock = Math.max(clock + 1_001, now.getAsLong());
        return String.format(Locale.ROOT, "%d.%06d", clock / 1_000_000, clock % 1_000_000);
    }

    private void check(List<String> faults) {
        if (!faults.isEmpty()) {
            refused.addAll(faults);
            throw new Refused("invalid_blocks");
        }
    }

    /** Adds a message. */
    public synchronized Message add(
            String channel,
            Optional<String> thread,
            Optional<String> onlyFor,
            Optional<String> interaction,
            JsonNode content) {
        check(SlackLimits.message(content));
        var message = new Message(channel, ts(), thread, onlyFor, interaction, content, ++changes);
        messages.add(message);
        watcher.accept(message);
        notifyAll();
        return message;
    }

    synchronized Message edit(String ts, Optional<String> interaction, JsonNode content) {
        check(SlackLimits.message(content));
        for (int i = 0; i < messages.size(); i++) {
            var old = messages.get(i);
            if (old.ts().equals(ts)) {
                var edited =
                        new Message(old.channel(), ts, old.thread(), old.onlyFor(), interaction, content, ++changes);
                messages.set(i, edited);
                watcher.accept(edited);
                notifyAll();
                return edited;
            }
        }
        throw new Refused("message_not_found");
    }

    /** Deletes a message, as a person may. */
    public synchronized void delete(String ts) {
        messages.removeIf(m -> m.ts().equals(ts));
    }

    synchronized View open(String user, String trigger, JsonNode content) {
        check(SlackLimits.view(content));
        var view = new View("V" + views.size(), user, trigger, content);
        views.add(view);
        notifyAll();
        return view;
    }

    /** Puts another content into a view. */
    public synchronized View update(String id, JsonNode content) {
        check(SlackLimits.view(content));
        var old = views.stream().filter(v -> v.id().equals(id)).findFirst();
        var view = new View(
                id,
                old.orElseThrow(() -> new Refused("not_found")).user(),
                old.get().trigger(),
                content);
        views.replaceAll(v -> v.id().equals(id) ? view : v);
        notifyAll();
        return view;
    }

    synchronized void publish(String team, String user, JsonNode content) {
        check(SlackLimits.home(content));
        homes.put(team + ":" + user, content);
        notifyAll();
    }

    /** Waits for the home tab of a member of a team, and takes it away, so that the next one is a new one. */
    public JsonNode home(String team, String user) {
        return await("a home tab of " + user, c -> Optional.ofNullable(c.homes.remove(team + ":" + user)));
    }

    synchronized void share(File file) {
        files.add(file);
        notifyAll();
    }

    /** What real Slack would have refused so far. */
    public synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    /** The messages of a conversation that somebody sees, oldest first. */
    public synchronized List<Message> seenBy(String user, String channel) {
        return messages.stream()
                .filter(m -> m.channel().equals(channel))
                .filter(m -> m.onlyFor().map(user::equals).orElse(true))
                .toList();
    }

    /** The messages of a conversation that everybody sees, oldest first. */
    synchronized List<Message> in(String channel) {
        return messages.stream()
                .filter(m -> m.channel().equals(channel) && m.onlyFor().isEmpty())
                .toList();
    }

    public synchronized Optional<Message> message(String ts) {
        return messages.stream().filter(m -> m.ts().equals(ts)).findFirst();
    }

    /** The files of a conversation, oldest first. */
    public synchronized List<File> files(String channel) {
        return files.stream().filter(f -> f.channel().equals(channel)).toList();
    }

    /** Waits for a message or an edit that answers the interaction. */
    public Message answerTo(String interaction) {
        return await(
                "an answer to " + interaction,
                c -> c.messages.stream()
                        .filter(m -> m.interaction().filter(interaction::equals).isPresent())
                        .findFirst());
    }

    /** Waits for the modal that was opened with the trigger. */
    public View opened(String trigger) {
        return await(
                "a form for " + trigger,
                c -> c.views.stream().filter(v -> v.trigger().equals(trigger)).findFirst());
    }

    /** Waits until that many files are in a conversation; the last of them. */
    public File file(String channel, int number) {
        return await(
                "a file",
                c -> Optional.of(c.files(channel))
                        .filter((Predicate<List<File>>) f -> f.size() >= number)
                        .map(List::getLast));
    }

    private synchronized <T> T await(String what, Function<Conversations, Optional<T>> look) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = look.apply(this);
            if (found.isPresent()) {
                return found.get();
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited in vain for " + what + "; refused: " + refused);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
