package dev.hotseat.adapter.slack.talk;

/** Told that the bot was taken out of a team: twice as a rule, by two events in either order. */
public interface Departures {

    /**
     * The bot was taken out.
     *
     * @throws dev.hotseat.app.port.StoreUnavailable if it cannot be kept: then Slack is to tell it again
     * @throws IllegalStateException if it is not clear whether that still holds: then too
     */
    void removed(String team);
}
