package dev.hotseat.adapter.playground;

import com.sun.net.httpserver.HttpServer;
import dev.hotseat.adapter.playground.room.PlaygroundRooms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The playground over loopback, with scripted answers. */
final class PlaygroundServer implements AutoCloseable {
    private final ScriptedAnswering answering = new ScriptedAnswering();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final PlaygroundRooms rooms;
    private final HttpServer server;

    private PlaygroundServer(PlaygroundRooms rooms, HttpServer server) {
        this.rooms = rooms;
        this.server = server;
    }

    static PlaygroundServer start() {
        return start(Duration.ofSeconds(15), 200);
    }

    static PlaygroundServer start(Duration heartbeat, int mostStreams) {
        try {
            var clock = InstantSource.system();
            var rooms = new PlaygroundRooms(clock, () -> UUID.randomUUID().toString());
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var started = new PlaygroundServer(rooms, server);
            server.setExecutor(started.threads);
            server.createContext(
                    "/",
                    new PlaygroundSite(
                            started.answering,
                            rooms,
                            clock,
                            () -> UUID.randomUUID().toString(),
                            Set.of("hotseat.example", "proxy.example:9000"),
                            new Live(rooms, heartbeat, mostStreams)));
            server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScriptedAnswering answering() {
        return answering;
    }

    PlaygroundRooms rooms() {
        return rooms;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    /** The page of a member in a place. */
    String page(String member, String place) {
        return address() + "/playground/" + member + "/" + place + "/";
    }

    @Override
    public void close() {
        rooms.close();
        server.stop(0);
        threads.close();
    }
}
