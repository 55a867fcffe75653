/** Many teams that install the app by themselves: the pages for it, and the tokens that come of it, kept sealed. */
@NullMarked
package dev.hotseat.adapter.slack.install;

import org.jspecify.annotations.NullMarked;
