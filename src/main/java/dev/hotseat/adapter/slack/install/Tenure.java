package dev.hotseat.adapter.slack.install;

import com.sun.net.httpserver.HttpHandler;
import dev.hotseat.adapter.slack.api.Calls;
import dev.hotseat.adapter.slack.talk.Departures;
import java.util.Map;

/** A tenancy that began, until it is closed. */
public interface Tenure extends AutoCloseable {
    Calls calls();

    /** Told when the bot is taken out of a team. */
    Departures departures();

    /** What it shows to browsers, by path. */
    Map<String, HttpHandler> handlers();

    @Override
    void close();
}
