/** Holidays: dates as people type them. */
@NullMarked
package dev.hotseat.core.daily.holiday;

import org.jspecify.annotations.NullMarked;
