/**
 * {@code bank import}: Markdown lists of questions become question files. A document is read as lines, so that each line
 * is known to be in a file or in the report.
 */
@NullMarked
package dev.hotseat.adapter.seed.markdown;

import org.jspecify.annotations.NullMarked;
