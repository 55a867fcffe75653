package dev.hotseat.app.command;

import dev.hotseat.app.card.SettingsCards;
import dev.hotseat.app.port.Workspaces;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import java.util.Optional;

/** Keeps what everybody sees to the channels where it is welcome. Managers are bound as well. */
public final class Welcome {
    private final Workspaces workspaces;

    public Welcome(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Says where to go instead, if the channel is not among those that the managers named. */
    public Optional<Reply.ToAsker> refuses(Origin origin) {
        var settings = workspaces.settings(origin.workspace());
        return settings.welcomesIn(origin.channel())
                ? Optional.empty()
                : Optional.of(new Reply.ToAsker(SettingsCards.elsewhere(settings.welcome())));
    }
}
