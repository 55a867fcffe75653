package dev.hotseat.adapter.slack;

/** How much of a text's look is kept: its elements count against the size of a message, as its words do. */
enum Detail {
    ALL,
    /** All the words, without styles and lists, links and moments in words too. */
    WORDS
}
