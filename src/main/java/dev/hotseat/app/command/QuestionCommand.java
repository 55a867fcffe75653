package dev.hotseat.app.command;

import dev.hotseat.app.card.QuestionCards;
import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.port.Asked;
import dev.hotseat.app.port.QuestionSearch;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
import dev.hotseat.chat.command.Option;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** {@code /question}: asks one, of the channel or of the asker alone. */
public final class QuestionCommand implements Handler {
    private static final int MOST_SUGGESTIONS = 25;

    private static final CommandSpec SPEC = new CommandSpec(
            "question",
            "Ask an interview question here",
            List.of(
                    new Option.Suggested("topic", "What it is about", 60),
                    new Option.Choice(
                            "level",
                            "How hard it is",
                            Arrays.stream(Level.values()).map(Level::word).toList()),
                    new Option.Suggested("search", "Words of the question you look for", 200),
                    new Option.Text("id", "The id of one question, as on its card", QuestionId.LONGEST),
                    new Option.Flag("private", "Only you see it")),
            CommandSpec.SeenBy.CHANNEL_OR_ASKER);

    private final Bank bank;
    private final QuestionCards cards;
    private final TopicNames topics;
    private final QuestionSearch search;
    private final Asked asked;
    private final OnceAtMost once;
    private final Welcome welcome;
    private final Cooldown cooldown;
    private final RandomGenerator chance;

    public QuestionCommand(
            Bank bank,
            QuestionSearch search,
            Asked asked,
            OnceAtMost once,
            Welcome welcome,
            Cooldown cooldown,
            RandomGenerator chance) {
        this.bank = bank;
        this.cards = new QuestionCards(bank);
        this.topics = new TopicNames(bank);
        this.search = search;
        this.asked = asked;
        this.once = once;
        this.welcome = welcome;
        this.cooldown = cooldown;
        this.chance = chance;
    }

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply on(Origin origin, Given given) {
        boolean privately = given.flag("private");
        return topics.selected(
                given,
                selection -> given.text("id")
                        .map(id -> byId(origin, id, selection, privately))
                        .or(() -> given.text("search").map(words -> bySearch(origin, words, selection, privately)))
                        .orElseGet(() -> another(origin, selection, privately)));
    }

    /** The next question of a selection. */
    public Reply another(Origin origin, Selection selection, boolean privately) {
        if (bank.select(selection).isEmpty()) {
            return Refusals.because("The bank has no question " + words(selection) + ". /topics shows what it has.");
        }
        return ask(
                origin,
                selection,
                privately,
                () -> asked.next(audience(origin, privately), selection, chance).flatMap(bank::question));
    }

    private String words(Selection selection) {
        return selection
                        .topic()
                        .flatMap(bank::topic)
                        .map(t -> "on " + t.title())
                        .orElse("on any topic")
                + selection.level().map(l -> " of the level " + l.word()).orElse("");
    }

    private Reply byId(Origin origin, String typed, Selection selection, boolean privately) {
        return QuestionId.parse(typed)
                .flatMap(bank::currentFor)
                .map(question -> this.question(origin, question, selection, privately))
                .orElseGet(() -> Refusals.because("There is no question with the id “" + Bounds.shorten(typed, 60)
                        + "”. Look for it with the option search."));
    }

    private Reply bySearch(Origin origin, String typed, Selection selection, boolean privately) {
        // A suggestion that was taken comes back as the question's id.
        return QuestionId.parse(typed)
                .flatMap(bank::question)
                .or(() -> search.find(typed, selection, 1).stream().findFirst().flatMap(bank::question))
                .map(question -> this.question(origin, question, selection, privately))
                .orElseGet(() -> Refusals.because("No question " + words(selection) + " has the words “"
                        + Bounds.shorten(typed, 60) + "”. Try fewer or other words, or /topics."));
    }

    /** One particular question. */
    public Reply question(Origin origin, Question question, Selection from, boolean privately) {
        return ask(origin, from, privately, () -> {
            asked.note(audience(origin, privately), question.id());
            return Optional.of(question);
        });
    }

    private Reply ask(Origin origin, Selection from, boolean privately, Supplier<Optional<Question>> choice) {
        boolean toAsker = toAsker(origin, privately);
        if (!toAsker && !origin.direct()) {
            var refusal =
                    welcome.refuses(origin).or(() -> cooldown.refuses(origin, ", or at once with the option private"));
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        var question = once.counting(origin, choice);
        if (question.isEmpty()) {
            return new Reply.Nothing();
        }
        return question.get()
                .map(q -> cards.asking(q, from, toAsker))
                .<Reply>map(card -> toAsker ? new Reply.ToAsker(card) : new Reply.ToChannel(card))
                .orElseGet(() -> Refusals.because("The bank has changed just now. Ask again."));
    }

    private static boolean toAsker(Origin origin, boolean privately) {
        return privately || !origin.sharedWithBot();
    }

    private static Audience audience(Origin origin, boolean privately) {
        return toAsker(origin, privately) || origin.direct()
                ? new Audience.Person(origin.person().account())
                : new Audience.Channel(origin.channel());
    }

    @Override
    public List<Completion.Suggestion> complete(Completion completion) {
        return switch (completion.option()) {
            case "topic" -> topics.suggest(completion.typed());
            case "search" -> {
                var within = new Selection(
                        Optional.ofNullable(completion.others().get("topic")).flatMap(topics::named),
                        Optional.ofNullable(completion.others().get("level")).flatMap(Level::parse));
                yield search.find(Bounds.shorten(completion.typed(), 200), within, MOST_SUGGESTIONS).stream()
                        .flatMap(id -> bank.question(id).stream())
                        .map(QuestionCommand::suggestion)
                        .toList();
            }
            default -> List.of();
        };
    }

    private static Completion.Suggestion suggestion(Question question) {
        var words = Markdown.parse(question.text()).plain().replace('\n', ' ');
        return new Completion.Suggestion(
                Bounds.shorten(words, Completion.Suggestion.LONGEST),
                question.id().slug());
    }
}
