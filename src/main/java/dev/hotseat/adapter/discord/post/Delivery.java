package dev.hotseat.adapter.discord.post;

import dev.hotseat.adapter.discord.DiscordCards;
import dev.hotseat.adapter.discord.rest.Outcome;
import dev.hotseat.adapter.discord.rest.Rest;
import dev.hotseat.app.port.Sender;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Legible;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The calls of one post. */
final class Delivery {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration AGAIN_UNTIL = Duration.ofSeconds(4);
    private static final int THREAD_IS_THERE = 160_004;
    private static final int LONGEST_TITLE = 100;
    private static final int A_DAY_IN_MINUTES = 1440;

    private final Rest rest;
    private final Pauses pauses;
    private final long start = System.nanoTime();

    Delivery(Rest rest, Pauses pauses) {
        this.rest = rest;
        this.pauses = pauses;
    }

    /** Whether the place for a message is there. */
    sealed interface Opened {
        record Open(String channel) implements Opened {}

        record NotOpen(Sender.Outcome outcome) implements Opened {}
    }

    /**
     * Sends a new message. What may have been lost is sent once more at once: within its few minutes the nonce keeps Discord
     * from having it twice. Later nobody knows whether Discord still remembers the nonce.
     */
    Sender.Outcome say(String key, ChannelId channel, Optional<String> thread, Card card) {
        var place = thread.orElse(channel.channel());
        var message = DiscordCards.message(card);
        var files = message.getAllDistinctFiles();
        var body = ComponentMark.of(key)
                .on(message.toData())
                .put("nonce", Nonce.of(key))
                .put("enforce_nonce", true);
        var route = Route.Messages.SEND_MESSAGE.compile(place);
        var first = call(place, route, body, files);
        var last = first instanceof Outcome.Unclear && System.nanoTime() - start < AGAIN_UNTIL.toNanos()
                ? call(place, route, body, files)
                : first;
        if (last instanceof Outcome.Done(var sent)) {
            return sent(new MessageReference(channel, thread, sent.getString("id")));
        }
        // Whatever became of the second one: the first may be there.
        return first instanceof Outcome.Unclear(var why)
                ? new Sender.Outcome.Unclear(why)
                : notDone(first, sayNeeds(thread.isPresent(), !files.isEmpty()));
    }

    private static String sayNeeds(boolean inThread, boolean files) {
        return "View Channel, " + (inThread ? "Send Messages in Threads" : "Send Messages")
                + (files ? ", Attach Files" : "");
    }

    /** Edits a message of ours. An edit that comes twice changes nothing. */
    Sender.Outcome update(MessageReference message, Card card) {
        var place = message.thread().orElse(message.channel().channel());
        var data = DiscordCards.message(card);
        var body = data.toData();
        if (!body.hasKey("attachments")) {
            // Otherwise those of before would stay.
            body.put("attachments", DataArray.empty());
        }
        var outcome = call(
                place, Route.Messages.EDIT_MESSAGE.compile(place, message.message()), body, data.getAllDistinctFiles());
        return outcome instanceof Outcome.Done ? sent(message) : notDone(outcome, "View Channel");
    }

    /** Discord's ids hold the millisecond at which they were given. */
    private static Sender.Outcome sent(MessageReference message) {
        var created = TimeUtil.getTimeCreated(Long.parseUnsignedLong(message.message()));
        return new Sender.Outcome.Sent(message, created.toInstant());
    }

    /** Opens a thread at a message. Discord gives it the id of the message, so it is known even when the answer was lost. */
    Opened openThread(MessageReference message, String title) {
        var place = message.channel().channel();
        var body = DataObject.empty()
                .put("name", Bounds.shorten(Legible.line(title), LONGEST_TITLE))
                .put("auto_archive_duration", A_DAY_IN_MINUTES);
        var route = Route.Channels.CREATE_THREAD_FROM_MESSAGE.compile(place, message.message());
        return switch (call(place, route, body, Set.of())) {
            case Outcome.Done _ -> new Opened.Open(message.message());
            case Outcome.Refused(var _, int code, var _)
            when code == THREAD_IS_THERE -> new Opened.Open(message.message());
            case Outcome outcome -> new Opened.NotOpen(notDone(outcome, "View Channel, Create Public Threads"));
        };
    }

    Opened openConversation(String person) {
        var body = DataObject.empty().put("recipient_id", person);
        var outcome = call(person, Route.Self.CREATE_PRIVATE_CHANNEL.compile(), body, Set.of());
        return outcome instanceof Outcome.Done(var channel)
                ? new Opened.Open(channel.getString("id"))
                : new Opened.NotOpen(notDone(outcome, "none"));
    }

    private Outcome call(String place, Route.CompiledRoute route, DataObject body, Set<? extends AttachedFile> files) {
        var left = pauses.left(place);
        if (left.isPresent()) {
            return new Outcome.Limited(left.get());
        }
        var outcome = rest.call(route, body, files);
        if (outcome instanceof Outcome.Limited(var pause)) {
            pauses.add(place, pause);
        }
        return outcome;
    }

    /** What is left after a call that may be repeated without harm. */
    private static Sender.Outcome notDone(Outcome outcome, String needed) {
        return switch (outcome) {
            case Outcome.Refused refused -> Refusal.read(refused, needed);
            case Outcome.Limited(var pause) -> new Sender.Outcome.Later(pause, "Discord asked for a pause");
            case Outcome.NotReached(var why) -> new Sender.Outcome.Later(SOON, why);
            case Outcome.Unclear(var why) -> new Sender.Outcome.Later(SOON, why);
            case Outcome.Done _ -> throw new IllegalArgumentException("it was done");
        };
    }
}
