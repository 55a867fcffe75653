/** {@code /daily} and {@code /me}: what can be typed, and what it means. */
@NullMarked
package dev.hotseat.app.command.daily;

import org.jspecify.annotations.NullMarked;
