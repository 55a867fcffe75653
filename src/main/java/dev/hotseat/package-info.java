/** Hotseat: interview practice where a team already talks. */
@NullMarked
package dev.hotseat;

import org.jspecify.annotations.NullMarked;
