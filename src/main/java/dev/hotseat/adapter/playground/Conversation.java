package dev.hotseat.adapter.playground;

import dev.hotseat.adapter.playground.page.FormHtml;
import dev.hotseat.adapter.playground.page.MessageHtml;
import dev.hotseat.adapter.playground.page.SuggestionsHtml;
import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Message;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.adapter.playground.room.PlaygroundRooms;
import dev.hotseat.app.Answering;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.EventId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.RichText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns what a member does into an interaction, and the reply into messages. The answer to a request holds the message
 * that came of it, for programs; the page itself takes messages from its stream alone.
 */
final class Conversation {
    static final int LONGEST = 4_000;
    private static final int LONGEST_COMPONENT = 300;

    private static final Map<String, String> NO_SWAP = Map.of("HX-Reswap", "none");
    private static final Map<String, String> FORM_DONE = Map.of("HX-Reswap", "none", "HX-Trigger", "form-done");

    private final Answering answering;
    private final PlaygroundRooms rooms;
    private final InstantSource clock;
    private final Supplier<String> ids;

    Conversation(Answering answering, PlaygroundRooms rooms, InstantSource clock, Supplier<String> ids) {
        this.answering = answering;
        this.rooms = rooms;
        this.clock = clock;
        this.ids = ids;
    }

    /** A typed line: a command if it begins with a slash, else words for everybody there. */
    Answer say(Place place, Member member, Fields fields) {
        var at = clock.instant();
        var text = fields.first("text").orElse("").strip();
        if (text.length() > LONGEST) {
            return Answer.words(
                    422,
                    "A message can have %,d characters; this one has %,d. Please shorten it."
                            .formatted(LONGEST, text.length()));
        }
        if (text.isEmpty()) {
            return Answer.nothing(NO_SWAP);
        }
        if (!text.startsWith("/")) {
            return posted(rooms.say(place, member, text), NO_SWAP);
        }
        var turn = new Turn(place, member, Optional.empty(), text, false);
        return TypedCommand.of(text, answering.commands())
                .map(c -> turn.show(answering.answer(new Interaction.Line(
                        turn.origin(at), c.spec().name(), TypedNames.resolved(c.spec(), c.rest())))))
                .orElseGet(() -> turn.show(unknown(text)));
    }

    private Reply unknown(String text) {
        return new Reply.ToAsker(Card.saying(
                Card.Tone.REFUSAL,
                "Unknown command",
                RichText.plain(TypedCommand.unknown(text, answering.commands()))));
    }

    /** A component that was used. What the message does not carry was forged: it goes on as what its id says. */
    Answer act(Place place, Member member, Fields fields) throws Fields.Unreadable {
        var at = clock.instant();
        var raw = fields.first("component").orElse("");
        var pressed = fields.first("message")
                .flatMap(id -> rooms.find(place, member, id))
                .filter(m -> carries(m, raw));
        var id = ComponentId.decode(raw);
        var turn = new Turn(
                place,
                member,
                pressed,
                "",
                id.filter(ComponentId.FormId.class::isInstance).isPresent());
        var origin = turn.origin(at);
        if (id.isEmpty()) {
            var shortened = raw.length() > LONGEST_COMPONENT ? raw.substring(0, LONGEST_COMPONENT) : raw;
            return turn.show(answering.answer(new Interaction.Stale(origin, shortened)));
        }
        Interaction interaction = switch (id.get()) {
            case ComponentId.Button button -> new Interaction.Press(origin, button, turn.reference());
            case ComponentId.Menu menu -> new Interaction.Choose(origin, menu, fields.all("value"));
            case ComponentId.FormId form ->
                new Interaction.Submit(origin, form, FilledForm.texts(fields), FilledForm.files(fields));
        };
        return turn.show(answering.answer(interaction));
    }

