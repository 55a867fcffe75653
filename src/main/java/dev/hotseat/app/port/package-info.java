/**
 * What the app needs from outside. Every store method joins the transaction around it if {@link
 * dev.hotseat.app.port.Transactions} opened one on this thread, and is a transaction of its own otherwise. A store that
 * cannot be reached throws {@link dev.hotseat.app.port.StoreUnavailable}; nothing of its transaction stays.
 */
@NullMarked
package dev.hotseat.app.port;

import org.jspecify.annotations.NullMarked;
