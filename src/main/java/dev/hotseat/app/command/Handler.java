package dev.hotseat.app.command;

import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a command does. Handlers are called from many threads at once. */
public interface Handler {
    CommandSpec spec();

    /** Answers the command; its options are checked already. */
    Reply on(Origin origin, Given given);

    /** Suggests values for an option whose declaration says that it is suggested. */
    List<Completion.Suggestion> complete(Completion completion);

    /** One that suggests nothing. */
    static Handler of(CommandSpec spec, BiFunction<Origin, Given, Reply> answer) {
        return of(spec, answer, _ -> List.of());
    }

    /** One that answers and suggests as these do. */
    static Handler of(
            CommandSpec spec,
            BiFunction<Origin, Given, Reply> answer,
            Function<Completion, List<Completion.Suggestion>> suggestions) {
        return new HandlerOf(spec, answer, suggestions);
    }
}
