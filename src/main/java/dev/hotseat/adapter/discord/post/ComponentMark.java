package dev.hotseat.adapter.discord.post;

import dev.hotseat.app.port.PostMark;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * The mark of a post as the numbers of its container and of the first component in it: 60 bits. Nobody sees them, Discord
 * keeps them with the message, and every card has them, be there buttons in it or not.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">the field id of components</a>
 */
record ComponentMark(int container, int first) {
    private static final int BITS_30 = (1 << 30) - 1;

    /** Discord numbers the other components from 1 on, past those that are taken. */
    private static final int OUT_OF_THE_WAY = 1 << 30;

    static ComponentMark of(String key) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(PostMark.of(key)));
        int container = OUT_OF_THE_WAY | (bytes.getInt() & BITS_30);
        int first = OUT_OF_THE_WAY | (bytes.getInt() & BITS_30);
        // Within a message no number comes twice.
        return new ComponentMark(container, first == container ? first ^ 1 : first);
    }

    /** Puts it on a message of ours, which is one container. */
    DataObject on(DataObject message) {
        var container = message.getArray("components").getObject(0);
        container.put("id", this.container);
        container.getArray("components").getObject(0).put("id", first);
        return message;
    }

    boolean isOn(DataObject message) {
        return first(message)
                .filter(container -> container.getInt("id", 0) == this.container)
                .flatMap(ComponentMark::first)
                .filter(component -> component.getInt("id", 0) == first)
                .isPresent();
    }

    private static Optional<DataObject> first(DataObject parent) {
        return parent.optArray("components").filter(all -> !all.isEmpty()).map(all -> all.getObject(0));
    }
}
