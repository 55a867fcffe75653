package dev.hotseat.adapter.discord.post;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.adapter.discord.rest.Rest;
import dev.hotseat.app.port.Sender;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;

/** Sends posts by channel id, over whichever session this process has. */
public final class PostsById implements Sender {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int CONVERSATIONS = 10_000;

    private final Supplier<Optional<JDA>> session;
    private final Pauses pauses;
    private final Cache<AccountId, String> conversations =
            Caffeine.newBuilder().maximumSize(CONVERSATIONS).build();

    /**
     * Sends over any session.
     *
     * @param session one of this process; empty as long as there is none
     */
    public PostsById(Supplier<Optional<JDA>> session, InstantSource clock) {
        this.session = session;
        this.pauses = new Pauses(clock);
    }

    @Override
    public Outcome send(String key, Post post) {
        return session.get()
                .map(jda -> send(new Delivery(new Rest(jda), pauses), key, post))
                .orElseGet(PostsById::notConnected);
    }

    @Override
    public Outcome refresh(MessageReference message, Card card) {
        return session.get()
                .map(jda -> new Delivery(new Rest(jda), pauses).update(message, card))
                .orElseGet(PostsById::notConnected);
    }

    @Override
    public Sight look(String key, Post post, Instant since) {
        return session.get()
                .map(jda -> look(new Delivery(new Rest(jda), pauses), new Look(new Rest(jda), key), post, since))
                .orElseGet(() -> new Sight.Later("not connected to Discord"));
    }

    private Sight look(Delivery delivery, Look look, Post post, Instant since) {
        return switch (post) {
            case Post.Say(var channel, var thread, var _) -> look.at(channel, thread, since);
            // A thread has the id of the message at which it was opened.
            case Post.OpenThread(var message, var _, var _) ->
                look.at(message.channel(), Optional.of(message.message()), since);
            case Post.Direct(var _, var to, var _) ->
                switch (conversation(delivery, to)) {
                    case Delivery.Opened.Open(var id) -> look.at(alone(id), Optional.empty(), since);
                    case Delivery.Opened.NotOpen(var outcome) -> notOpen(outcome);
                };
            case Post.Update _ -> throw new IllegalArgumentException("no new message: " + post);
        };
    }

    private static Sight notOpen(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Later(var _, var why) -> new Sight.Later(why);
            case Outcome.Never(var _, var why) -> new Sight.Hidden(why);
            case Outcome.Sent _, Outcome.Unclear _ -> throw new IllegalStateException("not of a conversation");
        };
    }

    /** As long as Discord's nonces surely last. */
    @Override
    public Duration remembers() {
        return Nonce.REMEMBERED;
    }

    private static Outcome notConnected() {
        return new Outcome.Later(SOON, "not connected to Discord");
    }

    private Outcome send(Delivery delivery, String key, Post post) {
        return switch (post) {
            case Post.Say(var channel, var thread, var card) -> delivery.say(key, channel, thread, card);
            case Post.Update(var message, var card) -> delivery.update(message, card);
            case Post.OpenThread(var message, var title, var card) ->
                switch (delivery.openThread(message, title)) {
                    case Delivery.Opened.Open(var thread) ->
                        delivery.say(key, message.channel(), Optional.of(thread), card);
                    case Delivery.Opened.NotOpen(var outcome) -> outcome;
                };
            case Post.Direct(var _, var to, var card) -> direct(delivery, key, to, card);
        };
    }

    private Outcome direct(Delivery delivery, String key, AccountId to, Card card) {
        return switch (conversation(delivery, to)) {
            case Delivery.Opened.Open(var id) -> delivery.say(key, alone(id), Optional.empty(), card);
            case Delivery.Opened.NotOpen(var outcome) -> outcome;
        };
    }

    /** A conversation stays the same for good, so it is opened once. */
    private Delivery.Opened conversation(Delivery delivery, AccountId with) {
        var known = conversations.getIfPresent(with);
        if (known != null) {
            return new Delivery.Opened.Open(known);
        }
        var opened = delivery.openConversation(with.person());
        if (opened instanceof Delivery.Opened.Open(var id)) {
            conversations.put(with, id);
        }
        return opened;
    }

    /** A conversation is a workspace of its own, as when they write to us. */
    private static ChannelId alone(String conversation) {
        return new ChannelId(new WorkspaceId(Discord.PLATFORM, conversation), conversation);
    }
}
