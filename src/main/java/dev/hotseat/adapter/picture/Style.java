package dev.hotseat.adapter.picture;

import java.awt.Color;

/**
 * How letters look.
 *
 * @param size in pixels
 */
record Style(boolean bold, float size, Color color) {

    static Style bold(float size, Color color) {
        return new Style(true, size, color);
    }

    static Style plain(float size, Color color) {
        return new Style(false, size, color);
    }
}
