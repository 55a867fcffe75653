package dev.hotseat.core.place;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the managers of a workspace have set.
 *
 * @param managers those named beside whoever runs the workspace on the platform, in the order of their naming; at most
 *     {@value #MOST_MANAGERS}
 * @param welcome the channels where commands that everybody sees are welcome, in the order of their naming; at most
 *     {@value #MOST_CHANNELS}, none: everywhere
 * @param zone where its times are meant
 */
public record WorkspaceSettings(
        List<AccountId> managers, List<ChannelId> welcome, Optional<ZoneId> zone, QuizRules quizzes) {
    public static final int MOST_MANAGERS = 15;
    public static final int MOST_CHANNELS = 15;

    /** Of a workspace whose managers have set nothing. */
    public static final WorkspaceSettings UNTOUCHED =
            new WorkspaceSettings(List.of(), List.of(), Optional.empty(), QuizRules.USUAL);

    public WorkspaceSettings {
        managers = List.copyOf(managers);
        welcome = List.copyOf(welcome);
    }

    /** Whether commands that everybody sees are welcome there. */
    public boolean welcomesIn(ChannelId channel) {
        return welcome.isEmpty() || welcome.contains(channel);
    }
}
