package dev.hotseat.app.command;

import dev.hotseat.app.card.PrivacyCards;
import dev.hotseat.app.port.PersonalData;
import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import java.util.List;

/** {@code /privacy export} and {@code /privacy delete}: what is kept about the asker, given out or deleted. */
public final class PrivacyCommands {
    private final PersonalData data;
    private final PersonalFile file;

    public PrivacyCommands(PersonalData data, PersonalFile file) {
        this.data = data;
        this.file = file;
    }

    /** Writes what is kept about a person into a file. */
    public interface PersonalFile {
        /** JSON in UTF-8: a member for each kind of data with the list of its rows. */
        Bytes write(java.util.Map<String, List<java.util.Map<String, String>>> rows);
    }

    public Handler export() {
        return Handler.of(
                new CommandSpec(
                        "privacy export",
                        "Get all that is kept about you as a file",
                        List.of(),
                        CommandSpec.SeenBy.ASKER),
                (origin, _) -> {
                    var rows = data.export(origin.person().account());
                    return new Reply.ToAsker(PrivacyCards.export(rows, file.write(rows)));
                });
    }

    public Handler delete() {
        return Handler.of(
                new CommandSpec(
                        "privacy delete", "Delete all that is kept about you", List.of(), CommandSpec.SeenBy.ASKER),
                (origin, _) -> new Reply.ToAsker(
                        PrivacyCards.sure(data.export(origin.person().account()))));
    }

    /** The asker said that they are sure. */
    public Reply deleteNow(Origin origin) {
        return new Reply.Edit(PrivacyCards.deleted(data.delete(origin.person().account())));
    }
}
