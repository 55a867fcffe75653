package dev.hotseat.adapter.picture;

import dev.hotseat.core.quiz.score.Race;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** By what else than its color a player's line is known: the form at its end and its dashes, in which no other shows. */
enum Marker {
    DISC,
    SQUARE,
    UP,
    DIAMOND,
    DOWN;

    private static final float WIDTH = 4;

    /** Of the player in that place, from 0. */
    static Marker of(int place) {
        return values()[place % Race.MOST_LINES];
    }

    static Color color(int place) {
        return Palette.PLAYERS.get(place % Race.MOST_LINES);
    }

    BasicStroke stroke() {
        return switch (this) {
            case DISC -> new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case SQUARE -> dashed(16, 9);
            case UP -> dashed(4, 9);
            case DIAMOND -> dashed(20, 8, 4, 8);
            case DOWN -> dashed(9, 14);
        };
    }

    private static BasicStroke dashed(float... lengths) {
        return new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
    }

    Shape at(double x, double y) {
        double r = 8;
        return switch (this) {
            case DISC -> new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
            case SQUARE -> polygon(x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r);
            case UP -> polygon(x, y - r - 1, x + r + 1, y + r, x - r - 1, y + r);
            case DIAMOND -> polygon(x, y - r - 2, x + r + 2, y, x, y + r + 2, x - r - 2, y);
            case DOWN -> polygon(x - r - 1, y - r, x + r + 1, y - r, x, y + r + 1);
        };
    }

    private static Shape polygon(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
