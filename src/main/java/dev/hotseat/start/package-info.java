/** Puts the parts together: settings, command line, start and stop. No rules live here. */
@NullMarked
package dev.hotseat.start;

import org.jspecify.annotations.NullMarked;
