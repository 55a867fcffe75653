package dev.hotseat.adapter.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What a message says.
 *
 * @param text what notifications show, escaped
 */
public record SlackMessage(String text, List<LayoutBlock> blocks) {
    public SlackMessage {
        blocks = List.copyOf(blocks);
    }

    /** The blocks as they are sent. */
    public String blocksJson() {
        return SlackJson.of(blocks);
    }
}
