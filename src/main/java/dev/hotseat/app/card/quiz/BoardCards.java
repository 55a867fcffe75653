package dev.hotseat.app.card.quiz;

import dev.hotseat.app.port.Boards;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.quiz.score.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The leaderboard of a workspace. */
public final class BoardCards {
    /** Lines a page. */
    public static final int LINES = 10;

    private BoardCards() {}

    /**
     * A page of a board.
     *
     * @param page from 0
     * @param size how many lines there are on all pages
     * @param lines those of this page
     * @param own the asker's own line, on this page or not
     * @param hidden whether the asker hides
     */
    public record Board(
            Period period, int page, int size, List<Boards.Line> lines, Optional<Boards.Line> own, boolean hidden) {
        public Board {
            lines = List.copyOf(lines);
        }
    }

    /** The page, with the asker's own line below if it is on another one and the asker does not hide. */
    public static Card board(Board board) {
        var turning = Turning.to(board.page(), board.size(), LINES);
        var card = Card.builder(Card.Tone.PLAIN, "Leaderboard, " + words(board.period()) + turning.position())
                .text(
                        board.lines().isEmpty()
                                ? RichText.plain("No quiz has brought points yet. /quiz start begins one.")
                                : Lines.stacked(board.lines().stream()
                                        .map(BoardCards::line)
                                        .toList()));
        board.own()
                .filter(own -> !board.hidden()
                        && board.lines().stream().noneMatch(l -> l.account().equals(own.account())))
                .ifPresent(own -> card.part(new Part.Divider()).text(line(own)));
        if (board.hidden()) {
            // It may stand in the channel, so it does not say who hides
            card.note(RichText.plain("Whoever hides from leaderboards is left out; /me visibility changes that."));
        }
        turning.buttons(to -> new ComponentId.BoardPage(board.period(), to)).ifPresent(card::part);
        card.part(new Part.Buttons(Arrays.stream(Period.values())
                .filter(period -> period != board.period())
                .map(period -> Part.Button.of(new ComponentId.BoardPage(period, 0), button(period)))
                .toList()));
        return card.fallback("The leaderboard of this workspace, " + words(board.period()))
                .build();
    }

    private static String button(Period period) {
        return switch (period) {
            case WEEK -> "This week";
            case MONTH -> "This month";
            case ALL -> "All time";
        };
    }

    private static String words(Period period) {
        return switch (period) {
            case WEEK -> "this week";
            case MONTH -> "this month";
            case ALL -> "all time";
        };
    }

    private static RichText line(Boards.Line line) {
        return Standing.ranked(
                line.rank(),
                Names.of(line.account(), line.name()),
                Words.points(line.points()) + ", " + Words.count(line.quizzes(), "quiz", "quizzes") + ", "
                        + Words.percent(line.right(), line.rounds()) + " right");
    }

    /**
     * Whether leaderboards show the asker.
     *
     * @param changed whether the asker just said so
     */
    public static Card visibility(boolean hidden, boolean changed) {
        return Card.saying(
                Card.Tone.PLAIN,
                hidden ? "Leaderboards do not show you" : "Leaderboards show you",
                RichText.plain((changed ? "Noted. " : "")
                        + (hidden
                                ? "Your points are kept: /me visibility boards:shown brings you back with them."
                                : "/me visibility boards:hidden takes you off them, here and in every workspace.")));
    }
}
