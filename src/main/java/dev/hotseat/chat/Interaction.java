package dev.hotseat.chat;

import dev.hotseat.core.place.MessageReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person did that wants an answer. */
public sealed interface Interaction {
    Origin origin();

    /**
     * A command with its options by name, as typed: nothing is checked yet.
     *
     * @param name the words of the command without the slash, sub-commands after a blank: {@code bank reports}
     */
    record Command(Origin origin, String name, Map<String, String> options) implements Interaction {
        public Command {
            options = Map.copyOf(options);
        }
    }

    /** A line that a platform without typed options handed over: {@code rag level:advanced}, without the command. */
    record Line(Origin origin, String name, String text) implements Interaction {}

    /** A press on a button. */
    record Press(Origin origin, ComponentId.Button button, Optional<MessageReference> message) implements Interaction {}

    /** A choice in a select: the values of the chosen entries, in the order of the list, not trusted. */
    record Choose(Origin origin, ComponentId.Menu menu, List<String> values) implements Interaction {
        public Choose {
            values = List.copyOf(values);
        }
    }

    /** A form sent off: texts by field name, files apart; nothing is checked yet. */
    record Submit(Origin origin, ComponentId.FormId form, Map<String, String> fields, List<Upload> files)
            implements Interaction {
        public Submit {
            fields = Map.copyOf(fields);
            files = List.copyOf(files);
        }
    }

    /** The person opened the bot's own place, where a platform has one; answered with the card that stands there. */
    record AtHome(Origin origin) implements Interaction {}

    /** A component whose id we cannot read: from another version, damaged or forged. */
    record Stale(Origin origin, String raw) implements Interaction {}

    /**
     * A file that a person sent.
     *
     * @param name as the platform gave it: never a path to write to
     */
    record Upload(String field, String name, Bytes content) {}
}
