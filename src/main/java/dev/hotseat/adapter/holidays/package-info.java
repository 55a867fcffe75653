/**
 * Holidays from calendar files (RFC 5545), read by biweekly. What comes in is hostile: time zones and XML that a file
 * brings along are never evaluated, and how much work a file can make is bounded.
 */
@NullMarked
package dev.hotseat.adapter.holidays;

import org.jspecify.annotations.NullMarked;
