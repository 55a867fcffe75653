/** The bank: questions with their answers, their taxonomy, and what selects among them. */
@NullMarked
package dev.hotseat.core.bank;

import org.jspecify.annotations.NullMarked;
