package dev.hotseat.app.command;

import dev.hotseat.app.card.HelpCards;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /help}: how to start, and every command. */
public final class HelpCommand implements Handler {
    private static final CommandSpec SPEC =
            new CommandSpec("help", "Show how to start and what there is", List.of(), CommandSpec.SeenBy.ASKER);

    private final Supplier<List<CommandSpec>> commands;

    /** Made once: the commands of a process stay what they are, and a long card is long in the making. */
    private volatile @Nullable Card all;

    /**
     * Help for these commands.
     *
     * @param commands asked for at the first use, since this command is one of them
     */
    public HelpCommand(Supplier<List<CommandSpec>> commands) {
        this.commands = commands;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply on(Origin origin, Given given) {
        return new Reply.ToAsker(all());
    }

    private Card all() {
        var card = all;
        if (card == null) {
            card = HelpCards.all(commands.get());
            all = card;
        }
        return card;
    }

    @Override
    public List<Completion.Suggestion> complete(Completion completion) {
        return List.of();
    }
}
