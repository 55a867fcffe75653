package dev.hotseat.adapter.discord.session;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One shard's session, from the login to its end. It is not used again after that. */
final class Shard {
    private static final Logger LOG = LoggerFactory.getLogger(Shard.class);

    private final String name;
    private final int total;
    private @Nullable JDA session;
    private boolean stopped;
    private boolean failed;

    Shard(int number, int total) {
        this.name = number + "/" + total;
        this.total = total;
    }

    int total() {
        return total;
    }

    /** Logs in on the calling thread, which may wait for Discord. */
    void logIn(Supplier<JDA> login, Standing standing) {
        LOG.info("Takes shard {}", name);
        try {
            keep(login.get());
        } catch (InvalidTokenException _) {
            fail();
            standing.lost(Login.REFUSED);
        } catch (RuntimeException e) {
            fail();
            LOG.warn("Shard {} cannot log in, trying again: {}", name, Login.cause(e));
        }
    }

    private synchronized void keep(JDA loggedIn) {
        session = loggedIn;
        if (stopped) {
            loggedIn.shutdown();
        }
    }

    private synchronized void fail() {
        failed = true;
    }

    synchronized Optional<JDA> session() {
        return Optional.ofNullable(session);
    }

    synchronized boolean isConnected() {
        return session != null && session.getStatus() == JDA.Status.CONNECTED;
    }

    /** Whether it came to an end by itself, or did not get in. */
    synchronized boolean isOver() {
        return failed || (session != null && session.getStatus() == JDA.Status.SHUTDOWN);
    }

    /** Begins to close it. */
    synchronized void stop() {
        if (!stopped) {
            LOG.info("Leaves shard {}", name);
        }
        stopped = true;
        if (session != null) {
            session.shutdown();
        }
    }

    /** Waits until it is closed after {@link #stop}, up to that {@link System#nanoTime}. */
    void awaitEnd(long deadline) throws InterruptedException {
        var ending = session().orElse(null);
        if (ending != null && !ending.awaitShutdown(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
            ending.shutdownNow();
        }
    }
}
