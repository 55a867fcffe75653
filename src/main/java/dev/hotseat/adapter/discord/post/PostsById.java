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

    /** A conversation stays the same for good, so it is opened once. It is a workspace of its own, as when they write to us. */
    private Outcome direct(Delivery delivery, String key, AccountId to, Card card) {
        var known = conversations.getIfPresent(to);
        var opened = known == null ? delivery.openConversation(to.person()) : new Delivery.Opened.Open(known);
        return switch (opened) {
            case Delivery.Opened.Open(var id) -> {
                conversations.put(to, id);
                yield delivery.say(
                        key, new ChannelId(new WorkspaceId(Discord.PLATFORM, id), id), Optional.empty(), card);
            }
            case Delivery.Opened.NotOpen(var outcome) -> outcome;
        };
    }
}
