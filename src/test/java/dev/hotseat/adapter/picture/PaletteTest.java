package dev.hotseat.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static double light(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double luminance(Color color) {
        return 0.2126 * light(color.getRed()) + 0.7152 * light(color.getGreen()) + 0.0722 * light(color.getBlue());
    }

    /** By WCAG 2.2, from 1 to 21. */
    private static double contrast(Color one, Color other) {
        double bright = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (bright + 0.05) / (dark + 0.05);
    }

    @Test
    void contrast_is_that_of_the_standard() {
        assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(contrast(new Color(0x767676), Color.WHITE)).isBetween(4.5, 4.6);
    }

    @Test
    void whatever_says_something_can_be_read() {
        var meaning = new ArrayList<>(Palette.PLAYERS);
        meaning.addAll(List.of(Palette.TEXT, Palette.QUIET));
        for (var color : meaning) {
            assertThat(contrast(color, Palette.PANEL)).as(color.toString()).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(color, Palette.GROUND)).as(color.toString()).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(Palette.TEXT, Palette.BLOCK)).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(Palette.QUIET, Palette.BLOCK)).isGreaterThanOrEqualTo(4.5);
    }
}
