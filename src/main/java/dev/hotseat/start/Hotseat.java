package dev.hotseat.start;

import dev.hotseat.adapter.http.WebServer;
import dev.hotseat.adapter.picture.AwtPictures;
import dev.hotseat.adapter.playground.PlaygroundSite;
import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.adapter.playground.room.PlaygroundRooms;
import dev.hotseat.adapter.playground.room.PlaygroundSender;
import dev.hotseat.adapter.schedule.StoredTimetable;
import dev.hotseat.adapter.search.LuceneQuestionSearch;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.app.Answering;
import dev.hotseat.app.Edge;
import dev.hotseat.app.Installations;
import dev.hotseat.app.KeptInstallations;
import dev.hotseat.app.Router;
import dev.hotseat.app.Sweep;
import dev.hotseat.app.command.AnswerPresses;
import dev.hotseat.app.command.AtHome;
import dev.hotseat.app.command.Cooldown;
import dev.hotseat.app.command.OnceAtMost;
import dev.hotseat.app.command.PrivacyCommands;
import dev.hotseat.app.command.QuestionCommand;
import dev.hotseat.app.command.QuizCommands;
import dev.hotseat.app.command.ReportsCommand;
import dev.hotseat.app.command.SettingsCommands;
import dev.hotseat.app.command.TopicsCommand;
import dev.hotseat.app.command.Welcome;
import dev.hotseat.app.port.QuestionSearch;
import dev.hotseat.app.posting.Posting;
import dev.hotseat.app.posting.Refreshes;
import dev.hotseat.app.posting.Route;
import dev.hotseat.core.asking.Cell;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.pace.Pace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running bot: every part, built once and closed in reverse. */
public final class Hotseat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hotseat.class);

    /** The playground is a process's own memory: nothing but fairness between posts needs a limit. */
    private static final Pace PLAYGROUND_PACE = new Pace(50, Duration.ofMillis(20));

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Settings settings;
    private final Seams seams;
    private final String name;
    private @Nullable Answering answering;
    private @Nullable Installations installations;
    private final RightsByPlatform rights = new RightsByPlatform();
    private int port;

    private Hotseat(Settings settings, Seams seams) {
        this.settings = settings;
        this.seams = seams;
        this.name = seams.ids().get();
    }

    /**
     * Starts everything and returns when it answers.
     *
     * @throws IOException if the address cannot be bound
     * @throws dev.hotseat.app.port.StoreUnavailable if the database cannot be reached
     */
    public static Hotseat start(Settings settings, Bank bank, Seams seams) throws IOException {
        return start(settings, bank, seams, UnaryOperator.identity());
    }

    /**
     * Starts with something between the edge and the handlers.
     *
     * @param between for tests that let handlers throw and hang
     */
    public static Hotseat start(Settings settings, Bank bank, Seams seams, UnaryOperator<Answering> between)
            throws IOException {
        var hotseat = new Hotseat(settings, seams);
        try {
            hotseat.build(bank, between);
        } catch (IOException | RuntimeException e) {
            hotseat.close();
            throw e;
        }
        return hotseat;
    }

    private void build(Bank bank, UnaryOperator<Answering> between) throws IOException {
        // The index is made while the database opens: both are most of the start.
        var search = CompletableFuture.supplyAsync(() -> new LuceneQuestionSearch(bank));
        var database = keep(Databases.open(settings));
        var stores = Stores.in(database);
        stores.catalogue().replace(cells(bank));
        var metrics = new Metrics(() -> stores.outbox().waiting());
        var workers = Workers.start();
        parts.push(workers::shutdownNow);
        var shared = settings.databaseUrl().isPresent();
        var timetable = keep(new StoredTimetable(database.dataSource(), shared, seams.clock()));
        var bell = new Semaphore(0);
        var refreshes = new Refreshes();
        var once = new OnceAtMost(stores.transactions(), stores.seenEvents(), seams.clock());
        var welcome = new Welcome(stores.workspaces());
        var cooldown = new Cooldown(settings.cooldown(), seams.clock());
        var quizzes = new QuizParts(
                bank,
                stores,
                new QuizParts.Surroundings(
                        timetable,
                        rights,
                        new AwtPictures(),
                        refreshes,
                        bell::release,
                        once,
                        welcome,
                        cooldown,
                        seams));
        var answers = new AnswerPresses(bank, stores.grades(), once, seams.clock());
        var dailies = new DailyParts(bank, stores, timetable, rights, answers, once, seams);
        var router = between.apply(
                router(bank, search.join(), stores, answers, quizzes.commands(), dailies, once, welcome, cooldown));
        var edge = new Edge(router, workers, seams.incidents(), metrics);
        answering = edge;
        installations = new KeptInstallations(stores.transactions(), stores.presence(), stores.outbox(), seams.clock());
        var atWork = shared
                ? Optional.of(keep(new AtWork(stores.replicas(), name, Platforms.wanted(settings), seams.clock())))
                : Optional.<AtWork>empty();
        var platforms = keep(Platforms.start(settings, edge, installations, stores, seams, name, atWork));
        var routes = new ArrayList<>(platforms.routes());
        var handlers = new HashMap<>(platforms.handlers());
        var connections = new ArrayList<>(platforms.connections());
        if (settings.playground()) {
            installations.present(Place.WORKSPACE, Optional.of(Member.MANAGER.account()));
            var rooms = keep(new PlaygroundRooms(seams.clock(), seams.ids()));
            var names = Set.copyOf(settings.http().names());
            handlers.put(
                    "/", new PlaygroundSite(edge, rooms, new PlatformPayloads(), seams.clock(), seams.ids(), names));
            var sender = new PlaygroundSender(rooms);
            connections.add(sender);
            var edits = new Route.Edits(PLAYGROUND_PACE, PLAYGROUND_PACE);
            routes.add(new Route(Place.PLATFORM, sender, PLAYGROUND_PACE, PLAYGROUND_PACE, PLAYGROUND_PACE, edits));
        }
        handlers.putAll(new Observability(database, metrics, connections).handlers());
        rights.add(platforms.rights());
        dailies.begin();
        keep(new PostingLoop(
                bell,
                Loop.PAUSE,
                seams.clock(),
                threads -> new Posting(
                        stores.outbox(),
                        stores.transactions(),
                        List.of(quizzes.aftermath(), dailies.aftermath(), dailies.personalAftermath()),
                        refreshes,
                        routes,
                        seams.clock(),
                        threads)));
        var works = new HashMap<>(quizzes.works());
        works.putAll(dailies.works());
        Consumer<Boolean> begin = alone -> {
            if (alone) {
                quizzes.goOn();
            }
            // Only now, so that no round ends in which nobody was there to take answers
            timetable.begin(works, name);
        };
        atWork.ifPresentOrElse(shares -> shares.whenKnown(begin), () -> begin.accept(true));
        var sweep = new Sweep(stores.seenEvents(), stores.workspaceData());
        keep(new Loop("sweep", () -> sweep.runDue(seams.clock().instant())));
        port = keep(new WebServer(settings.http().host(), settings.http().port(), handlers))
                .port();
    }

    private static Map<QuestionId, Cell> cells(Bank bank) {
        var cells = new LinkedHashMap<QuestionId, Cell>();
        bank.questions().forEach(question -> cells.put(question.id(), Cell.of(question)));
        return cells;
    }

    private Answering router(
            Bank bank,
            QuestionSearch search,
            Stores stores,
            AnswerPresses answers,
            QuizCommands quizzes,
            DailyParts dailies,
            OnceAtMost once,
            Welcome welcome,
            Cooldown cooldown) {
        return new Router(
                bank,
                new QuestionCommand(bank, search, stores.asked(), once, welcome, cooldown, seams.chance()),
                answers,
                new TopicsCommand(bank),
                new ReportsCommand(
                        bank, stores.reports(), stores.outbox(), stores.workspaces(), once, cooldown, seams.clock()),
                new PrivacyCommands(stores.personalData(), new JsonFile()),
                new SettingsCommands(stores.workspaces(), stores.workspaceData(), once, seams.clock()),
                quizzes,
                dailies.surface(),
                new AtHome(stores.grades(), dailies.streaks(), seams.clock()));
    }

    /** What the adapters call. */
    public Answering answering() {
        return Objects.requireNonNull(answering);
    }

    /** What the adapters tell of their workspaces. */
    public Installations installations() {
        return Objects.requireNonNull(installations);
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /** Stops within 10 s: first nothing new comes in, then what is under way ends, last the database closes. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("Closing {} failed", part.getClass().getSimpleName(), e);
            }
        }
    }
}
