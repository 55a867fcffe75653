package dev.hotseat.adapter.playground;

import com.sun.net.httpserver.HttpServer;
import dev.hotseat.adapter.playground.room.PlaygroundRooms;
import dev.hotseat.adapter.playground.room.PlaygroundSender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The playground over loopback, with scripted answers. */
final class PlaygroundServer implements AutoCloseable {
    static {
        // Otherwise small writes wait for the other side's acknowledgement, up to 40 ms each.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ScriptedAnswering answering = new ScriptedAnswering();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration heartbeat;
    private final int mostStreams;
    private PlaygroundRooms rooms;
    private HttpServer server;

    private PlaygroundServer(Duration heartbeat, int mostStreams) {
        this.heartbeat = heartbeat;
        this.mostStreams = mostStreams;
        this.rooms = new PlaygroundRooms(InstantSource.system(), PlaygroundServer::id);
        this.server = listen(0);
    }

    static PlaygroundServer start() {
        return start(Duration.ofSeconds(15), 200);
    }

    static PlaygroundServer start(Duration heartbeat, int mostStreams) {
        return new PlaygroundServer(heartbeat, mostStreams);
    }

    private HttpServer listen(int port) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(threads);
            var hosts = Set.of("hotseat.example", "proxy.example:9000");
            var live = new Live(rooms, heartbeat, mostStreams);
            Payloads payloads = card -> List.of(
                    new Payloads.Payload("One", "{\"heading\": \"" + card.heading() + "\"}"),
                    new Payloads.Payload("Two", "{}"));
            var site = new PlaygroundSite(
                    answering, rooms, payloads, InstantSource.system(), PlaygroundServer::id, hosts, live);
            listening.createContext("/", site);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    ScriptedAnswering answering() {
        return answering;
    }

    PlaygroundRooms rooms() {
        return rooms;
    }

    PlaygroundSender sender() {
        return new PlaygroundSender(rooms);
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

    /** Starts anew at the same address, with empty rooms. */
    void restart() {
        int port = port();
        rooms.close();
        server.stop(0);
        rooms = new PlaygroundRooms(InstantSource.system(), PlaygroundServer::id);
        server = listen(port);
    }

    @Override
    public void close() {
        rooms.close();
        server.stop(0);
        threads.close();
    }
}
