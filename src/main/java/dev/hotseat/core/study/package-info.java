/** What a member makes of a question: grades now, review and written answers as they come. */
@NullMarked
package dev.hotseat.core.study;

import org.jspecify.annotations.NullMarked;
