package dev.hotseat.core.quiz;

/** What a step asks to be done. */
public sealed interface Effect {

    /** Draw a question and send {@link Event.RoundMade}, or {@link Event.NoQuestion}. */
    record NeedsQuestion(int round) implements Effect {}

    /**
     * Post the round and send {@link Event.Posted}, {@link Event.PostFailed} or {@link Event.PostUnclear}. Comes again after
     * a restart, and after the last of these; until when the quiz waits for word of it tells the posts apart.
     */
    record Post(Round round) implements Effect {}

    /** Show the answer, and close the round's message. */
    record Reveal(PlayedRound played) implements Effect {}

    /** Say that the quiz is over. */
    record End(Ending ending) implements Effect {}
}
