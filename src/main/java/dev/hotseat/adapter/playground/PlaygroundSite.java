package dev.hotseat.adapter.playground;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.hotseat.adapter.playground.page.MessageHtml;
import dev.hotseat.adapter.playground.page.PageHtml;
import dev.hotseat.adapter.playground.page.PayloadsHtml;
import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Message;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.adapter.playground.room.PlaygroundRooms;
import dev.hotseat.app.Answering;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the playground's requests: {@code /} and everything below {@code /playground}. Each request, and each stream for
 * as long as its window is open, holds a thread, so the server's executor starts one for each: virtual threads.
 */
public final class PlaygroundSite implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PlaygroundSite.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MOST_STREAMS = 200;
    private static final String HOME = "/playground/player-1/interview-prep/";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Answering answering;
    private final PlaygroundRooms rooms;
    private final Conversation conversation;
    private final Gate gate;
    private final Assets assets = new Assets();
    private final Files files;
    private final Payloads payloads;
    private final Live live;

    /**
     * A site over those rooms.
     *
     * @param payloads what the page shows of the other platforms
     * @param ids new ids of events, never the same twice, at most 64 visible ASCII characters without a slash
     * @param hosts names under which it may be reached besides the loopback ones, as {@code name} for any port or {@code
     *     name:port}
     */
    public PlaygroundSite(
            Answering answering,
            PlaygroundRooms rooms,
            Payloads payloads,
            InstantSource clock,
            Supplier<String> ids,
            Set<String> hosts) {
        this(answering, rooms, payloads, clock, ids, hosts, new Live(rooms, HEARTBEAT, MOST_STREAMS));
    }

    PlaygroundSite(
            Answering answering,
            PlaygroundRooms rooms,
            Payloads payloads,
            InstantSource clock,
            Supplier<String> ids,
            Set<String> hosts,
            Live live) {
        this.answering = answering;
        this.rooms = rooms;
        this.conversation = new Conversation(answering, rooms, clock, ids);
        this.gate = new Gate(hosts);
        this.files = new Files(rooms);
        this.payloads = payloads;
        this.live = live;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Wire.protect(exchange);
            answerTo(exchange);
        }
    }

    private void answerTo(HttpExchange exchange) throws IOException {
        Optional<Answer> answer;
        try {
            answer = answer(exchange);
        } catch (Fields.Unreadable e) {
            answer = Optional.of(e.answer());
        } catch (RuntimeException e) {
            LOG.error("The playground could not answer {}", exchange.getRequestURI(), e);
            answer = Optional.of(
                    Answer.words(500, "Something broke in the playground; its log says what. Please try again."));
        }
        if (answer.isPresent()) {
            Wire.send(exchange, answer.get());
        }
    }

    /** Empty if it was a stream, which is over by then. */
    private Optional<Answer> answer(HttpExchange exchange) throws IOException, Fields.Unreadable {
        var method = exchange.getRequestMethod();
        boolean looks = method.equals("GET") || method.equals("HEAD");
        var refusal = gate.refusal(
                exchange.getRequestHeaders(), !looks, exchange.getLocalAddress().getPort());
        if (refusal.isPresent()) {
            Wire.skipBody(exchange);
            return Optional.of(Answer.words(403, refusal.get()));
        }
        var path = List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
        if (path.equals(List.of("")) || path.equals(List.of("playground")) || path.equals(List.of("playground", ""))) {
            return Optional.of(looks ? Answer.goTo(HOME) : wrongMethod("GET, HEAD"));
        }
        if (!path.getFirst().equals("playground")) {
            return Optional.of(notFound());
        }
        return below(exchange, path.subList(1, path.size()), looks);
    }

    private Optional<Answer> below(HttpExchange exchange, List<String> path, boolean looks)
            throws IOException, Fields.Unreadable {
        if (path.getFirst().equals("assets") && path.size() == 2) {
            var known = Optional.ofNullable(exchange.getRequestHeaders().getFirst("If-None-Match"));
            return Optional.of(
                    looks
                            ? assets.answer(path.get(1), known).orElseGet(PlaygroundSite::notFound)
                            : wrongMethod("GET, HEAD"));
        }
        if (path.getFirst().equals("files") && path.size() == 4) {
            return Optional.of(
                    looks
                            ? files.answer(path.get(1), path.get(2), path.get(3))
                                    .orElseGet(PlaygroundSite::notFound)
                            : wrongMethod("GET, HEAD"));
        }
        var member = Member.of(path.getFirst());
        var place = path.size() < 2 ? Optional.<Place>empty() : member.flatMap(m -> Place.of(m, path.get(1)));
        if (place.isEmpty() || path.size() > 3) {
            return Optional.of(notFound());
        }
        if (path.size() == 2) {
            return Optional.of(Answer.goTo(exchange.getRequestURI().getPath() + "/"));
        }
        return at(exchange, place.get(), member.orElseThrow(), path.get(2), looks);
    }

    private Optional<Answer> at(HttpExchange exchange, Place place, Member member, String action, boolean looks)
            throws IOException, Fields.Unreadable {
        return switch (action) {
            case "", "messages", "live", "complete", "payloads" ->
                looks ? look(exchange, place, member, action) : Optional.of(wrongMethod("GET, HEAD"));
            case "say", "act", "home", "dismiss" ->
                Optional.of(
                        exchange.getRequestMethod().equals("POST")
                                ? change(exchange, place, member, action)
                                : wrongMethod("POST"));
            default -> Optional.of(notFound());
        };
    }

    private Optional<Answer> look(HttpExchange exchange, Place place, Member member, String action)
            throws IOException, Fields.Unreadable {
        var query = Fields.of(
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        return switch (action) {
            case "live" -> live(exchange, place, member, query);
            case "complete" -> Optional.of(conversation.complete(place, member, query));
            case "payloads" -> Optional.of(payloads(place, member, query).orElseGet(PlaygroundSite::notFound));
            case "messages" ->
                Optional.of(Answer.html(MessageHtml.of(rooms.view(place, member).messages())));
            default -> Optional.of(Answer.html(PageHtml.of(member, place, rooms.view(place, member), examples())));
        };
    }

    /** Empty if the member sees no card with that id there. */
    private Optional<Answer> payloads(Place place, Member member, Fields query) {
        return query.first("message")
                .flatMap(id -> rooms.find(place, member, id))
                .flatMap(Message::card)
                .map(card -> {
                    var json = new LinkedHashMap<String, String>();
                    payloads.of(card).forEach(p -> json.put(p.platform(), p.json()));
                    return Answer.html(PayloadsHtml.of(json));
                });
    }

    private Optional<Answer> live(HttpExchange exchange, Place place, Member member, Fields query) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD") || !live.enter()) {
            return Optional.of(Answer.words(503, "Too many windows are open. Close one of them and reload this one."));
        }
        var mark = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID"))
                .or(() -> query.first("mark"))
                .orElse("");
        live.serve(exchange, place, member, mark);
        return Optional.empty();
    }

    private Answer change(HttpExchange exchange, Place place, Member member, String action)
            throws IOException, Fields.Unreadable {
        var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
            Wire.skipBody(exchange);
            return Answer.words(415, "The playground takes forms alone: " + FORM + ".");
        }
        var fields = Wire.body(exchange);
        return switch (action) {
            case "say" -> conversation.say(place, member, fields);
            case "act" -> conversation.act(place, member, fields);
            case "home" -> conversation.home(place, member);
            default -> conversation.dismiss(place, member, fields);
        };
    }

    /** Lines to begin with, of the commands that there are. */
    private List<String> examples() {
        var names = answering.commands().stream().map(c -> c.name()).toList();
        return Stream.of("/question", "/question level:basic", "/topics", "/help")
                .filter(line -> names.contains(line.substring(1).split(" ", 2)[0]))
                .toList();
    }

    private static Answer notFound() {
        return Answer.words(404, "There is no such page in the playground. Begin at /.");
    }

    private static Answer wrongMethod(String allowed) {
        return Answer.words(405, "This address takes " + allowed.replace(", ", " or ") + " alone.")
                .with(Map.of("Allow", allowed));
    }
}
