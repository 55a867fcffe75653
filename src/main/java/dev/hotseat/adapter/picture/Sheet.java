package dev.hotseat.adapter.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** What is drawn on. In pixels from the upper left corner. */
final class Sheet {
    /** A text that is too wide becomes smaller down to this share, then it is cut. */
    private static final float SMALLEST = 0.8f;

    static final int HEADING = 66;

    private final Graphics2D graphics;
    private final BundledFonts fonts;

    Sheet(Graphics2D graphics, BundledFonts fonts) {
        this.graphics = graphics;
        this.fonts = fonts;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /** On which side of its point a text stands. */
    enum Side {
        LEFT,
        MIDDLE,
        RIGHT
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void stroke(Shape shape, Color color, BasicStroke stroke) {
        graphics.setColor(color);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    /** A ground with a heading; what stands on it begins {@value #HEADING} pixels below its top. */
    void panel(Rectangle2D place, String heading) {
        double round = 24;
        fill(
                new RoundRectangle2D.Double(
                        place.getX(), place.getY(), place.getWidth(), place.getHeight(), round, round),
                Palette.PANEL);
        write(
                heading,
                Style.bold(24, Palette.QUIET),
                Side.LEFT,
                place.getX() + 20,
                place.getY() + 38,
                place.getWidth() - 40);
    }

    /**
     * Writes a text of any kind in one line: smaller if it is too wide, then cut.
     *
     * @param x of the text's beginning, middle or end
     * @param most the width that it may take
     */
    void write(String text, Style style, Side side, double x, double baseline, double most) {
        var font = (style.bold() ? fonts.bold() : fonts.plain()).deriveFont(style.size());
        var layout = fitting(Letters.of(text, font), font, most);
        double left = switch (side) {
            case LEFT -> x;
            case MIDDLE -> x - layout.getAdvance() / 2;
            case RIGHT -> x - layout.getAdvance();
        };
        graphics.setColor(style.color());
        // Some glyphs are larger than they say
        var before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(left - 2, baseline - 1.2 * style.size(), most + 4, 1.6 * style.size()));
        layout.draw(graphics, (float) left, (float) baseline);
        graphics.setClip(before);
    }

    private TextLayout fitting(List<String> letters, Font font, double most) {
        var whole = layout(letters, letters.size(), font);
        if (whole.getAdvance() <= most) {
            return whole;
        }
        var smaller = font.deriveFont((float) Math.max(SMALLEST, most / whole.getAdvance() * 0.99) * font.getSize2D());
        int shown = letters.size();
        var layout = layout(letters, shown, smaller);
        if (layout.getAdvance() > most) {
            int least = 0;
            while (shown > least) {
                int middle = (least + shown + 1) >>> 1;
                if (layout(letters, middle, smaller).getAdvance() <= most) {
                    least = middle;
                } else {
                    shown = middle - 1;
                }
            }
            layout = layout(letters, shown, smaller);
        }
        return layout;
    }

    private TextLayout layout(List<String> letters, int shown, Font font) {
        var text = String.join("", letters.subList(0, shown));
        return new TextLayout(
                shown == letters.size() ? text : text.strip() + "…", font, graphics.getFontRenderContext());
    }
}
