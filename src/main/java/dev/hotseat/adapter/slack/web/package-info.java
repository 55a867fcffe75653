/** Slack over HTTP: requests whose sender is proven. */
@NullMarked
package dev.hotseat.adapter.slack.web;

import org.jspecify.annotations.NullMarked;
