package dev.hotseat.adapter.picture;

import dev.hotseat.adapter.picture.Sheet.Side;
import dev.hotseat.app.port.FinalScores;
import dev.hotseat.core.quiz.score.Race;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** The race: a line for each of the best, from round to round, with its name at its end. */
final class RacePanel {
    private static final BasicStroke THIN = new BasicStroke(1.5f);
    private static final int LEFT = 96;
    private static final int RIGHT = 212;
    private static final int BELOW = 76;
    private static final int LABEL_HEIGHT = 60;
    private static final int MOST_ROUND_MARKS = 10;

    private final Sheet sheet;
    private final FinalScores scores;
    private final Race race;
    private final Rectangle2D plot;
    private final double right;
    private final int rounds;
    private final int step;
    private final int most;

    RacePanel(Sheet sheet, Rectangle2D place, FinalScores scores) {
        this.sheet = sheet;
        this.scores = scores;
        race = Race.of(scores.results());
        right = place.getMaxX() - 16;
        plot = new Rectangle2D.Double(
                place.getX() + LEFT,
                place.getY() + Sheet.HEADING,
                place.getWidth() - LEFT - RIGHT,
                place.getHeight() - Sheet.HEADING - BELOW);
        rounds = scores.results().rounds().size();
        int highest = race.lines().stream()
                .mapToInt(line -> line.totals().getLast())
                .max()
                .orElse(0);
        step = Ticks.step(Math.max(1, highest));
        most = Math.max(1, (highest + step - 1) / step) * step;
    }

    void draw() {
        grid();
        for (int index = 0; index < race.lines().size(); index++) {
            sheet.stroke(
                    path(race.lines().get(index)),
                    Marker.color(index),
                    Marker.of(index).stroke());
        }
        var labels = Labels.apart(
                race.lines().stream().map(line -> y(line.totals().getLast())).toList(),
                LABEL_HEIGHT,
                plot.getMinY(),
                plot.getMaxY() + 30);
        for (int index = race.lines().size() - 1; index >= 0; index--) {
            end(race.lines().get(index), index, labels.get(index));
        }
    }

    private void grid() {
        var style = Style.plain(22, Palette.QUIET);
        for (int points = 0; points <= most; points += step) {
            sheet.stroke(new Line2D.Double(plot.getMinX(), y(points), plot.getMaxX(), y(points)), Palette.GRID, THIN);
            var words = String.format(Locale.ROOT, "%,d", points);
            sheet.write(words, style, Side.RIGHT, plot.getMinX() - 12, y(points) + 8, 72);
        }
        int every = (rounds + MOST_ROUND_MARKS - 1) / MOST_ROUND_MARKS;
        for (int round = every; round <= rounds; round += every) {
            sheet.write(String.valueOf(round), style, Side.MIDDLE, x(round), plot.getMaxY() + 32, 40);
        }
        sheet.write("Round", style, Side.MIDDLE, plot.getCenterX(), plot.getMaxY() + 62, plot.getWidth());
    }

    private Path2D path(Race.Line line) {
        var path = new Path2D.Double();
        path.moveTo(x(0), y(0));
        for (int round = 1; round < line.totals().size(); round++) {
            path.lineTo(x(round), y(line.totals().get(round)));
        }
        return path;
    }

    private void end(Race.Line line, int index, double labelY) {
        double fromY = y(line.totals().getLast());
        double labelX = plot.getMaxX() + 44;
        var color = Marker.color(index);
        sheet.stroke(new Line2D.Double(plot.getMaxX(), fromY, labelX - 10, labelY), color, THIN);
        sheet.fill(Marker.of(index).at(plot.getMaxX(), fromY), color);
        sheet.fill(Marker.of(index).at(labelX, labelY), color);
        double textX = labelX + 20;
        var name = scores.name(line.placing().player());
        sheet.write(name, Style.bold(24, Palette.TEXT), Side.LEFT, textX, labelY + 2, right - textX);
        var points = String.format(
                Locale.ROOT, "#%d · %,d", line.placing().rank(), line.totals().getLast());
        sheet.write(points, Style.plain(22, Palette.QUIET), Side.LEFT, textX, labelY + 28, right - textX);
    }

    private double x(int round) {
        return plot.getMinX() + plot.getWidth() * round / Math.max(1, rounds);
    }

    private double y(int points) {
        return plot.getMaxY() - plot.getHeight() * points / most;
    }
}
