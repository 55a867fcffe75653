/** Holidays: dates as people type them, and the all-day events of a calendar file (RFC 5545). */
@NullMarked
package dev.hotseat.core.daily.holiday;

import org.jspecify.annotations.NullMarked;
