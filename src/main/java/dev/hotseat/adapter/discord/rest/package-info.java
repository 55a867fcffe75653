/** Calls to Discord's REST API by route, with what came of each as a value. */
@NullMarked
package dev.hotseat.adapter.discord.rest;

import org.jspecify.annotations.NullMarked;
