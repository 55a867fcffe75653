/** The process's one HTTP server: health, metrics, and whatever other adapters hang into it. */
@NullMarked
package dev.hotseat.adapter.http;

import org.jspecify.annotations.NullMarked;
