/**
 * Which question comes next.
 *
 * <p>The promise: a question does not come back to an audience before the rest of its selection was asked, however it
 * was asked and over overlapping selections. That leaves no freedom once everything was asked: only the one asked
 * longest ago may come. Before that there is chance, with the likely ones first.
 *
 * <p>The cost must not grow with the bank or the history, so the bank is dealt into {@link Cell}s, of which every
 * selection is a union. An audience keeps for each cell the gaps of positions it was not asked yet; the lowest gap is one
 * look into an index, as is the question asked longest ago.
 */
@NullMarked
package dev.hotseat.core.asking;

import org.jspecify.annotations.NullMarked;
