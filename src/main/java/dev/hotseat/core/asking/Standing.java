package dev.hotseat.core.asking;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a cell stands with an audience.
 *
 * @param size how many positions the cell has, those of retired questions included
 * @param unasked the lowest gap that begins below {@code size}; empty once all were asked
 * @param longestAgo the running number of the asking that is longest ago in this cell; empty if nothing was asked from it
 */
public record Standing(Cell cell, int size, Optional<Gap> unasked, OptionalLong longestAgo) {}
