package dev.hotseat.adapter.playground;

import com.sun.net.httpserver.HttpExchange;
import dev.hotseat.adapter.playground.page.MessageHtml;
import dev.hotseat.adapter.playground.room.Change;
import dev.hotseat.adapter.playground.room.Listener;
import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.adapter.playground.room.PlaygroundRooms;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** The streams of server-sent events, one for each open window. */
final class Live {
    private final PlaygroundRooms rooms;
    private final Duration heartbeat;
    private final Semaphore room;

    /**
     * Streams over those rooms.
     *
     * @param heartbeat after which silence a comment is sent, so that dead connections show
     * @param most how many streams there may be at once
     */
    Live(PlaygroundRooms rooms, Duration heartbeat, int most) {
        this.rooms = rooms;
        this.heartbeat = heartbeat;
        this.room = new Semaphore(most);
    }

    /** Whether there is room for one more; then {@link #serve} must follow. */
    boolean enter() {
        return room.tryAcquire();
    }

    /**
     * Writes what happens until the window goes away or falls too far behind; it may come back with the id of the last
     * event it saw.
     */
    void serve(HttpExchange exchange, Place place, Member member, String mark) throws IOException {
        var listener = rooms.listen(place, member, mark);
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            follow(listener, exchange.getResponseBody());
        } finally {
            rooms.leave(listener);
            room.release();
        }
    }

    private void follow(Listener listener, OutputStream out) throws IOException {
        write(out, "retry: 1000\n\n");
        try {
            while (true) {
                var told = listener.next(heartbeat);
                write(out, told.map(Live::event).orElse(": still here\n\n"));
            }
        } catch (InterruptedException _) {
            // Cut off: the answer ends here, properly, for which the thread must not be interrupted; the window comes
            // back.
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String event(Listener.Told told) {
        return switch (told.change()) {
            case Change.Put(var message) -> event("message", told.mark(), MessageHtml.of(message));
            case Change.Ready() -> event("ready", told.mark(), "listening");
            case Change.Gone(var id) -> event("gone", told.mark(), id);
            case Change.All(var messages) -> event("all", told.mark(), MessageHtml.of(messages));
            case Change.Elsewhere(var place) -> event("elsewhere", told.mark(), place.slug());
        };
    }

    /** A line break of any kind inside the data begins a new data line. */
    private static String event(String name, String id, String data) {
        var mark = id.isEmpty() ? "" : "\nid: " + id;
        return "event: " + name + mark + "\ndata: " + data.replaceAll("\r\n|\r|\n", "\ndata: ") + "\n\n";
    }
}
