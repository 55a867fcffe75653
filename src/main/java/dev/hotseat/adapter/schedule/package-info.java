/** Work that is due at a moment, kept by db-scheduler in the database of everything else. */
@NullMarked
package dev.hotseat.adapter.schedule;

import org.jspecify.annotations.NullMarked;
