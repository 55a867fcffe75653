package dev.hotseat.adapter.playground;

import dev.hotseat.app.Answering;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers with cards of every kind, and remembers what it was asked. */
final class ScriptedAnswering implements Answering {

    private final List<Interaction> interactions = new CopyOnWriteArrayList<>();
    private final List<CommandSpec> more = new CopyOnWriteArrayList<>();
    private final List<Completion> completions = new CopyOnWriteArrayList<>();
    private volatile Function<Interaction, Optional<Reply>> before = _ -> Optional.empty();

    List<Interaction> interactions() {
        return interactions;
    }

    List<Completion> completions() {
        return completions;
    }

    Interaction last() {
        return interactions.getLast();
    }

    /** Answers so, whatever comes. */
    void always(Reply reply) {
        before = _ -> Optional.of(reply);
    }

    /** Offers one more command. */
    void alsoKnows(CommandSpec command) {
        more.add(command);
    }

    /** Asks this first. */
    void first(Function<Interaction, Optional<Reply>> answer) {
        before = answer;
    }

    @Override
    public List<CommandSpec> commands() {
        var commands = List.of(
                new CommandSpec(
                        "question",
                        "Ask for an interview question",
                        List.of(
                                new Option.Suggested("topic", "What it is about", 60),
                                new Option.Choice(
                                        "level", "How hard it is", List.of("basic", "intermediate", "advanced")),
                                new Option.Suggested("search", "Words of the question", 100),
                                new Option.Suggested("id", "A certain question", 48),
                                new Option.Flag("private", "Show it to me alone")),
                        CommandSpec.SeenBy.CHANNEL_OR_ASKER),
                new CommandSpec("topics", "See what there is to ask about", List.of(), CommandSpec.SeenBy.ASKER),
                new CommandSpec("help", "See what I can do", List.of(), CommandSpec.SeenBy.ASKER),
                new CommandSpec("privacy export", "Get everything kept about you", List.of(), CommandSpec.SeenBy.ASKER),
                new CommandSpec(
                        "privacy delete", "Delete everything kept about you", List.of(), CommandSpec.SeenBy.ASKER),
                new CommandSpec("bank reports", "See the reported questions", List.of(), CommandSpec.SeenBy.MANAGER),
                new CommandSpec("bank", "Look at the bank", List.of(), CommandSpec.SeenBy.ASKER));
        return Stream.concat(commands.stream(), more.stream()).toList();
    }

    @Override
    public List<Completion.Suggestion> complete(Completion completion) {
        completions.add(completion);
        return Stream.of(
                        new Completion.Suggestion("Generative adversarial networks", "gans"),
                        new Completion.Suggestion("Large language models", "llms"),
                        new Completion.Suggestion("Transformers and attention", "transformers"),
                        new Completion.Suggestion("Retrieval, words and all", "words and all"))
                .filter(s -> (s.label() + " " + s.value())
                        .toLowerCase(Locale.ROOT)
                        .contains(completion.typed().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public Reply answer(Interaction interaction) {
        interactions.add(interaction);
        return before.apply(interaction).orElseGet(() -> usual(interaction));
    }

    private Reply usual(Interaction interaction) {
        return switch (interaction) {
            case Interaction.Line(var _, var name, var text)
            when name.equals("question") ->
                text.contains("private")
                        ? new Reply.ToAsker(SampleCards.question())
                        : new Reply.ToChannel(SampleCards.question());
            case Interaction.Line(var _, var name, var _)
            when name.equals("topics") -> new Reply.ToAsker(SampleCards.topics());
            case Interaction.Line(var _, var name, var _)
            when name.equals("privacy export") -> new Reply.ToAsker(SampleCards.export());
            case Interaction.Line(var _, var name, var _)
            when name.equals("privacy delete") -> new Reply.ToAsker(SampleCards.delete());
            case Interaction.Line(var _, var name, var _)
            when name.equals("bank") -> new Reply.ToChannel(SampleCards.everything());
            case Interaction.Line(var _, var name, var _)
            when name.equals("bank reports") -> new Reply.AskForm(SampleCards.files());
            case Interaction.Line _ -> new Reply.ToAsker(SampleCards.plain("Commands", "Type / and choose one."));
            case Interaction.Press(var _, ComponentId.Reveal _, var _) -> new Reply.ToAsker(SampleCards.answer());
            case Interaction.Press(var _, ComponentId.Another _, var _) -> new Reply.ToChannel(SampleCards.question());
            case Interaction.Press(var _, ComponentId.Report _, var _) -> new Reply.AskForm(SampleCards.report());
            case Interaction.Press(var _, ComponentId.TopicsPage(var page), var _) ->
                new Reply.Edit(SampleCards.topics(page));
            case Interaction.Press(var _, ComponentId.GradeIt(var _, var grade), var _) ->
                new Reply.Edit(SampleCards.plain("Noted", "You said " + grade.word() + "."));
            case Interaction.Press(var _, ComponentId.Dismiss _, var _) -> new Reply.Nothing();
            case Interaction.Press _ -> new Reply.ToAsker(SampleCards.plain("Pressed", "You pressed something."));
            case Interaction.Choose(var _, var _, var values) ->
                new Reply.ToAsker(SampleCards.plain("Chosen", "You chose " + String.join(", ", values) + "."));
            case Interaction.Submit(var _, var _, var fields, var _)
            when "nothing".equals(fields.get("what")) ->
                new Reply.ToAsker(SampleCards.refusal("Please say what is wrong, in a few words more."));
            case Interaction.Submit _ ->
                new Reply.ToAsker(SampleCards.plain("Thank you", "A manager will look at it."));
            case Interaction.Stale _ ->
                new Reply.ToAsker(SampleCards.refusal("That button belongs to an older message."));
            case Interaction.AtHome _ ->
                new Reply.ToAsker(SampleCards.plain("At home", "How to start, and your numbers."));
            case Interaction.Command _ -> throw new AssertionError("the playground sends lines");
        };
    }
}
