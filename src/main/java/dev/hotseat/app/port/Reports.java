package dev.hotseat.app.port;

import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** Faults of questions that members reported. A report belongs to the workspace it came from. */
public interface Reports {

    /** Keeps a report and returns its number, which is unique over all workspaces. */
    long add(WorkspaceId workspace, AccountId by, QuestionId question, String words, Instant at);

    /** The open reports of a workspace, oldest first: at most {@code limit} from number {@code skip} on. */
    List<Open> open(WorkspaceId workspace, int skip, int limit);

    int countOpen(WorkspaceId workspace);

    /** Closes an open report; false if this workspace has no such open report. */
    boolean close(WorkspaceId workspace, long report, Instant at);

    record Open(long report, AccountId by, QuestionId question, String words, Instant at) {}
}
