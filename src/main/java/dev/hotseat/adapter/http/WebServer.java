package dev.hotseat.adapter.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that gives each request a virtual thread. */
public final class WebServer implements AutoCloseable {
    private static final int BACKLOG = 256;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Binds and starts.
     *
     * @param port 0 picks a free one
     * @param handlers by path prefix; the longest prefix wins
     * @throws IOException if the address cannot be bound
     */
    public WebServer(String host, int port, Map<String, HttpHandler> handlers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
        server.setExecutor(threads);
        handlers.forEach(server::createContext);
        server.start();
    }

    /** The port that was bound. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Stops at once: what is still open, such as streams of events, is cut. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
