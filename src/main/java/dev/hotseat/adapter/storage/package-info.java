/**
 * The stores, over SQLite or PostgreSQL with one SQL for both. {@link dev.hotseat.adapter.storage.Database} opens, migrates
 * and hands out transactions; each {@code Stored...} class is one port. All of them may be called from any thread.
 */
@NullMarked
package dev.hotseat.adapter.storage;

import org.jspecify.annotations.NullMarked;
