/** Commands as data: what every platform's declaration, the parser of typed lines, completion and the README come from. */
@NullMarked
package dev.hotseat.chat.command;

import org.jspecify.annotations.NullMarked;
