/** What people do in Slack, as interactions; and replies, as what Slack is told. */
@NullMarked
package dev.hotseat.adapter.slack.talk;

import org.jspecify.annotations.NullMarked;
