package dev.hotseat.chat;

import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.WorkspaceId;
import java.util.Optional;

/** Something to say that is not the direct answer to an interaction. All of it goes through the outbox. */
public sealed interface Post {

    /** The workspace whose budget it uses. */
    WorkspaceId workspace();

    /** The same with another card. */
    default Post with(Card other) {
        return switch (this) {
            case Say(var channel, var thread, var _) -> new Say(channel, thread, other);
            case Update(var message, var _) -> new Update(message, other);
            case OpenThread(var message, var title, var _) -> new OpenThread(message, title, other);
            case Direct(var workspace, var to, var _) -> new Direct(workspace, to, other);
        };
    }

    /** A new message in a channel, or in a thread of it. */
    record Say(ChannelId channel, Optional<String> thread, Card card) implements Post {
        @Override
        public WorkspaceId workspace() {
            return channel.workspace();
        }
    }

    /** A new content for a message of ours. */
    record Update(MessageReference message, Card card) implements Post {
        @Override
        public WorkspaceId workspace() {
            return message.channel().workspace();
        }
    }

    /** A thread at a message of ours, with a first message in it. */
    record OpenThread(MessageReference message, String title, Card card) implements Post {
        @Override
        public WorkspaceId workspace() {
            return message.channel().workspace();
        }
    }

    /** A direct message to a person, in the name of a workspace. */
    record Direct(WorkspaceId workspace, AccountId to, Card card) implements Post {}
}
