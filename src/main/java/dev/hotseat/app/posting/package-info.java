/** Brings posts from the outbox to the platforms, within their budgets. */
@NullMarked
package dev.hotseat.app.posting;

import org.jspecify.annotations.NullMarked;
