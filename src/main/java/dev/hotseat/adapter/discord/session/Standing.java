package dev.hotseat.adapter.discord.session;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.app.port.Connection;
import dev.hotseat.core.place.Platform;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the shards of this process stand. A shard that Discord threw out for good loses the platform. */
final class Standing implements Connection, EventListener {
    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final Set<JDA> shards = new LinkedHashSet<>();
    private int held = 1;
    private State state = new State.Away("logging in");

    @Override
    public Platform platform() {
        return Discord.PLATFORM;
    }

    @Override
    public synchronized State state() {
        return state;
    }

    /** A session that calls can go over, whether its gateway is there or not. */
    synchronized Optional<JDA> any() {
        return shards.stream()
                .filter(shard -> shard.getStatus() != JDA.Status.SHUTTING_DOWN)
                .findFirst();
    }

    /**
     * This process is to hold so many shards; as long as one of them is not there, Discord is away. With none, it stands by
     * for those that others hold.
     */
    synchronized void hold(int count) {
        held = count;
        look();
    }

    synchronized void away(String why) {
        if (!(state instanceof State.Lost)) {
            state = new State.Away(why);
        }
    }

    synchronized void lost(String why) {
        LOG.error("Discord is lost: {}", why);
        state = new State.Lost(why);
    }

    @Override
    public synchronized void onEvent(GenericEvent event) {
        switch (event) {
            case ShutdownEvent end -> end(end);
            case StatusChangeEvent change -> {
                if (change.getNewStatus() == JDA.Status.SHUTDOWN) {
                    shards.remove(change.getJDA());
                } else {
                    shards.add(change.getJDA());
                }
                look();
            }
            default -> {}
        }
    }

    private void look() {
        long connected = shards.stream()
                .filter(shard -> shard.getStatus() == JDA.Status.CONNECTED)
                .count();
        if (!(state instanceof State.Lost)) {
            if (held == 0) {
                state = new State.StandsBy("others hold all shards");
            } else if (connected >= held) {
                state = new State.Up();
            } else {
                state = new State.Away(
                        connected + " of " + held + (held == 1 ? " shard is" : " shards are") + " connected");
            }
        }
    }

    private void end(ShutdownEvent end) {
        var code = end.getCloseCode();
        if (code != null && !code.isReconnect()) {
            lost(
                    switch (code) {
                        case AUTHENTICATION_FAILED -> Login.REFUSED;
                        case INVALID_SHARD, SHARDING_REQUIRED ->
                            "Discord wants other shards than DISCORD_SHARDS names; auto lets it decide";
                        default -> "Discord closed the connection for good: " + code.getMeaning();
                    });
        }
    }
}
