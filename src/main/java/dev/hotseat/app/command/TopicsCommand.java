package dev.hotseat.app.command;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.card.TopicCards;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
import dev.hotseat.core.bank.Bank;
import java.util.List;

/** {@code /topics}: what the bank is about. */
public final class TopicsCommand implements Handler {
    private static final CommandSpec SPEC =
            new CommandSpec("topics", "Show what there are questions about", List.of(), CommandSpec.SeenBy.ASKER);

    private final TopicNames names;
    private final TopicCards cards;
    private final Bank bank;

    public TopicsCommand(Bank bank) {
        this.bank = bank;
        this.names = new TopicNames(bank);
        this.cards = new TopicCards(bank);
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply on(Origin origin, Given given) {
        return new Reply.ToAsker(cards.all(0));
    }

    /** Another page, in the place of the one before. */
    public Reply page(int page) {
        return new Reply.Edit(cards.all(page));
    }

    /** One topic, in the place of the list. */
    public Reply inside(List<String> chosen) {
        return chosen.stream()
                .findFirst()
                .flatMap(names::named)
                .flatMap(bank::topic)
                .<Reply>map(topic -> new Reply.Edit(cards.inside(topic)))
                .orElseGet(() -> Refusals.because("That topic is no longer there. /topics lists all."));
    }

    @Override
    public List<Completion.Suggestion> complete(Completion completion) {
        return List.of();
    }
}
