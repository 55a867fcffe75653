package dev.hotseat.adapter.discord.session;

import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;

/** The sessions of this process at Discord's gateway. They come up by themselves. */
interface Sessions {

    /** One that calls can go over; empty as long as there is none. */
    Optional<JDA> forCalls();

    /** A server by its id; empty for one that no session of this process has. */
    Optional<Guild> server(String id);

    /** Closes them, within about 4 s. */
    void end() throws InterruptedException;
}
