package dev.hotseat.app.daily.personal;

import dev.hotseat.app.card.daily.MeCards;
import dev.hotseat.app.port.KeptPersonal;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.PersonalDelivery;
import dev.hotseat.app.port.PersonalDelivery.State;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.asking.Leaning;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.daily.Occurrence;
import dev.hotseat.core.daily.Streak;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Puts questions to persons into the outbox, in the open transaction and with the person's row locked. */
final class PersonalPosts {
    private final PersonalStores stores;
    private final Bank bank;
    private final RandomGenerator chance;

    PersonalPosts(PersonalStores stores, Bank bank, RandomGenerator chance) {
        this.stores = stores;
        this.bank = bank;
        this.chance = chance;
    }

    /**
     * Draws a question, claims its date and adds its message. A date of which something is kept already stays as it is.
     *
     * @param late by how much, for people
     * @return what is kept after it, to be kept by the caller
     */
    KeptPersonal claim(KeptPersonal personal, Occurrence occurrence, Optional<String> late, Instant now) {
        var account = personal.account();
        if (stores.personals().delivery(account, occurrence.date()).isPresent()) {
            return personal;
        }
        var question = draw(personal);
        if (question.isEmpty()) {
            missed(personal, occurrence, "the bank has no question of this selection", now);
            return personal;
        }
        var claimed = new PersonalDelivery(
                account,
                occurrence.date(),
                personal.id(),
                occurrence.instant(),
                question.map(Question::id),
                State.CLAIMED,
                now,
                "on its way");
        stores.personals().add(claimed);
        stores.outbox()
                .add(
                        PersonalKey.of(claimed),
                        new Post.Direct(personal.workspace(), account, card(claimed, question.get(), late)),
                        now,
                        Outbox.Haste.PLANNED);
        return personal.with(Optional.empty());
    }

    /** Has the message of a date say by how much it is late; whether it waited. */
    boolean reword(PersonalDelivery delivery, String late) {
        return delivery.question()
                .flatMap(bank::currentFor)
                .map(question ->
                        stores.outbox().reword(PersonalKey.of(delivery), card(delivery, question, Optional.of(late))))
                .orElse(false);
    }

    private Card card(PersonalDelivery delivery, Question question, Optional<String> late) {
        var days = stores.personals().days(delivery.account());
        var streak = Streak.ofPerson(days.asked(), days.answered(), delivery.date());
        return MeCards.question(bank, question, streak, late);
    }

    /** Notes a date on which nothing is sent. */
    void missed(KeptPersonal personal, Occurrence occurrence, String why, Instant now) {
        stores.personals()
                .add(new PersonalDelivery(
                        personal.account(),
                        occurrence.date(),
                        personal.id(),
                        occurrence.instant(),
                        Optional.empty(),
                        State.MISSED,
                        now,
                        why));
    }

    private Optional<Question> draw(KeptPersonal personal) {
        var selection = personal.wanted().selection();
        return personal.spare()
                .flatMap(bank::question)
                .filter(selection::includes)
                .or(() -> stores.asked()
                        .draw(new Audience.Person(personal.account()), selection, Leaning.LIKELIEST_FIRST, chance)
                        .flatMap(drawn -> bank.currentFor(drawn.question())));
    }
}
