package dev.hotseat.app;

import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import java.util.List;

/** What an adapter calls. All of it may be called from any thread, any number at once. */
public interface Answering {

    /**
     * The answer, within 2.5 s and whatever happens: what breaks or hangs becomes an apology with an incident number. The
     * call blocks until then. What the answer acknowledges is committed when this returns.
     */
    Reply answer(Interaction interaction);

    /** Suggestions for what is being typed, the best first, at most 25; none when something breaks. */
    List<Completion.Suggestion> complete(Completion completion);

    /** The commands that work, in the order in which they are shown. */
    List<CommandSpec> commands();
}
