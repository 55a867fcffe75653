/** Slack over Socket Mode: WebSockets that this process opens, so that it needs no public address. */
@NullMarked
package dev.hotseat.adapter.slack.socket;

import org.jspecify.annotations.NullMarked;
