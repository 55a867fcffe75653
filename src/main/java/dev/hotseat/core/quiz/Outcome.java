package dev.hotseat.core.quiz;

import java.time.Duration;

/** What came of an event, for whoever caused it. Options are given by their place, from 0. */
public sealed interface Outcome {

    /** The quiz has changed. */
    sealed interface Done extends Outcome {}

    /** The quiz is as before. */
    sealed interface Refused extends Outcome {}

    record Joined() implements Done {}

    record Left() implements Done {}

    /**
     * A first answer.
     *
     * @param joined whether the press also brought its player in
     */
    record Accepted(int option, boolean joined) implements Done {}

    record Changed(int from, int to) implements Done {}

    record Started() implements Done {}

    record Cancelled() implements Done {}

    record Stopped() implements Done {}

    record Skipped() implements Done {}

    record WentOn() implements Done {}

    /** The answer to what nobody in particular caused. */
    record Moved() implements Done {}

    record AlreadyIn() implements Refused {}

    record NotIn() implements Refused {}

    /** The same option again: the answer stands with its time. */
    record Unchanged(int option) implements Refused {}

    /** A press of the same player that was made later is already there, and stands. */
    record Overtaken(int standing) implements Refused {}

    /** Answers cannot be changed in this quiz. */
    record Locked(int standing) implements Refused {}

    /** The press came after the end of the round, by so much on the platform's clock. */
    record TooLate(Duration by) implements Refused {}

    /** The answer to this round is out. */
    record AlreadyRevealed() implements Refused {}

    /** Another round is on. */
    record NotThisRound() implements Refused {}

    record OutOfTheGame() implements Refused {}

    /** Only the starter and managers may do that. */
    record NotYours() implements Refused {}

    record AlreadyStarted() implements Refused {}

    /** There is nothing to skip, or no pause to cut short. */
    record NotNow() implements Refused {}

    record AlreadyOver() implements Refused {}

    /** Early, come before, or overtaken: for what nobody in particular caused. */
    record Ignored() implements Refused {}
}
