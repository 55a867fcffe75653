package dev.hotseat.app.command;

import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A handler made of its parts. */
record HandlerOf(
        CommandSpec spec,
        BiFunction<Origin, Given, Reply> answer,
        Function<Completion, List<Completion.Suggestion>> suggestions)
        implements Handler {

    @Override
    public Reply on(Origin origin, Given given) {
        return answer.apply(origin, given);
    }

    @Override
    public List<Completion.Suggestion> complete(Completion completion) {
        return suggestions.apply(completion);
    }
}
