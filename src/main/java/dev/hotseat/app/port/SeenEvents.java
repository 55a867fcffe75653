package dev.hotseat.app.port;

import dev.hotseat.chat.EventId;
import java.time.Instant;

/** Remembers which events of the platforms were worked on, so that one delivered twice counts once. */
public interface SeenEvents {

    /** Notes the event; false if it was noted before, in which case nothing of it may happen again. */
    boolean firstTime(EventId event, Instant now);

    /** Forgets events noted before that instant. */
    void forgetBefore(Instant instant);
}
