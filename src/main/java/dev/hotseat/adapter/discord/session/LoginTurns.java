package dev.hotseat.adapter.discord.session;

import java.time.Duration;
import java.time.InstantSource;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the sessions of all processes log in one after the other, with 5 s between them, as
 * <a href="https://docs.discord.com/developers/events/gateway#rate-limiting">Discord demands</a>: a turn is a lease.
 * Where Discord allows more at once, those of different remainders of shard number by that count do not wait for each
 * other. Taking up a session again needs no turn.
 */
final class LoginTurns extends ConcurrentSessionController {
    private static final Logger LOG = LoggerFactory.getLogger(LoginTurns.class);
    private static final String KIND = "discord-login-";
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofSeconds(IDENTIFY_DELAY);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final DiscordAccess.Shards.Leased from;
    private final InstantSource clock;
    private final ShardedGateway gateway;

    /** Turns at that gateway. */
    LoginTurns(DiscordAccess.Shards.Leased from, InstantSource clock, ShardedGateway gateway) {
        this.from = from;
        this.clock = clock;
        this.gateway = gateway;
        setConcurrency(gateway.getConcurrency());
    }

    @Override
    public String getGateway() {
        return gateway.getUrl();
    }

    @Override
    public void appendSession(SessionConnectNode node) {
        super.appendSession(new Turn(node));
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        super.removeSession(new Turn(node));
    }

    private boolean take(String kind) {
        var now = clock.instant();
        from.leases().offer(kind, 1, now);
        return !from.leases().take(kind, from.name(), 1, now, now.plus(LONGEST)).isEmpty();
    }

    private void pass(String kind) {
        try {
            from.leases().extend(kind, from.name(), clock.instant().plus(BETWEEN));
        } catch (RuntimeException e) {
            LOG.debug("A turn could not be passed on and ends by itself", e);
        }
    }

    /** A login that waits for its turn. It is the same as another one of the same session, also for the queue. */
    private final class Turn implements SessionConnectNode {
        private final SessionConnectNode login;
        private boolean told;

        Turn(SessionConnectNode login) {
            this.login = login;
        }

        @Override
        public boolean isReconnect() {
            return login.isReconnect();
        }

        @Override
        public JDA getJDA() {
            return login.getJDA();
        }

        @Override
        public JDA.ShardInfo getShardInfo() {
            return login.getShardInfo();
        }

        @Override
        public void run(boolean isLast) throws InterruptedException {
            var kind = KIND + getShardInfo().getShardId() % gateway.getConcurrency();
            while (!isTaken(kind)) {
                if (isLeft()) {
                    return;
                }
                Thread.sleep(PAUSE);
            }
            try {
                login.run(isLast);
            } finally {
                pass(kind);
            }
        }

        private boolean isTaken(String kind) {
            try {
                return take(kind);
            } catch (RuntimeException e) {
                // Thrown on, it would end the thread that all logins of this process wait for.
                if (!told) {
                    LOG.warn("Logging in waits: whose turn it is cannot be asked", e);
                }
                told = true;
                return false;
            }
        }

        private boolean isLeft() {
            return switch (getJDA().getStatus()) {
                case SHUTTING_DOWN, SHUTDOWN -> true;
                default -> false;
            };
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Turn turn && turn.login.equals(login);
        }

        @Override
        public int hashCode() {
            return login.hashCode();
        }
    }
}
