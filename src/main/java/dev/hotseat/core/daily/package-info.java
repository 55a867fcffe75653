/**
 * A question a day: when it is due, and what became of it.
 *
 * <p>A {@link dev.hotseat.core.daily.Plan} says on which dates of a calendar and at which time of a clock on the wall
 * something is posted. The date that was planned names the post, whatever the clocks do that day, so that none comes
 * twice. A {@link dev.hotseat.core.daily.Delivery} is one post that was due, with its fate.
 */
@NullMarked
package dev.hotseat.core.daily;

import org.jspecify.annotations.NullMarked;
