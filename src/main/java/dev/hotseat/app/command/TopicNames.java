package dev.hotseat.app.command;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.Given;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.Topic;
import dev.hotseat.core.bank.TopicId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Understands what people type for a topic. */
public final class TopicNames {
    private static final int MOST_SUGGESTIONS = 25;

    private final Bank bank;

    public TopicNames(Bank bank) {
        this.bank = bank;
    }

    /** The topic with that slug or title, in any case. */
    public Optional<TopicId> named(String typed) {
        var wanted = plain(typed);
        return bank.topics().stream()
                .filter(t -> t.id().slug().equals(wanted) || plain(t.title()).equals(wanted))
                .map(Topic::id)
                .findFirst();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    }

    /** What to say of a topic that is not there. */
    public String unknown(String typed) {
        return "There is no topic “" + Bounds.shorten(typed, 40) + "”. There are "
                + bank.topics().stream().map(t -> t.id().slug()).collect(Collectors.joining(", ")) + ".";
    }

    /** Goes on with what the options {@code topic} and {@code level} select, or says that there is no such topic. */
    Reply selected(Given given, Function<Selection, Reply> then) {
        var typed = given.text("topic");
        var topic = typed.flatMap(this::named);
        return typed.isPresent() && topic.isEmpty()
                ? Refusals.because(unknown(typed.get()))
                : then.apply(new Selection(topic, given.text("level").flatMap(Level::parse)));
    }

    /** Topics whose slug or title begins with, or else contains, what is typed. */
    public List<Completion.Suggestion> suggest(String typed) {
        var wanted = plain(typed);
        return bank.topics().stream()
                .filter(t -> t.id().slug().contains(wanted) || plain(t.title()).contains(wanted))
                .sorted(Comparator.comparing(t ->
                        !t.id().slug().startsWith(wanted) && !plain(t.title()).startsWith(wanted)))
                .limit(MOST_SUGGESTIONS)
                .map(t -> new Completion.Suggestion(
                        Bounds.shorten(t.title(), Completion.Suggestion.LONGEST), t.id().slug()))
                .toList();
    }
}
