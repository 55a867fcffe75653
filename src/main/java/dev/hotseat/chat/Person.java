package dev.hotseat.chat;

import dev.hotseat.core.place.AccountId;

/**
 * Who acts.
 *
 * @param name the display name, as the platform gave it: anything may stand in it
 * @param verdict whether the person runs the workspace; whether they count as a manager, those named in the settings
 *     included, is the app's question
 */
public record Person(AccountId account, String name, Verdict verdict) {

    /** The platform's own word on it: Manage Server on Discord, admin or owner on Slack. */
    public sealed interface Verdict {
        record Runs() implements Verdict {}

        /** Also where the adapter did not ask, since nothing depends on it. */
        record DoesNot() implements Verdict {}

        /**
         * The platform did not say.
         *
         * @param why in a clause without a full stop, and what to do about it
         */
        record Unknown(String why) implements Verdict {}

        static Verdict of(boolean runs) {
            return runs ? new Runs() : new DoesNot();
        }
    }

    /** Somebody of whom the platform says it. */
    public Person(AccountId account, String name, boolean runsWorkspace) {
        this(account, name, Verdict.of(runsWorkspace));
    }

    public boolean runsWorkspace() {
        return verdict instanceof Verdict.Runs;
    }
}
