/**
 * What makes an entry of the bank good, as far as a rule can tell: nothing is missing, nothing is too long, the right option
 * cannot be told from its form, and no question is asked twice.
 */
@NullMarked
package dev.hotseat.core.bank.quality;

import org.jspecify.annotations.NullMarked;
