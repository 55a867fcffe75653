package dev.hotseat.adapter.slack.install;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.slack.api.BotTokens;
import dev.hotseat.app.port.Connection;
import dev.hotseat.app.port.Credentials;
import dev.hotseat.chat.Bytes;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The teams that installed the app, each with its token. They are kept sealed and opened when they are needed. */
final class Teams implements BotTokens {
    private static final Logger LOG = LoggerFactory.getLogger(Teams.class);

    /** Another process may have taken in the team anew. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 10_000;
    private static final String OTHER_KEY = "sealed with another key than HOTSEAT_SECRET_KEY; set the key of that time"
            + " again, or let the team install the app anew at /slack/install";

    private final Credentials credentials;
    private final Seal seal;
    private final Cache<String, Optional<String>> tokens =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    Teams(Credentials credentials, Seal seal) {
        this.credentials = credentials;
        this.seal = seal;
    }

    /** What is kept of a team. */
    sealed interface Kept {
        record Open(Installation installation) implements Kept {}

        /** There is something that the key does not open. */
        record Shut() implements Kept {}

        record Nothing() implements Kept {}
    }

    @Override
    public Optional<String> of(String team) {
        return tokens.get(team, this::look);
    }

    private Optional<String> look(String team) {
        return switch (kept(team)) {
            case Kept.Open(var installation) -> Optional.of(installation.token());
            case Kept.Shut() -> throw new Shut(team);
            case Kept.Nothing() -> Optional.empty();
        };
    }

    /** As it stands in the database now. */
    Kept kept(String team) {
        return credentials
                .of(Slack.workspace(team))
                .filter(shut -> !TokenMarks.isMark(shut))
                .map(shut -> kept(team, shut))
                .orElseGet(Kept.Nothing::new);
    }

    private Kept kept(String team, Bytes shut) {
        return seal.open(Slack.workspace(team), shut)
                .map(Installation::of)
                .<Kept>map(Kept.Open::new)
                .orElseGet(Kept.Shut::new);
    }

    /** Takes a team in, or in again. */
    void keep(String team, Installation installation) {
        var workspace = Slack.workspace(team);
        credentials.keep(workspace, seal.close(workspace, installation.json()));
        tokens.invalidate(team);
    }

    /** The bot has nothing to say there any more. */
    void forget(String team) {
        credentials.forget(Slack.workspace(team));
        tokens.invalidate(team);
    }

    /** The token may be another one by now. */
    void lookAgain(String team) {
        tokens.invalidate(team);
    }

    /** Tries the key at everything that is kept. */
    Connection.State tried() {
        var all = credentials.all(Slack.PLATFORM).entrySet().stream()
                .filter(one -> !TokenMarks.isMark(one.getValue()))
                .toList();
        long shut = all.stream()
                .filter(one -> kept(one.getKey().tenant(), one.getValue()) instanceof Kept.Shut)
                .count();
        if (shut == 0) {
            return new Connection.State.Up();
        }
        var words = shut + " of " + all.size() + " installations cannot be opened: each was " + OTHER_KEY;
        LOG.error("Slack: {}", words);
        return new Connection.State.Partly(words);
    }
}
