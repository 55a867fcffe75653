/**
 * The playground: a small chat in the browser, served by the process, for trying the bot without an account anywhere. It
 * shows the same cards as the other platforms. {@link dev.hotseat.adapter.playground.PlaygroundSite} takes requests,
 * {@code room} keeps messages, {@code page} writes HTML.
 */
@NullMarked
package dev.hotseat.adapter.playground;

import org.jspecify.annotations.NullMarked;
