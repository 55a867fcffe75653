/** The bot on Slack, put together. */
@NullMarked
package dev.hotseat.adapter.slack.bot;

import org.jspecify.annotations.NullMarked;
