/** The use cases: one handler a command, the router in front of them, and the edge that answers whatever happens. */
@NullMarked
package dev.hotseat.app;

import org.jspecify.annotations.NullMarked;
