package dev.hotseat.adapter.discord.interaction;

/** What an interaction came from, as far as its callback depends on it. */
enum From {
    COMMAND,
    COMPONENT,
    /** A form over a message, whose component opened it. */
    FORM_ON_MESSAGE,
    /** A form that a command opened. */
    FORM
}
