package dev.hotseat.adapter.slack.api;

import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.app.port.Sender.Sight;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for a message of ours in a channel or thread. */
final class Look {
    private static final int A_PAGE = 100;
    private static final int MOST_PAGES = 5;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final WebApi api;
    private final Remedies remedies;
    private final String key;
    private final ChannelId channel;
    private final Optional<String> thread;
    private final Instant since;
    private final long start = System.nanoTime();

    Look(WebApi api, Remedies remedies, String key, ChannelId channel, Optional<String> thread, Instant since) {
        this.api = api;
        this.remedies = remedies;
        this.key = key;
        this.channel = channel;
        this.thread = thread;
        this.since = since;
    }

    private record Page(List<Message> messages, Optional<String> next) {
        static Page of(@Nullable List<Message> messages, boolean more, @Nullable ResponseMetadata metadata) {
            var next = more && metadata != null ? metadata.getNextCursor() : null;
            return new Page(
                    messages == null ? List.of() : messages,
                    Optional.ofNullable(next).filter(cursor -> !cursor.isEmpty()));
        }
    }

    Sight run() {
        var us = api.as(channel.workspace().tenant(), client -> client.authTest(r -> r))
                .then(answer -> Optional.ofNullable(answer.getBotId())
                        .<Result<String>>map(Result.Fine::new)
                        .orElseGet(() -> new Result.Refused<>("no_bot_id", "")));
        return us instanceof Result.Fine<String>(var bot) ? pages(bot) : notSeen(us, true);
    }

    private Sight pages(String bot) {
        var cursor = Optional.<String>empty();
        boolean edited = false;
        for (int number = 0; number < MOST_PAGES; number++) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                return new Sight.Later("Slack is slow to show the channel");
            }
            var answer = page(cursor);
            if (!(answer instanceof Result.Fine<Page>(var page))) {
                return notSeen(answer, number == 0);
            }
            var ours = page.messages().stream()
                    .filter(message -> bot.equals(message.getBotId()) && isSince(message))
                    .toList();
            var there = ours.stream()
                    .filter(message -> PostMetadata.isOf(message, key))
                    .findFirst()
                    .map(Message::getTs)
                    .flatMap(ts -> Slack.moment(ts)
                            .map(created -> new Sight.There(new MessageReference(channel, thread, ts), created)));
            if (there.isPresent()) {
                return there.get();
            }
            edited |= ours.stream().anyMatch(message -> message.getEdited() != null && message.getMetadata() == null);
            if (page.next().isEmpty()) {
                return edited
                        ? new Sight.Hidden("a message of mine there was edited since, and it may be that one")
                        : new Sight.NotThere();
            }
            cursor = page.next();
        }
        return new Sight.Hidden("too many messages came since");
    }

    /** A thread begins with the message at which it was opened, however old that is. */
    private boolean isSince(Message message) {
        return Slack.moment(message.getTs()).filter(ts -> !ts.isBefore(since)).isPresent();
    }

    private Result<Page> page(Optional<String> cursor) {
        var team = channel.workspace().tenant();
        var oldest = since.getEpochSecond() + ".000000";
        return thread.isPresent()
                ? api.as(
                                team,
                                client -> client.conversationsReplies(r -> {
                                    cursor.ifPresent(r::cursor);
                                    return r.channel(channel.channel())
                                            .ts(thread.get())
                                            .oldest(oldest)
                                            .limit(A_PAGE)
                                            .includeAllMetadata(true);
                                }))
                        .then(a -> new Result.Fine<>(Page.of(a.getMessages(), a.isHasMore(), a.getResponseMetadata())))
                : api.as(
                                team,
                                client -> client.conversationsHistory(r -> {
                                    cursor.ifPresent(r::cursor);
                                    return r.channel(channel.channel())
                                            .oldest(oldest)
                                            .limit(A_PAGE)
                                            .includeAllMetadata(true);
                                }))
                        .then(a -> new Result.Fine<>(Page.of(a.getMessages(), a.isHasMore(), a.getResponseMetadata())));
    }

    /** Of some apps Slack lets a page be read each minute: they never come further than the first. */
    private Sight notSeen(Result<?> result, boolean first) {
        return switch (result) {
            case Result.Refused<?> refused ->
                WebApi.isTokenTrouble(refused.error()) || SlackSender.UNDECIDED.contains(refused.error())
                        ? new Sight.Later(remedies.words(refused))
                        : new Sight.Hidden(remedies.words(refused));
            case Result.Limited<?> _ ->
                first
                        ? new Sight.Later(result.words())
                        : new Sight.Hidden("Slack lets me read few messages a minute, and more than those came since");
            case Result.Unsent<?>(var why) -> new Sight.Later(why);
            case Result.Unclear<?>(var why) -> new Sight.Later(why);
            case Result.Fine<?> _ -> throw new IllegalArgumentException("it was seen");
        };
    }
}
