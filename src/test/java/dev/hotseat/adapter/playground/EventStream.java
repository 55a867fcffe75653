package dev.hotseat.adapter.playground;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A stream of server-sent events over a socket of its own, read in its own time; HTTP/1.0, so that no chunks are in it. */
final class EventStream implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;
    private final String status;

    /**
     * An event, or a comment, which has no name.
     *
     * @param data with its line breaks; of a comment its text
     */
    record Event(String name, String id, String data) {}

    EventStream(PlaygroundServer server, String member, String place, String mark) {
        this(server, member, place, "mark=" + HttpWindow.encoded(mark), "", 0);
    }

    /**
     * Opens a stream.
     *
     * @param header a further header line, or nothing
     * @param buffer how many bytes the socket takes in before anybody reads; 0 for as many as usual
     */
    EventStream(PlaygroundServer server, String member, String place, String query, String header, int buffer) {
        try {
            socket = new Socket();
            if (buffer > 0) {
                socket.setReceiveBufferSize(buffer);
            }
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            socket.setSoTimeout(10_000);
            var request = "GET /playground/" + member + "/" + place + "/live?" + query + " HTTP/1.0\r\nHost: 127.0.0.1:"
                    + server.port() + "\r\n" + (header.isEmpty() ? "" : header + "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            status = lines.readLine();
            while (!lines.readLine().isEmpty()) {
                // The other headers say nothing that a test asks for.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String status() {
        return status;
    }

    /** The next event besides that of readiness; comments are passed over. */
    Event next() {
        while (true) {
            var event = nextOrComment();
            if (!event.name().isEmpty() && !event.name().equals("ready")) {
                return event;
            }
        }
    }

    Event nextOrComment() {
        try {
            var name = "";
            var id = "";
            List<String> data = new ArrayList<>();
            var line = line();
            while (!line.isEmpty()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data.add(line.substring(6));
                } else if (line.startsWith(": ")) {
                    data.add(line.substring(2));
                }
                line = line();
            }
            return new Event(name, id, String.join("\n", data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what is left; the end must come within 10 s. */
    void untilItsEnd() {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        try {
            while (lines.readLine() != null) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("the stream did not end");
                }
            }
        } catch (SocketException _) {
            // Cut in the middle of an event: an end as well.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        var line = lines.readLine();
        if (line == null) {
            throw new EOFException("the stream ended");
        }
        return line;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
