package dev.hotseat.adapter.slack.install;

import com.google.gson.Gson;
import java.util.List;

/**
 * What a team gave the bot when it installed it. Who did it is kept elsewhere, where it goes on that person's word.
 *
 * @param token of the bot in that team; never printed
 * @param botUser the bot as a member of the team
 * @param scopes what the team allowed
 */
record Installation(String token, String botUser, List<String> scopes) {
    private static final Gson GSON = new Gson();

    Installation {
        scopes = List.copyOf(scopes);
    }

    /** As it is sealed. */
    String json() {
        return GSON.toJson(this);
    }

    /** The one out of what {@link #json} wrote: nothing else can be in a seal. */
    static Installation of(String json) {
        return GSON.fromJson(json, Installation.class);
    }

    @Override
    public String toString() {
        return "Installation[" + botUser + ", " + scopes + "]";
    }
}
