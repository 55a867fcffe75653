package dev.hotseat.core.quiz;

/** What a step asks to be done. */
public sealed interface Effect {

    /** Draw a question and send {@link Event.RoundMade}, or {@link Event.NoQuestion}. */
    record NeedsQuestion(int round) implements Effect {}

    /**
     * Post the round and send {@link Event.Posted}, or {@link Event.PostFailed}. Comes again after a restart; the number of
     * {@link Round#openings()} tells the posts apart.
     */
    record Post(Round round) implements Effect {}

    /** Show the answer, and close the round's message. */
    record Reveal(PlayedRound played) implements Effect {}

    /** Say that the quiz is over. */
    record End(Ending ending) implements Effect {}
}
