package dev.hotseat.adapter.slack.install;

import com.sun.net.httpserver.HttpHandler;
import dev.hotseat.adapter.slack.api.Calls;
import dev.hotseat.adapter.slack.api.Standing;
import dev.hotseat.adapter.slack.talk.Departures;
import dev.hotseat.app.Installations;
import dev.hotseat.app.port.Credentials;
import dev.hotseat.app.port.SeenEvents;
import dev.hotseat.app.port.StoreUnavailable;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot of every team that installs it, each of which is answered with its own token. */
public final class ManyTeams implements Tenancy {
    private static final Logger LOG = LoggerFactory.getLogger(ManyTeams.class);

    private final SlackApp app;
    private final Keys keys;
    private final Credentials credentials;
    private final SeenEvents seen;
    private final SecureRandom chance;

    /**
     * Of the teams whose credentials are kept there.
     *
     * @param key 32 bytes, which seal the credentials
     * @param seen remembers which installations came to their end
     */
    public ManyTeams(SlackApp app, byte[] key, Credentials credentials, SeenEvents seen, SecureRandom chance) {
        this.app = app;
        this.keys = new Keys(key);
        this.credentials = credentials;
        this.seen = seen;
        this.chance = chance;
    }

    @Override
    public Tenure begin(Installations installations, InstantSource clock, URI api, Standing standing, Executor beside) {
        return new Serving(installations, clock, api, standing, beside);
    }

    private final class Serving implements Tenure {
        private final Standing standing;
        private final Teams teams;
        private final Calls calls;
        private final Leaving leaving;
        private final InstallSite site;

        Serving(Installations installations, InstantSource clock, URI api, Standing standing, Executor beside) {
            this.standing = standing;
            teams = new Teams(credentials, new Seal(keys.sealing(), chance));
            calls = Calls.to(api, teams, (team, _) -> beside.execute(() -> refused(team)), beside);
            leaving = new Leaving(teams, calls.web(), installations);
            var states = new InstallStates(keys.signing(), seen, chance, clock);
            site = new InstallSite(
                    app, api, states, new Exchange(calls.web(), app), teams, installations, this::tryKey);
            tryKey();
            LOG.info("Teams of Slack install the app at {}", InstallSite.INSTALL);
        }

        private void tryKey() {
            standing.calls(teams.tried());
        }

        private void refused(String team) {
            try {
                leaving.refused(team);
            } catch (StoreUnavailable e) {
                LOG.warn("Whether the Slack team {} removed the app is looked at with its next call", team, e);
            }
        }

        @Override
        public Calls calls() {
            return calls;
        }

        @Override
        public Departures departures() {
            return leaving;
        }

        @Override
        public Map<String, HttpHandler> handlers() {
            return site.handlers();
        }

        /** Nothing of it runs by itself. */
        @Override
        public void close() {}
    }
}
