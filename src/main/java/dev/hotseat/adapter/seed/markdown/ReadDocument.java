package dev.hotseat.adapter.seed.markdown;

import java.util.List;

/**
 * A document and what was found in it.
 *
 * @param entries in reading order
 */
record ReadDocument(Manuscript manuscript, String title, List<Entry> entries, LineFates fates) {}
