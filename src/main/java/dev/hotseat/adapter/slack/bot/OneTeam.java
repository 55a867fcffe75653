package dev.hotseat.adapter.slack.bot;

import com.sun.net.httpserver.HttpHandler;
import dev.hotseat.adapter.slack.api.Calls;
import dev.hotseat.adapter.slack.api.Standing;
import dev.hotseat.adapter.slack.install.Tenancy;
import dev.hotseat.adapter.slack.install.Tenure;
import dev.hotseat.adapter.slack.install.TokenMarks;
import dev.hotseat.adapter.slack.talk.Departures;
import dev.hotseat.adapter.slack.talk.Removals;
import dev.hotseat.app.Installations;
import dev.hotseat.app.port.Credentials;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The bot of the one team that its token is of. It signs in by itself, at once or when Slack can be reached. */
public final class OneTeam implements Tenancy {
    private final String token;
    private final TokenMarks marks;

    /**
     * Of the team of this token.
     *
     * @param credentials remember which team that is
     */
    public OneTeam(String token, Credentials credentials) {
        this.token = token;
        this.marks = new TokenMarks(credentials);
    }

    @Override
    public Tenure begin(Installations installations, InstantSource clock, URI api, Standing standing, Executor beside) {
        return new Signed(installations, api, standing, beside);
    }

    private final class Signed implements Tenure {
        private final Standing standing;
        private final Calls calls;
        private final Removals removals;
        private final SignIn signIn;

        Signed(Installations installations, URI api, Standing standing, Executor beside) {
            this.standing = standing;
            calls = Calls.to(api, _ -> Optional.of(token), (_, error) -> lost(error), beside);
            removals = new Removals(installations, _ -> lost("app_uninstalled"));
            signIn = new SignIn(calls, token, marks, standing, removals);
        }

        private void lost(String error) {
            standing.calls(Standing.lost("bot", error));
            signIn.again();
        }

        @Override
        public Calls calls() {
            return calls;
        }

        @Override
        public Departures departures() {
            return removals;
        }

        @Override
        public Map<String, HttpHandler> handlers() {
            return Map.of();
        }

        @Override
        public void close() {
            signIn.close();
        }
    }
}
