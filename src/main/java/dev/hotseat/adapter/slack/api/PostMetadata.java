package dev.hotseat.adapter.slack.api;

import com.slack.api.model.Message;
import dev.hotseat.app.port.PostMark;
import java.util.Map;

/**
 * The mark of a post as the metadata of its message: people do not see it, and edits leave it as it is.
 *
 * @see <a href="https://docs.slack.dev/messaging/message-metadata">message metadata</a>
 */
final class PostMetadata {
    private static final String EVENT = "hotseat_post";
    private static final String MARK = "mark";

    private PostMetadata() {}

    static Message.Metadata of(String key) {
        return new Message.Metadata(EVENT, Map.of(MARK, PostMark.of(key)));
    }

    static boolean isOf(Message message, String key) {
        var metadata = message.getMetadata();
        return metadata != null
                && EVENT.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && PostMark.of(key).equals(metadata.getEventPayload().get(MARK));
    }
}
