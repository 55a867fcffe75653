package dev.hotseat.adapter.slack.api;

import com.slack.api.methods.response.chat.ChatUpdateResponse;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.slack.SlackCards;
import dev.hotseat.app.port.Sender;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Posts messages and edits them, each with one call at once. */
public final class SlackSender implements Sender {
    /** A token that is refused, or a Slack that cannot be reached, is not better a moment later. */
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    /** After these Slack itself does not say whether it happened. */
    static final Set<String> UNDECIDED =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

    private final WebApi api;
    private final Directs directs;
    private final FilesBelow files;
    private final Remedies remedies;
    private final Pauses pauses = new Pauses();

    public SlackSender(WebApi api, Directs directs, Files files, Remedies remedies) {
        this.api = api;
        this.directs = directs;
        this.files = new FilesBelow(api, files, remedies);
        this.remedies = remedies;
    }

    @Override
    public Outcome send(String key, Post post) {
        return switch (post) {
            case Post.Say(var channel, var thread, var card) -> created(say(key, channel, thread, card));
            case Post.Update(var message, var card) -> update(key, message, card);
            // Slack's threads have no title.
            case Post.OpenThread(var message, var _, var card) ->
                created(say(key, message.channel(), threadAt(message), card));
            case Post.Direct direct -> direct(key, direct);
        };
    }

    private static Optional<String> threadAt(MessageReference message) {
        return Optional.of(message.thread().orElse(message.message()));
    }

    private Result<MessageReference> say(String key, ChannelId channel, Optional<String> thread, Card card) {
        var message = SlackCards.message(card);
        return paced(
                        "post " + channel.key(),
                        () -> api.as(
                                channel.workspace().tenant(),
                                client -> client.chatPostMessage(r -> {
                                    thread.ifPresent(r::threadTs);
                                    return r.channel(channel.channel())
                                            .text(message.text())
                                            .blocksAsString(message.blocksJson())
                                            .metadata(PostMetadata.of(key))
                                            .unfurlLinks(false)
                                            .unfurlMedia(false);
                                })))
                .then(answer -> {
                    var reference = new MessageReference(channel, thread, answer.getTs());
                    files.attach(reference, thread.orElse(answer.getTs()), Outgoing.of(card));
                    return new Result.Fine<>(reference);
                });
    }

    private Outcome direct(String key, Post.Direct direct) {
        var team = direct.workspace().tenant();
        return Slack.user(direct.to())
                .map(user -> created(paced("open " + team, () -> directs.with(team, user))
                        .then(channel ->
                                say(key, new ChannelId(direct.workspace(), channel), Optional.empty(), direct.card()))))
                .orElseGet(() ->
                        new Outcome.Never("no member of Slack: " + direct.to().key()));
    }

    @Override
    public Sight look(String key, Post post, Instant since) {
        return switch (post) {
            case Post.Say(var channel, var thread, var _) -> look(key, channel, thread, since);
            case Post.OpenThread(var message, var _, var _) -> look(key, message.channel(), threadAt(message), since);
            // Nobody is asked for the right to read what people write to the bot.
            case Post.Direct _ -> new Sight.Hidden("I may not read direct messages");
            case Post.Update _ -> throw new IllegalArgumentException("no new message: " + post);
        };
    }

    private Sight look(String key, ChannelId channel, Optional<String> thread, Instant since) {
        return new Look(api, remedies, key, channel, thread, since).run();
    }

    private Outcome update(String key, MessageReference old, Card card) {
        var edited = edit(old, card);
        return edited instanceof Result.Refused<ChatUpdateResponse>(var error, var _)
                        && error.equals("edit_window_closed")
                ? created(say(key, old.channel(), threadAt(old), card))
                : edited(old, edited);
    }

    @Override
    public Outcome refresh(MessageReference message, Card card) {
        return edited(message, edit(message, card));
    }

    /** Slack takes each call for a new message. */
    @Override
    public Duration remembers() {
        return Duration.ZERO;
    }

    private Result<ChatUpdateResponse> edit(MessageReference old, Card card) {
        var channel = old.channel();
        var team = channel.workspace().tenant();
        var message = SlackCards.message(card);
        // Slack counts edits over the whole workspace.
        return paced(
                "edit " + team,
                () -> api.as(
                        team,
                        client -> client.chatUpdate(r -> r.channel(channel.channel())
                                .ts(old.message())
                                .text(message.text())
                                .blocksAsString(message.blocksJson()))));
    }

    private Outcome edited(MessageReference old, Result<ChatUpdateResponse> edited) {
        return switch (edited) {
            case Result.Fine<ChatUpdateResponse> _ -> sent(old);
            // An edit done twice is the same edit.
            case Result.Unclear<ChatUpdateResponse>(var why) -> new Outcome.Later(A_WHILE, why);
            case Result.Refused<ChatUpdateResponse>(var error, var _)
            when UNDECIDED.contains(error) -> new Outcome.Later(A_WHILE, error);
            case Result.Refused<ChatUpdateResponse> refused -> refused(refused);
            case Result.Limited<ChatUpdateResponse>(var pause) -> new Outcome.Later(pause, edited.words());
            case Result.Unsent<ChatUpdateResponse>(var why) -> new Outcome.Later(A_WHILE, why);
        };
    }

    /** After a pause that Slack asked for nothing is sent there before it is over; everything else goes on. */
    private <T> Result<T> paced(String where, Supplier<Result<T>> call) {
        var left = pauses.left(where);
        if (left.isPresent()) {
            return new Result.Limited<>(left.get());
        }
        var result = call.get();
        if (result instanceof Result.Limited<T>(var pause)) {
            pauses.hold(where, pause);
        }
        return result;
    }

    private Outcome created(Result<MessageReference> result) {
        return switch (result) {
            case Result.Fine<MessageReference>(var message) -> sent(message);
            case Result.Limited<MessageReference>(var pause) -> new Outcome.Later(pause, result.words());
            case Result.Unsent<MessageReference>(var why) -> new Outcome.Later(A_WHILE, why);
            case Result.Unclear<MessageReference>(var why) -> new Outcome.Unclear(why);
            case Result.Refused<MessageReference>(var error, var _)
            when UNDECIDED.contains(error) -> new Outcome.Unclear(error);
            case Result.Refused<MessageReference> refused -> refused(refused);
        };
    }

    private static Outcome sent(MessageReference message) {
        var created = Slack.moment(message.message())
                .orElseThrow(() -> new IllegalStateException("Slack gave a message no time: " + message.message()));
        return new Outcome.Sent(message, created);
    }

    private Outcome refused(Result.Refused<?> refused) {
        return WebApi.isTokenTrouble(refused.error())
                ? new Outcome.Later(A_WHILE, remedies.words(refused))
                : new Outcome.Never(RefusalWord.trouble(refused.error()), remedies.words(refused));
    }
}
