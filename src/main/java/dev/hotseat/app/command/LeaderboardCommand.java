package dev.hotseat.app.command;

import dev.hotseat.app.card.quiz.BoardCards;
import dev.hotseat.app.port.Boards;
import dev.hotseat.app.port.Workspaces;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
import dev.hotseat.chat.command.Option;
import dev.hotseat.core.quiz.score.Period;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** {@code /leaderboard}: what the quizzes of the workspace brought to whom. */
public final class LeaderboardCommand implements Handler {
    private static final CommandSpec SPEC = new CommandSpec(
            "leaderboard",
            "Show who has the most points from quizzes here",
            List.of(new Option.Choice(
                    "period",
                    "Since when, usually this month",
                    Arrays.stream(Period.values()).map(Period::word).toList())),
            CommandSpec.SeenBy.CHANNEL);

    private final Boards boards;
    private final Workspaces workspaces;
    private final Welcome welcome;
    private final Cooldown cooldown;
    private final InstantSource clock;

    public LeaderboardCommand(
            Boards boards, Workspaces workspaces, Welcome welcome, Cooldown cooldown, InstantSource clock) {
        this.boards = boards;
        this.workspaces = workspaces;
        this.welcome = welcome;
        this.cooldown = cooldown;
        this.clock = clock;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply on(Origin origin, Given given) {
        var card = card(origin, given.text("period").flatMap(Period::parse).orElse(Period.MONTH), 0);
        if (!origin.sharedWithBot() || origin.direct()) {
            return new Reply.ToAsker(card);
        }
        return welcome.refuses(origin)
                .<Reply>map(reply -> reply)
                .or(() -> cooldown.refuses(origin).map(reply -> reply))
                .orElseGet(() -> new Reply.ToChannel(card));
    }

    /** Another page: for the presser alone, or in the place of one that is private already. */
    public Reply page(Origin origin, Period period, int page, boolean privately) {
        var card = card(origin, period, page);
        return privately ? new Reply.Edit(card) : new Reply.ToAsker(card);
    }

    private Card card(Origin origin, Period period, int page) {
        var workspace = origin.workspace();
        var zone = workspaces.settings(workspace).zone().orElse(ZoneOffset.UTC);
        var since = period.since(clock.instant(), zone);
        int size = boards.size(workspace, since);
        int open = Math.clamp(page, 0, Math.max(0, Math.ceilDiv(size, BoardCards.LINES) - 1));
        var me = origin.person().account();
        return BoardCards.board(new BoardCards.Board(
                period,
                open,
                size,
                boards.lines(workspace, since, open * BoardCards.LINES, BoardCards.LINES),
                boards.lineOf(workspace, since, me),
                boards.isHidden(me)));
    }

    @Override
    public List<Completion.Suggestion> complete(Completion completion) {
        return List.of();
    }
}
