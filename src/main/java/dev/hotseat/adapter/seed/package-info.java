/**
 * Question files: read and checked as a whole, with every fault at once; counted, linted, written out. The format is
 * {@code seeds/bank/bank.schema.json}.
 */
@NullMarked
package dev.hotseat.adapter.seed;

import org.jspecify.annotations.NullMarked;
