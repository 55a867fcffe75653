package dev.hotseat.adapter.picture;

import dev.hotseat.adapter.picture.Sheet.Side;
import dev.hotseat.app.port.FinalScores;
import dev.hotseat.core.quiz.score.Placing;
import dev.hotseat.core.quiz.score.Podium;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/** The steps of the podium, as high as their ranks: the first in the middle, equals on steps of the same height. */
final class PodiumPanel {
    private static final int GAP = 12;
    private static final int WIDEST = 150;
    private static final int BELOW = 20;
    private static final int NOTE = 32;

    /** Places from the left to the right, for one step, two and so on. */
    private static final List<List<Integer>> ORDERS =
            List.of(List.of(0), List.of(0, 1), List.of(1, 0, 2), List.of(2, 0, 1, 3));

    private final Sheet sheet;
    private final Rectangle2D place;
    private final FinalScores scores;

    PodiumPanel(Sheet sheet, Rectangle2D place, FinalScores scores) {
        this.sheet = sheet;
        this.place = place;
        this.scores = scores;
    }

    void draw() {
        var podium = Podium.of(scores.results());
        var steps = podium.steps();
        double within = place.getWidth() - 40;
        double width = Math.min(WIDEST, (within - GAP * (steps.size() - 1)) / steps.size());
        double left = place.getCenterX() - (width * steps.size() + GAP * (steps.size() - 1)) / 2;
        double bottom = place.getMaxY() - BELOW - (podium.more() == 0 ? 0 : NOTE);
        for (int index : ORDERS.get(steps.size() - 1)) {
            step(steps.get(index), index, left, width, bottom);
            left += width + GAP;
        }
        if (podium.more() > 0) {
            var more = String.format(
                    Locale.ROOT,
                    "and %,d more with rank %d",
                    podium.more(),
                    steps.getLast().rank());
            sheet.write(
                    more,
                    Style.plain(24, Palette.QUIET),
                    Side.MIDDLE,
                    place.getCenterX(),
                    place.getMaxY() - BELOW,
                    within);
        }
    }

    private void step(Placing placing, int index, double left, double width, double bottom) {
        double height = switch (placing.rank()) {
            case 1 -> 305;
            case 2 -> 245;
            default -> 190;
        };
        double top = bottom - height;
        double middle = left + width / 2;
        sheet.fill(new Rectangle2D.Double(left, top, width, height), Palette.BLOCK);
        sheet.fill(new Rectangle2D.Double(left, top, width, 8), Marker.color(index));
        var name = scores.name(placing.player());
        sheet.write(name, Style.bold(28, Palette.TEXT), Side.MIDDLE, middle, top - 16, width);
        double inside = width - 12;
        sheet.write(
                String.valueOf(placing.rank()), Style.bold(52, Palette.TEXT), Side.MIDDLE, middle, top + 66, inside);
        sheet.write(points(placing), Style.bold(28, Palette.TEXT), Side.MIDDLE, middle, top + 110, inside);
        var quiet = Style.plain(22, Palette.QUIET);
        sheet.write("points", quiet, Side.MIDDLE, middle, top + 136, inside);
        // Short, for four steps side by side
        var right = "%s/%s right".formatted(placing.right(), placing.rounds());
        sheet.write(right, quiet, Side.MIDDLE, middle, top + 168, inside);
    }

    private static String points(Placing placing) {
        return String.format(Locale.ROOT, "%,d", placing.points());
    }
}
