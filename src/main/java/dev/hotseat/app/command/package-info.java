/** One handler a command, with the presses, choices and forms that belong to it. */
@NullMarked
package dev.hotseat.app.command;

import org.jspecify.annotations.NullMarked;