    private static boolean carries(Message message, String raw) {
        return message.card().stream().flatMap(c -> c.parts().stream()).anyMatch(part -> switch (part) {
            case Part.Buttons(var buttons) ->
                buttons.stream().anyMatch(b -> b.enabled() && b.id().encode().equals(raw));
            case Part.Menu menu -> menu.id().encode().equals(raw);
            case Part.Text _, Part.Note _, Part.Fields _, Part.Picture _, Part.Attachment _, Part.Divider _ -> false;
        });
    }

    /** What a member finds at the bot's own place on the other platforms; here it comes as a private message. */
    Answer home(Place place, Member member) {
        var turn = new Turn(place, member, Optional.empty(), "", false);
        return turn.show(answering.answer(new Interaction.AtHome(turn.origin(clock.instant()))));
    }

    /** Takes a private message away from its member. */
    Answer dismiss(Place place, Member member, Fields fields) {
        fields.first("message").ifPresent(id -> rooms.dismiss(place, member, id));
        return Answer.nothing(NO_SWAP);
    }

    /** Suggestions for the text up to the caret. */
    Answer complete(Place place, Member member, Fields fields) {
        var text = fields.first("text").orElse("");
        if (text.length() > LONGEST) {
            return Answer.html("");
        }
        var origin = new Turn(place, member, Optional.empty(), "", false).origin(clock.instant());
        return Answer.html(SuggestionsHtml.of(new Typing(answering, origin).suggest(text)));
    }

    private static Answer posted(Message message, Map<String, String> headers) {
        return Answer.html(MessageHtml.of(message), headers);
    }

    /** One thing that a member did, and where its answer goes. */
    private final class Turn {
        private final Place place;
        private final Member member;
        private final Optional<Message> pressed;
        private final String line;
        private final boolean afterForm;

        Turn(Place place, Member member, Optional<Message> pressed, String line, boolean afterForm) {
            this.place = place;
            this.member = member;
            this.pressed = pressed;
            this.line = line;
            this.afterForm = afterForm;
        }

        Origin origin(Instant at) {
            return new Origin(
                    new EventId(Place.PLATFORM.slug() + "/" + ids.get()),
                    place.channel(),
                    thread(),
                    place.isDirect(),
                    true,
                    member.person(),
                    at);
        }

        private Optional<String> thread() {
            return pressed.flatMap(Message::within);
        }

        /** Private messages have none on the other platforms either. */
        Optional<dev.hotseat.core.place.MessageReference> reference() {
            return pressed.filter(m -> m.onlyFor().isEmpty()).map(m -> PlaygroundRooms.reference(place, m));
        }

        Answer show(Reply reply) {
            return switch (reply) {
                case Reply.ToChannel(var card) ->
                    done(rooms.show(
                            place, Optional.empty(), thread(), card, Optional.of(new Message.Cause(member, line))));
                case Reply.ToAsker(var card) ->
                    afterForm && card.tone() == Card.Tone.REFUSAL ? refused(card) : done(toAsker(card));
                case Reply.Edit(var card) ->
                    done(pressed.flatMap(m -> rooms.edit(place, m.id(), card)).orElseGet(() -> toAsker(card)));
                case Reply.Nothing() -> Answer.nothing(afterForm ? FORM_DONE : NO_SWAP);
                case Reply.AskForm(var form) ->
                    Answer.html(FormHtml.of(form), Map.of("HX-Retarget", "#dialogs", "HX-Reswap", "innerHTML"));
            };
        }

        private Message toAsker(Card card) {
            return rooms.show(place, Optional.of(member), thread(), card, Optional.empty());
        }

        private Answer done(Message message) {
            return posted(message, afterForm ? FORM_DONE : NO_SWAP);
        }

        /** The form stays open with what was filled in, so that it can be put right. */
        private Answer refused(Card card) {
            var message = new Message(
                    ids.get(),
                    0,
                    clock.instant(),
                    Optional.of(member),
                    Optional.empty(),
                    Optional.empty(),
                    new Message.Content.Shown(card, Optional.empty()));
            return Answer.html(
                    MessageHtml.card(message), Map.of("HX-Retarget", "#" + FormHtml.REFUSAL, "HX-Reswap", "innerHTML"));
        }
    }
}
