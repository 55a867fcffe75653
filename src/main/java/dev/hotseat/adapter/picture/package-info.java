/** Pictures, drawn with Java's own AWT and a bundled font: no display and no font of the system is needed. */
@NullMarked
package dev.hotseat.adapter.picture;

import org.jspecify.annotations.NullMarked;
