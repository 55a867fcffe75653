package dev.hotseat.adapter.slack.install;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.slack.api.Result;
import dev.hotseat.adapter.slack.api.WebApi;
import dev.hotseat.adapter.slack.talk.Departures;
import dev.hotseat.app.Installations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the bot in a team. Slack may tell it late, by an event that it delivers again, when the team has installed the
 * app anew: so the token that is kept now is tried first.
 */
final class Leaving implements Departures {
    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

    private final Teams teams;
    private final WebApi api;
    private final Installations installations;

    Leaving(Teams teams, WebApi api, Installations installations) {
        this.teams = teams;
        this.api = api;
        this.installations = installations;
    }

    @Override
    public void removed(String team) {
        switch (teams.kept(team)) {
            case Teams.Kept.Open(var installation) -> {
                if (isGood(installation, team)) {
                    LOG.info("Slack says late that the team {} removed the app, which is installed there again", team);
                } else {
                    leave(team);
                }
            }
            case Teams.Kept.Shut() -> leave(team);
            case Teams.Kept.Nothing() -> {}
        }
    }

    /** Without a clear word of Slack's the event must come again: the token may be that of a new installation. */
    private boolean isGood(Installation installation, String team) {
        return switch (test(installation)) {
            case Result.Fine<AuthTestResponse> _ -> true;
            case Result.Refused<AuthTestResponse>(var error, var _) when WebApi.isTokenTrouble(error) -> false;
            case Result.Refused<AuthTestResponse> unclear -> throw unknown(team, unclear);
            case Result.Limited<AuthTestResponse> unclear -> throw unknown(team, unclear);
            case Result.Unsent<AuthTestResponse> unclear -> throw unknown(team, unclear);
            case Result.Unclear<AuthTestResponse> unclear -> throw unknown(team, unclear);
        };
    }

    private static IllegalStateException unknown(String team, Result<?> result) {
        return new IllegalStateException(
                "Whether the Slack team " + team + " removed the app for good is not known: " + result.words());
    }

    /** A call was refused: the team may have removed the app while nobody listened. */
    void refused(String team) {
        teams.lookAgain(team);
        if (teams.kept(team) instanceof Teams.Kept.Open(var installation)
                && test(installation) instanceof Result.Refused<AuthTestResponse>(var error, var _)) {
            if (WebApi.isRemoval(error)) {
                leave(team);
            } else {
                LOG.error("Slack refuses the token of the team {}: {}", team, error);
            }
        }
    }

    private Result<AuthTestResponse> test(Installation installation) {
        return api.with(installation.token(), client -> client.authTest(r -> r));
    }

    /** In this order: if the second step fails, the first is done again with it. */
    private void leave(String team) {
        installations.removed(Slack.workspace(team));
        teams.forget(team);
        LOG.info("The Slack team {} removed the app", team);
    }
}
