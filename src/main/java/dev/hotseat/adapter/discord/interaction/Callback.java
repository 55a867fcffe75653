package dev.hotseat.adapter.discord.interaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hotseat.adapter.discord.DiscordCards;
import dev.hotseat.adapter.discord.DiscordForms;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * The body of a callback in JSON, with the files that go along. A team reveals the same question and asks for the same
 * help: what was last written is kept, since writing a card takes longer than all else that an answer needs.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding">interaction callbacks</a>
 */
record Callback(String json, Set<? extends FileUpload> files) {
    private static final int MESSAGE = 4;
    private static final int MESSAGE_LATER = 5;
    private static final int NO_CHANGE = 6;
    private static final int EDIT = 7;
    private static final int SUGGESTIONS = 8;
    private static final int FORM = 9;
    private static final int PRIVATELY = 1 << 6;

    /** In characters of JSON. */
    private static final int MOST_KEPT = 1_000_000;

    /** Some cards hold what a member may have deleted since. */
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(10);

    private static final Cache<Wanted, String> KEPT = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST_KEPT)
            .maximumWeight(MOST_KEPT)
            .weigher((Wanted _, String json) -> json.length())
            .build();

    /** How a card without files is wanted. */
    private record Wanted(int type, Card card, int flags) {}

    /** Says nothing new; a command has to be answered with words all the same. */
    private static final Card DONE =
            Card.saying(Card.Tone.PLAIN, "Done", RichText.plain("Nothing more to do: that was done already."));

    static Callback of(Reply reply, From from) {
        return switch (reply) {
            case Reply.ToChannel(var card) -> message(MESSAGE, card, 0);
            case Reply.ToAsker(var card) -> message(MESSAGE, card, PRIVATELY);
            case Reply.Edit(var card) ->
                from == From.COMPONENT ? message(EDIT, card, 0) : message(MESSAGE, card, PRIVATELY);
            case Reply.AskForm(var form) ->
                alone(of(FORM).put("data", DiscordForms.modal(form).toData()));
            case Reply.Nothing() ->
                switch (from) {
                    case COMPONENT, FORM_ON_MESSAGE -> alone(of(NO_CHANGE));
                    case COMMAND, FORM -> message(MESSAGE, DONE, PRIVATELY);
                };
        };
    }

    /** Keeps the interaction open for a private message that takes longer than Discord waits. */
    static Callback later() {
        return alone(of(MESSAGE_LATER).put("data", DataObject.empty().put("flags", PRIVATELY)));
    }

    static Callback suggestions(List<Completion.Suggestion> suggestions) {
        var choices = suggestions.stream()
                .map(s -> DataObject.empty().put("name", s.label()).put("value", s.value()))
                .toList();
        return alone(of(SUGGESTIONS).put("data", DataObject.empty().put("choices", DataArray.fromCollection(choices))));
    }

    private static Callback alone(DataObject body) {
        return new Callback(body.toString(), Set.of());
    }

    private static DataObject of(int type) {
        return DataObject.empty().put("type", type);
    }

    private static Callback message(int type, Card card, int flags) {
        var wanted = new Wanted(type, card, flags);
        var kept = KEPT.getIfPresent(wanted);
        if (kept != null) {
            return new Callback(kept, Set.of());
        }
        var message = DiscordCards.message(card);
        var data = data(message);
        var written = new Callback(
                of(type).put("data", data.put("flags", data.getInt("flags") | flags))
                        .toString(),
                message.getAllDistinctFiles());
        if (written.files().isEmpty()) {
            KEPT.put(wanted, written.json());
        }
        return written;
    }

    /** An edit that names no attachments would keep those that the message had. */
    private static DataObject data(MessageCreateData message) {
        var data = message.toData();
        return data.hasKey("attachments") ? data : data.put("attachments", DataArray.empty());
    }

    /** The message alone, for what comes after a promise. */
    static Callback message(Card card) {
        var message = DiscordCards.message(card);
        return new Callback(data(message).toString(), message.getAllDistinctFiles());
    }
}
