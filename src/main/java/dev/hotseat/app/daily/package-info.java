/**
 * Questions that come by themselves: what is due is claimed in the ledger together with its post, what became of the post
 * is noted there, and managers change the schedules in between.
 */
@NullMarked
package dev.hotseat.app.daily;

import org.jspecify.annotations.NullMarked;
