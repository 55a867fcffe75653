package dev.hotseat.app.command;

import java.util.ArrayList;
import java.util.List;

/** All that is typed and pressed around quizzes. */
public record QuizCommands(
        QuizStart start, QuizPresses presses, QuizConduct conduct, LeaderboardCommand board, MeVisibility visibility) {

    /** The commands, in the order in which they are shown. */
    public List<Handler> handlers() {
        var handlers = new ArrayList<Handler>();
        handlers.add(start);
        handlers.addAll(conduct.handlers());
        handlers.add(board);
        handlers.add(visibility);
        return List.copyOf(handlers);
    }
}
