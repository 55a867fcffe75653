/**
 * The playground's chat without a page: members, places, messages, and who sees which. It lives in memory alone, since a
 * playground starts anew with the process; what members practised is kept by the app.
 */
@NullMarked
package dev.hotseat.adapter.playground.room;

import org.jspecify.annotations.NullMarked;
