package dev.hotseat.adapter.slack.install;

import dev.hotseat.adapter.slack.api.Standing;
import dev.hotseat.app.Installations;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/** Whose bot it is: one team's, or that of every team that installs it. */
public interface Tenancy {

    /**
     * Begins to speak in the name of whoever it is.
     *
     * @param api address of the Web API, with a slash at the end
     * @param standing told how the calls stand
     * @param beside runs what must not hold up an answer
     */
    Tenure begin(Installations installations, InstantSource clock, URI api, Standing standing, Executor beside);
}
