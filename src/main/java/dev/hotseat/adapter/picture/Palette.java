package dev.hotseat.adapter.picture;

import java.awt.Color;
import java.util.List;

/** The colors. Each has a contrast of at least 4.5 to {@link #PANEL} and {@link #GROUND}. */
final class Palette {
    static final Color GROUND = new Color(0x10151F);
    static final Color PANEL = new Color(0x161D2A);
    static final Color BLOCK = new Color(0x232D40);
    static final Color TEXT = new Color(0xF3F6FB);
    static final Color QUIET = new Color(0xB8C3D4);

    /** Carries no meaning, so it may be faint. */
    static final Color GRID = new Color(0x2C374B);

    /**
     * Of the players, best first: told apart by people who see some colors alike. From Okabe and Ito, Color Universal Design
     * (2008).
     */
    static final List<Color> PLAYERS = List.of(
            new Color(0x56B4E9), new Color(0xE69F00), new Color(0x009E73), new Color(0xF0E442), new Color(0xCC79A7));

    private Palette() {}
}
