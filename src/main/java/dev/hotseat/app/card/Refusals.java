package dev.hotseat.app.card;

import dev.hotseat.chat.Person;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.Pages;
import dev.hotseat.chat.text.RichText;

/** Answers that say no: what happened, and what to do next. Only the asker sees them. */
public final class Refusals {
    private static final int LONGEST = 1_500;

    private Refusals() {}

    /** A refusal in plain words, which may quote what a person typed. */
    public static Reply.ToAsker because(String words) {
        var text = Pages.of(RichText.plain(words), LONGEST).getFirst();
        return new Reply.ToAsker(Card.saying(Card.Tone.REFUSAL, "That did not work", text));
    }

    /** The answer to a component that another version wrote, or nobody. */
    public static Reply.ToAsker stale() {
        return because("That button belongs to an older version of this bot. Ask again with /question.");
    }

    /** The answer to a question id that is no longer in the bank. */
    public static Reply.ToAsker gone() {
        return because("That question is no longer in the bank. Ask for another one with /question.");
    }

    /** The answer to somebody who is not a manager, or not as far as the platform says. */
    public static Reply.ToAsker managersOnly(Person person) {
        return managersOnly(person, "Only a manager of this workspace can do that");
    }

    /**
     * As {@link #managersOnly(Person)}, in other words.
     *
     * @param words a sentence without its full stop
     */
    public static Reply.ToAsker managersOnly(Person person, String words) {
        return because(
                switch (person.verdict()) {
                    case Person.Verdict.Unknown(var why) ->
                        words + ", and I cannot see whether you are one: " + why + ".";
                    case Person.Verdict.Runs(), Person.Verdict.DoesNot() -> words + ".";
                });
    }

    /** The apology for a failure of ours. */
    public static Reply.ToAsker incident(String number, String words) {
        return because(
                words + " If it keeps happening, tell whoever runs this bot the incident number " + number + ".");
    }
}
