package dev.hotseat.adapter.discord.interaction;

import dev.hotseat.adapter.discord.DiscordCards;
import dev.hotseat.adapter.discord.DiscordForms;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * The body of a callback, with the files that go along.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding">interaction callbacks</a>
 */
record Callback(DataObject body, Set<? extends FileUpload> files) {
    private static final int MESSAGE = 4;
    private static final int MESSAGE_LATER = 5;
    private static final int NO_CHANGE = 6;
    private static final int EDIT = 7;
    private static final int SUGGESTIONS = 8;
    private static final int FORM = 9;
    private static final int PRIVATELY = 1 << 6;

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
                new Callback(of(FORM).put("data", DiscordForms.modal(form).toData()), Set.of());
            case Reply.Nothing() ->
                switch (from) {
                    case COMPONENT, FORM_ON_MESSAGE -> new Callback(of(NO_CHANGE), Set.of());
                    case COMMAND, FORM -> message(MESSAGE, DONE, PRIVATELY);
                };
        };
    }

    /** Keeps the interaction open for a private message that takes longer than Discord waits. */
    static Callback later() {
        return new Callback(of(MESSAGE_LATER).put("data", DataObject.empty().put("flags", PRIVATELY)), Set.of());
    }

    static Callback suggestions(List<Completion.Suggestion> suggestions) {
        var choices = suggestions.stream()
                .map(s -> DataObject.empty().put("name", s.label()).put("value", s.value()))
                .toList();
        return new Callback(
                of(SUGGESTIONS).put("data", DataObject.empty().put("choices", DataArray.fromCollection(choices))),
                Set.of());
    }

    private static DataObject of(int type) {
        return DataObject.empty().put("type", type);
    }

    private static Callback message(int type, Card card, int flags) {
        var message = DiscordCards.message(card);
        var data = data(message);
        return new Callback(
                of(type).put("data", data.put("flags", data.getInt("flags") | flags)), message.getAllDistinctFiles());
    }

    /** An edit that names no attachments would keep those that the message had. */
    private static DataObject data(MessageCreateData message) {
        var data = message.toData();
        return data.hasKey("attachments") ? data : data.put("attachments", DataArray.empty());
    }

    /** The message alone, for what comes after a promise. */
    static Callback message(Card card) {
        var message = DiscordCards.message(card);
        return new Callback(data(message), message.getAllDistinctFiles());
    }
}
