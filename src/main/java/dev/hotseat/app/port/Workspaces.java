package dev.hotseat.app.port;

import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.QuizRules;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.place.WorkspaceSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/** The settings of workspaces. Each change is one of its own: two at once lose nothing. */
public interface Workspaces {

    /** The settings as they stand. */
    WorkspaceSettings settings(WorkspaceId workspace);

    /** The accounts that are told what managers must know: the named ones and whoever added the bot; possibly none. */
    Set<AccountId> informed(WorkspaceId workspace);

    /**
     * Names a manager; one who was named before stays so.
     *
     * @return false if {@value WorkspaceSettings#MOST_MANAGERS} others are named already
     */
    boolean name(WorkspaceId workspace, AccountId manager);

    /** Takes a manager's name back; false if it was not there. */
    boolean unname(WorkspaceId workspace, AccountId manager);

    /**
     * Makes commands that everybody sees welcome there, and no longer everywhere.
     *
     * @return false if they are welcome in {@value WorkspaceSettings#MOST_CHANNELS} others already
     */
    boolean welcome(ChannelId channel);

    /** Takes a channel back, the last one for everywhere; false if it was not there. */
    boolean unwelcome(ChannelId channel);

    /** Takes all channels back. */
    void welcomeEverywhere(WorkspaceId workspace);

    void zone(WorkspaceId workspace, ZoneId zone);

    void quizzes(WorkspaceId workspace, QuizRules rules);

    /** How late a daily question may still be sent, as in {@link #settings}. */
    Duration catchUp(WorkspaceId workspace);

    void catchUp(WorkspaceId workspace, Duration window);
}
