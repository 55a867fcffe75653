package dev.hotseat.core.place;

import java.time.Duration;
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
 * @param catchUp how late a daily question may still be sent; whole hours, at most {@value #LONGEST_CATCH_UP}
 */
public record WorkspaceSettings(
        List<AccountId> managers, List<ChannelId> welcome, Optional<ZoneId> zone, QuizRules quizzes, Duration catchUp) {
    public static final int MOST_MANAGERS = 15;
    public static final int MOST_CHANNELS = 15;

    /** In hours: later than that it is another part of the day, and soon the next question. */
    public static final int LONGEST_CATCH_UP = 12;

    public static final Duration USUAL_CATCH_UP = Duration.ofHours(2);

    /** Of a workspace whose managers have set nothing. */
    public static final WorkspaceSettings UNTOUCHED =
            new WorkspaceSettings(List.of(), List.of(), Optional.empty(), QuizRules.USUAL, USUAL_CATCH_UP);

    public WorkspaceSettings {
        managers = List.copyOf(managers);
        welcome = List.copyOf(welcome);
    }

    /** Whether commands that everybody sees are welcome there. */
    public boolean welcomesIn(ChannelId channel) {
        return welcome.isEmpty() || welcome.contains(channel);
    }
}
