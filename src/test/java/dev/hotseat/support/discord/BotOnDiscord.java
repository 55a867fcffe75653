package dev.hotseat.support.discord;

import dev.hotseat.adapter.discord.session.DiscordAccess;
import dev.hotseat.adapter.discord.session.DiscordBot;
import dev.hotseat.app.Answering;
import dev.hotseat.app.Installations;
import dev.hotseat.app.port.Connection;
import dev.hotseat.app.port.Rights;
import dev.hotseat.app.port.Sender;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Option;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.SettableClock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

/** The adapter alone on a fake Discord: what it hears is kept, what it answers is set. */
public final class BotOnDiscord implements AutoCloseable, Answering, Installations {
    private static final CommandSpec ASK = new CommandSpec(
            "question",
            "Ask a question",
            List.of(
                    new Option.Suggested("topic", "What it is about", 60),
                    new Option.Whole("count", "How many", 1, 5),
                    new Option.Flag("private", "Only you see it")),
            CommandSpec.SeenBy.CHANNEL);
    private static final CommandSpec REPORTS =
            new CommandSpec("bank reports", "Read reports", List.of(), CommandSpec.SeenBy.MANAGER);

    private final FakeDiscord discord;
    private final SettableClock clock = SettableClock.atNoon();
    private final List<Interaction> heard = new CopyOnWriteArrayList<>();
    private final List<Completion> typed = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<Listed> lists = new CopyOnWriteArrayList<>();
    private volatile Function<Interaction, Reply> answers = _ -> new Reply.ToChannel(card("An answer"));
    private volatile Runnable beforeTold = () -> {};
    private final DiscordBot bot;

    private BotOnDiscord(FakeDiscord discord, DiscordAccess.Shards shards, Optional<InstantSource> time) {
        this.discord = discord;
        var settings = discord.settings();
        this.bot = DiscordBot.start(
                new DiscordAccess(settings.token().reveal(), settings.api(), settings.gateway(), shards),
                this,
                this,
                time.orElse(clock));
    }

    /** A bot that logs in; what the fake was told before goes wrong while it does. */
    public static BotOnDiscord on(FakeDiscord discord) {
        return on(discord, new DiscordAccess.Shards.Recommended());
    }

    /** As {@link #on(FakeDiscord)}, with those shards. */
    public static BotOnDiscord on(FakeDiscord discord, DiscordAccess.Shards shards) {
        return new BotOnDiscord(discord, shards, Optional.empty());
    }

    /** As {@link #on(FakeDiscord)}, with those shards and by that clock. */
    public static BotOnDiscord on(FakeDiscord discord, DiscordAccess.Shards shards, InstantSource clock) {
        return new BotOnDiscord(discord, shards, Optional.of(clock));
    }

    /** A bot that is in. */
    public static BotOnDiscord start() {
        var bot = on(FakeDiscord.start());
        bot.discord.awaitBot();
        bot.awaitUp();
        return bot;
    }

    public static Card card(String words) {
        return Card.saying(Card.Tone.PLAIN, "A card", RichText.plain(words));
    }

    public FakeDiscord discord() {
        return discord;
    }

    public SettableClock clock() {
        return clock;
    }

    public void answerWith(Function<Interaction, Reply> replies) {
        answers = replies;
    }

    /** Runs before each word about a workspace is taken; may throw. */
    public void beforeTold(Runnable work) {
        beforeTold = work;
    }

    public List<Interaction> heard() {
        return List.copyOf(heard);
    }

    public List<Completion> typed() {
        return List.copyOf(typed);
    }

    /** What was told about workspaces, as in {@code joined discord/1 by discord/2}. */
    public List<String> told() {
        return List.copyOf(told);
    }

    public Connection.State state() {
        return bot.connection().state();
    }

    public void awaitUp() {
        Eventually.holds(() -> {
            if (!(state() instanceof Connection.State.Up)) {
                throw new AssertionError(state());
            }
        });
    }

    public Rights rights() {
        return bot.rights();
    }

    public Sender.Outcome send(String key, Post post) {
        return bot.sender().send(key, post);
    }

    public Sender.Sight look(String key, Post post, Instant since) {
        return bot.sender().look(key, post, since);
    }

    public Sender.Outcome refresh(MessageReference message, Card card) {
        return bot.sender().refresh(message, card);
    }

    @Override
    public Reply answer(Interaction interaction) {
        heard.add(interaction);
        return answers.apply(interaction);
    }

    @Override
    public List<Completion.Suggestion> complete(Completion completion) {
        typed.add(completion);
        return List.of(new Completion.Suggestion("Generative adversarial networks", "gans"));
    }

    @Override
    public List<CommandSpec> commands() {
        return List.of(ASK, REPORTS);
    }

    @Override
    public void present(WorkspaceId workspace, Optional<AccountId> addedBy) {
        beforeTold.run();
        told.add("in " + workspace.key() + addedBy.map(a -> " by " + a.key()).orElse(""));
    }

    @Override
    public void found(WorkspaceId workspace, AccountId likely) {
        beforeTold.run();
        told.add("found in " + workspace.key() + " of " + likely.key());
    }

    @Override
    public void removed(WorkspaceId workspace) {
        beforeTold.run();
        told.add("out of " + workspace.key());
    }

    @Override
    public void presentAre(Platform platform, Set<WorkspaceId> there, Predicate<WorkspaceId> listed) {
        beforeTold.run();
        lists.add(new Listed(there, listed));
    }

    /** The lists of all workspaces that were told, in their order. */
    public List<Listed> lists() {
        return List.copyOf(lists);
    }

    /** What is there, and whether a workspace would be in the list. */
    public record Listed(Set<WorkspaceId> there, Predicate<WorkspaceId> covers) {}

    @Override
    public void close() {
        bot.close();
        discord.close();
    }

    /** Stops the bot alone, as a process that goes down. */
    public void stop() {
        bot.close();
    }
}
