/** Full-text search over the bank with Lucene, held in memory. */
@NullMarked
package dev.hotseat.adapter.search;

import org.jspecify.annotations.NullMarked;
