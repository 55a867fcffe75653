package dev.hotseat.adapter.slack.socket;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.hotseat.adapter.slack.api.Backoff;
import dev.hotseat.adapter.slack.api.Result;
import dev.hotseat.adapter.slack.api.Standing;
import dev.hotseat.adapter.slack.api.WebApi;
import dev.hotseat.adapter.slack.talk.Dispatch;
import dev.hotseat.app.port.Connection;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a WebSocket open to Slack, whatever happens. Before Slack closes one it says so: then another one is opened first,
 * and for a while there are two, on both of which deliveries are answered.
 */
public final class SocketMode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(10);

    /** A socket that ends earlier counts as a failure after the third in a row, so that openings do not chase each other. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private static final int FORGIVEN = 3;

    /** How long an acknowledgement waits for a socket; a person waits 3 s for it. */
    private static final Duration TO_ACKNOWLEDGE = Duration.ofSeconds(2);

    /** Slack closes a replaced socket long before. */
    private static final Duration REPLACED_AT_MOST = Duration.ofMinutes(1);

    private final WebApi api;
    private final String appToken;
    private final OkHttpClient client;
    private final Envelopes envelopes;
    private final Standing standing;
    private final Executor executor;
    private final Ears ears = new Ears();
    private final Set<SocketLink> links = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable SocketLink> current = new AtomicReference<>();
    private final AtomicReference<CompletableFuture<SocketLink>> arrival =
            new AtomicReference<>(new CompletableFuture<>());
    private final Semaphore wake = new Semaphore(0);
    private final Thread keeper;
    private volatile boolean closing;

    /**
     * Starts to open the first socket and returns at once.
     *
     * @param executor runs each delivery by itself
     */
    public SocketMode(WebApi api, String appToken, Dispatch dispatch, Standing standing, Executor executor) {
        this.api = api;
        this.appToken = appToken;
        this.client = SocketLink.client(api.http());
        this.envelopes = new Envelopes(dispatch, ears);
        this.standing = standing;
        this.executor = executor;
        this.keeper = Thread.ofVirtual().name("slack-sockets").start(this::keep);
    }

    private void keep() {
        var backoff = new Backoff();
        SocketLink last = null;
        int early = 0;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var link = current.get();
                if (link != null) {
                    last = link;
                    if (!wake.tryAcquire(BETWEEN_CHECKS.toMillis(), TimeUnit.MILLISECONDS)) {
                        dropReplaced();
                    }
                    continue;
                }
                if (last != null) {
                    early = last.age().compareTo(SETTLED) > 0 ? 0 : early + 1;
                    if (early <= FORGIVEN) {
                        backoff.reset();
                    }
                    last = null;
                }
                TimeUnit.NANOSECONDS.sleep(backoff.next().toNanos());
                open(backoff);
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    private void open(Backoff backoff) throws InterruptedException {
        var result = api.with(appToken, client -> client.appsConnectionsOpen(r -> r));
        switch (result) {
            case Result.Fine<AppsConnectionsOpenResponse>(var answer) -> open(answer.getUrl());
            case Result.Limited<AppsConnectionsOpenResponse>(var pause) -> {
                away(result.words());
                backoff.atLeast(pause);
            }
            case Result.Refused<AppsConnectionsOpenResponse>(var error, var _)
            when WebApi.isTokenTrouble(error) || error.equals("not_allowed_token_type") -> {
                if (links.isEmpty()) {
                    standing.events(Standing.lost("app", error));
                }
                LOG.error("Slack refuses the app token: {}", error);
                backoff.atLeast(Backoff.HOPELESS);
            }
            case Result.Refused<AppsConnectionsOpenResponse> _,
                    Result.Unsent<AppsConnectionsOpenResponse> _,
                    Result.Unclear<AppsConnectionsOpenResponse> _ -> away(result.words());
        }
    }

    private void open(String address) throws InterruptedException {
        try {
            var link = new SocketLink(client, address, ears);
            links.add(link);
            current.set(link);
            if (link.open()) {
                arrival.getAndSet(new CompletableFuture<>()).complete(link);
                standing.events(new Connection.State.Up());
                LOG.info("Connected to Slack");
            } else {
                drop(link, "no greeting");
            }
        } catch (IllegalArgumentException e) {
            away("Slack named no address");
        }
    }

    private void away(String why) {
        if (links.isEmpty()) {
            standing.events(new Connection.State.Away(why));
        }
        LOG.warn("No new connection to Slack for now: {}", why);
    }

    private void dropReplaced() {
        links.stream()
                .filter(other -> !other.equals(current.get()) && other.age().compareTo(REPLACED_AT_MOST) > 0)
                .forEach(other -> drop(other, "it was replaced"));
    }

    private void replaceNow(SocketLink link) {
        if (current.compareAndSet(link, null)) {
            wake.release();
        }
    }

    private void drop(SocketLink link, String why) {
        if (links.remove(link)) {
            LOG.info("A connection to Slack ended: {}", why);
            if (links.isEmpty()) {
                standing.events(new Connection.State.Away("the connection ended: " + why));
            }
        }
        replaceNow(link);
        link.close();
    }

    /** What comes from the sockets goes to threads of its own at once. */
    private final class Ears implements SocketLink.Listener, Envelopes.Sockets {
        @Override
        public void message(SocketLink link, String message) {
            if (!closing) {
                executor.execute(() -> envelopes.open(link, message));
            }
        }

        @Override
        public void ended(SocketLink link, String why) {
            if (!closing) {
                executor.execute(() -> drop(link, why));
            }
        }

        @Override
        public void replace(SocketLink link) {
            replaceNow(link);
        }

        @Override
        public void acknowledge(SocketLink link, String acknowledgement) {
            send(link, acknowledgement);
        }
    }

    private void send(SocketLink link, String acknowledgement) {
        var next = arrival.get();
        boolean sent = link.isLeaving()
                ? sentElsewhere(link, acknowledgement) || link.send(acknowledgement)
                : link.send(acknowledgement) || sentElsewhere(link, acknowledgement);
        if (!sent) {
            sendOnNext(next, acknowledgement);
        }
    }

    private boolean sentElsewhere(SocketLink link, String acknowledgement) {
        return links.stream().anyMatch(other -> !other.equals(link) && other.send(acknowledgement));
    }

    private static void sendOnNext(CompletableFuture<SocketLink> next, String acknowledgement) {
        try {
            next.get(TO_ACKNOWLEDGE.toMillis(), TimeUnit.MILLISECONDS).send(acknowledgement);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("An acknowledgement found no open connection to Slack");
        }
    }

    /** Takes nothing new; what is being answered can still be acknowledged. */
    public void stopTaking() {
        closing = true;
        keeper.interrupt();
    }

    @Override
    public void close() {
        stopTaking();
        links.forEach(SocketLink::close);
    }
}
