/** Slack's Web API: calls and what comes of them, tokens, files, people, posts. */
@NullMarked
package dev.hotseat.adapter.slack.api;

import org.jspecify.annotations.NullMarked;
