package dev.hotseat.adapter.slack.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hotseat.adapter.slack.SlackCards;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.place.MessageReference;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the files of a message into its thread. Safe for threads. */
final class FilesBelow {
    private static final Logger LOG = LoggerFactory.getLogger(FilesBelow.class);
    private static final int MOST = 10_000;

    private final WebApi api;
    private final Files files;
    private final Remedies remedies;

    /** The workspaces that were told of the missing scope: once is enough, also where each quiz ends with a picture. */
    private final Cache<String, Boolean> told =
            Caffeine.newBuilder().maximumSize(MOST).build();

    FilesBelow(WebApi api, Files files, Remedies remedies) {
        this.api = api;
        this.files = files;
        this.remedies = remedies;
    }

    /** The message is there: files that do not follow it are only told about. */
    void attach(MessageReference message, String thread, List<Outgoing> outgoing) {
        if (outgoing.isEmpty()) {
            return;
        }
        var channel = message.channel();
        var team = channel.workspace().tenant();
        var result = files.into(team, channel.channel(), Optional.of(thread), outgoing);
        if (result instanceof Result.Fine<String>) {
            return;
        }
        LOG.atWarn()
                .addKeyValue("channel", channel.key())
                .log("The files of a message could not be sent: {}", result.words());
        if (result instanceof Result.Refused<String> refused
                && refused.error().equals("missing_scope")
                && told.asMap().putIfAbsent(team, true) == null) {
            tell(message, thread, "I may not send it: " + remedies.words(refused) + ".");
        }
    }

    private void tell(MessageReference message, String thread, String words) {
        var channel = message.channel();
        var notice =
                SlackCards.message(Card.saying(Card.Tone.REFUSAL, "A file is missing here", RichText.plain(words)));
        var result = api.as(
                channel.workspace().tenant(),
                client -> client.chatPostMessage(r -> r.channel(channel.channel())
                        .threadTs(thread)
                        .text(notice.text())
                        .blocksAsString(notice.blocksJson())));
        if (!(result instanceof Result.Fine<?>)) {
            LOG.atWarn()
                    .addKeyValue("channel", channel.key())
                    .log("It could not be said that a scope is missing: {}", result.words());
        }
    }
}
