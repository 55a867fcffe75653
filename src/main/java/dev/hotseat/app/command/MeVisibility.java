package dev.hotseat.app.command;

import dev.hotseat.app.card.quiz.BoardCards;
import dev.hotseat.app.port.Boards;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
import dev.hotseat.chat.command.Option;
import java.util.List;

/** {@code /me visibility}: whether leaderboards show the asker. */
public final class MeVisibility implements Handler {
    private static final String HIDDEN = "hidden";

    private static final CommandSpec SPEC = new CommandSpec(
            "me visibility",
            "Hide yourself from leaderboards, or be shown again",
            List.of(new Option.Choice("boards", "Whether leaderboards show you", List.of("shown", HIDDEN))),
            CommandSpec.SeenBy.ASKER);

    private final Boards boards;
    private final OnceAtMost once;

    public MeVisibility(Boards boards, OnceAtMost once) {
        this.boards = boards;
        this.once = once;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    /** Without the option it says how things are. */
    @Override
    public Reply on(Origin origin, Given given) {
        var me = origin.person().account();
        var wanted = given.text("boards").map(HIDDEN::equals);
        if (wanted.isEmpty()) {
            return new Reply.ToAsker(BoardCards.visibility(boards.isHidden(me), false));
        }
        return once.counting(origin, () -> {
                    boards.hide(me, wanted.get());
                    return wanted.get();
                })
                .<Reply>map(hidden -> new Reply.ToAsker(BoardCards.visibility(hidden, true)))
                .orElseGet(Reply.Nothing::new);
    }

    @Override
    public List<Completion.Suggestion> complete(Completion completion) {
        return List.of();
    }
}
