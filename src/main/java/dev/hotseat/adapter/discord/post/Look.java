package dev.hotseat.adapter.discord.post;

import dev.hotseat.adapter.discord.rest.Outcome;
import dev.hotseat.adapter.discord.rest.Rest;
import dev.hotseat.app.port.Sender.Sight;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Looks for a message of ours in a channel or thread. */
final class Look {
    private static final int A_PAGE = 100;
    private static final int MOST_PAGES = 5;
    private static final int NO_CHANNEL = 10_003;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final long start = System.nanoTime();
    private final Rest rest;
    private final ComponentMark mark;
    private final String us;

    Look(Rest rest, String key) {
        this.rest = rest;
        this.mark = ComponentMark.of(key);
        this.us = rest.session().getSelfUser().getId();
    }

    /** Whoever may not read the history sees no messages, and is not refused. */
    Sight at(ChannelId channel, Optional<String> thread, Instant since) {
        var place = thread.orElse(channel.channel());
        long after = TimeUtil.getDiscordTimestamp(since.toEpochMilli());
        long from = after;
        boolean edited = false;
        for (int page = 0; page < MOST_PAGES; page++) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                return new Sight.Later("Discord is slow to show the channel");
            }
            var route = Route.Messages.GET_MESSAGE_HISTORY
                    .compile(place)
                    .withQueryParams("limit", Integer.toString(A_PAGE), "after", Long.toUnsignedString(from));
            var outcome = rest.list(route);
            if (!(outcome instanceof Outcome.Done(var body))) {
                return notSeen(outcome);
            }
            var messages = body.getArray(Outcome.LIST).stream((all, i) -> all.getObject(i))
                    .toList();
            if (messages.isEmpty() && page == 0) {
                return empty(place, after);
            }
            var ours = messages.stream().filter(this::isOurs).toList();
            var there = ours.stream().filter(mark::isOn).findFirst();
            if (there.isPresent()) {
                return there(channel, thread, there.get().getString("id"));
            }
            edited |= ours.stream().anyMatch(message -> !message.isNull("edited_timestamp"));
            if (messages.size() < A_PAGE) {
                return edited
                        ? new Sight.Hidden("a message of mine there was edited since, and it may be that one")
                        : new Sight.NotThere();
            }
            from = newest(messages);
        }
        return new Sight.Hidden("more than " + MOST_PAGES * A_PAGE + " messages came since");
    }

    private boolean isOurs(DataObject message) {
        return message.getObject("author").getString("id").equals(us);
    }

    private static long newest(List<DataObject> messages) {
        return messages.stream()
                .mapToLong(message -> message.getUnsignedLong("id"))
                .max()
                .orElseThrow();
    }

    private static Sight there(ChannelId channel, Optional<String> thread, String message) {
        var created = TimeUtil.getTimeCreated(Long.parseUnsignedLong(message)).toInstant();
        return new Sight.There(new MessageReference(channel, thread, message), created);
    }

    /** A channel tells which message was its last one, to those too who may not read it. */
    private Sight empty(String place, long after) {
        var outcome = rest.get(Route.Channels.GET_CHANNEL.compile(place));
        if (!(outcome instanceof Outcome.Done(var channel))) {
            return notSeen(outcome);
        }
        boolean quiet = channel.getUnsignedLong("last_message_id", 0) <= after;
        return quiet
                ? new Sight.NotThere()
                : new Sight.Hidden("I lack the permission Read Message History there, or it was deleted");
    }

    private static Sight notSeen(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var _, int code, var _) when code == NO_CHANNEL -> new Sight.NotThere();
            case Outcome.Refused refused ->
                Refusal.isOfToken(refused)
                        ? new Sight.Later("Discord refuses the bot's token")
                        : new Sight.Hidden(Refusal.words(refused, "View Channel, Read Message History"));
            case Outcome.Limited _ -> new Sight.Later("Discord asked for a pause");
            case Outcome.NotReached(var why) -> new Sight.Later(why);
            case Outcome.Unclear(var why) -> new Sight.Later(why);
            case Outcome.Done _ -> throw new IllegalArgumentException("it was done");
        };
    }
}
