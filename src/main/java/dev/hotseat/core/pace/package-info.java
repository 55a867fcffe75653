/** How often something may happen: cooldowns of members, budgets of platforms. */
@NullMarked
package dev.hotseat.core.pace;

import org.jspecify.annotations.NullMarked;
