package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.quiz.Answer;
import dev.hotseat.core.quiz.Ending;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.QuizSettings;
import dev.hotseat.core.quiz.Round;
import dev.hotseat.core.quiz.Seat;
import dev.hotseat.core.quiz.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole quiz from its rows. Its own row is locked first: PostgreSQL shows each statement what was committed before
 * it, so that the other rows could be of a later state. Within a transaction, which ends the lock.
 */
final class QuizReading {
    /** Stands for a starter who had all that is kept about them deleted: nobody acts under it. */
    private static final String GONE = "gone";

    private final Handle handle;
    private final Dialect dialect;
    private final QuizId id;

    QuizReading(Handle handle, Dialect dialect, QuizId id) {
        this.handle = handle;
        this.dialect = dialect;
        this.id = id;
    }

    /** With the tag under which it was written. */
    record Tagged(long tag, KeptQuiz quiz) {}

    Optional<Tagged> read() {
        return handle.createQuery("select * from quiz where id = :id " + dialect.lock())
                .bind("id", id.text())
                .map((row, _) -> read(row))
                .findOne();
    }

    private record Player(AccountId account, String name, boolean starter, Optional<Seat> seat) {}

    private Tagged read(ResultSet row) throws SQLException {
        var channel = new ChannelId(WorkspaceId.ofKey(row.getString("workspace")), row.getString("channel"));
        var players = players();
        var seats = new LinkedHashMap<AccountId, Seat>();
        var names = new HashMap<AccountId, String>();
        for (var player : players) {
            player.seat().ifPresent(seat -> seats.put(player.account(), seat));
            names.put(player.account(), player.name());
        }
        var starter = players.stream()
                .filter(Player::starter)
                .map(Player::account)
                .findFirst()
                .orElse(new AccountId(channel.workspace().platform(), GONE));
        var rounds = new Rounds(channel);
        var settings = new QuizSettings(
                new Selection(
                        Optional.ofNullable(row.getString("topic")).map(TopicId::new),
                        Optional.ofNullable(row.getString("level")).flatMap(Level::parse)),
                row.getInt("questions"),
                row.getInt("seconds"),
                Mode.parse(row.getString("mode")).orElseThrow(),
                row.getInt("locked") == 1);
        var quiz = new Quiz(settings, starter, seats, rounds.played, stage(row, rounds));
        return new Tagged(
                row.getLong("tag"),
                new KeptQuiz(
                        id,
                        channel,
                        row.getInt("threaded") == 1,
                        Micros.instant(row.getLong("begun_at")),
                        row.getLong("steps"),
                        message(channel, row.getString("lobby_thread"), row.getString("lobby_message")),
                        Optional.ofNullable(row.getString("thread")),
                        rounds.messages,
                        names,
                        quiz));
    }

    private static Optional<MessageReference> message(
            ChannelId channel, @Nullable String thread, @Nullable String message) {
        return Optional.ofNullable(message)
                .map(known -> new MessageReference(channel, Optional.ofNullable(thread), known));
    }

    private List<Player> players() {
        return handle.createQuery("select * from quiz_player where quiz = :id order by joined, account")
                .bind("id", id.text())
                .map((row, _) -> new Player(
                        AccountId.ofKey(row.getString("account")),
                        row.getString("name"),
                        row.getInt("starter") == 1,
                        Optional.ofNullable(row.getString("seat")).map(Seat::valueOf)))
                .list();
    }

    private static Stage stage(ResultSet row, Rounds rounds) throws SQLException {
        var until = Micros.instant(row.getLong("until_at"));
        return switch (row.getString("stage")) {
            case "lobby" -> new Stage.Lobby(until);
            case "drawing" -> new Stage.Drawing(until);
            case "posting" -> new Stage.Posting(rounds.asking(row.getInt("asking")), until);
            case "open" -> new Stage.Open(rounds.asking(row.getInt("asking")), until);
            case "revealed" -> new Stage.Revealed(until);
            case "ended" -> new Stage.Ended(Ending.valueOf(row.getString("ending")));
            default -> throw new IllegalStateException("a quiz in an unknown stage: " + row.getString("stage"));
        };
    }

    /** All rounds of the quiz with their answers and messages. */
    private final class Rounds {
        private final List<PlayedRound> played = new ArrayList<>();
        private final Map<Integer, Round> open = new HashMap<>();
        private final Map<Integer, MessageReference> messages = new HashMap<>();
        private final Map<Integer, Map<AccountId, Answer>> answers = new HashMap<>();
        private final Map<Integer, Set<AccountId>> silent = new HashMap<>();

        Rounds(ChannelId channel) {
            readAnswers();
            handle.createQuery("select * from quiz_round where quiz = :id order by number")
                    .bind("id", id.text())
                    .map((row, _) -> {
                        add(channel, row);
                        return true;
                    })
                    .list();
        }

        private void readAnswers() {
            handle.createQuery("select * from quiz_answer where quiz = :id order by number, answered, account")
                    .bind("id", id.text())
                    .map((row, _) -> {
                        int number = row.getInt("number");
                        var account = AccountId.ofKey(row.getString("account"));
                        int option = row.getInt("option");
                        if (row.wasNull()) {
                            silent.computeIfAbsent(number, _ -> new HashSet<>()).add(account);
                        } else {
                            answers.computeIfAbsent(number, _ -> new LinkedHashMap<>())
                                    .put(
                                            account,
                                            new Answer(
                                                    option,
                                                    Micros.instant(row.getLong("opened_at")),
                                                    Micros.instant(row.getLong("pressed_at"))));
                        }
                        return true;
                    })
                    .list();
        }

        private void add(ChannelId channel, ResultSet row) throws SQLException {
            int number = row.getInt("number");
            var round = new Round(
                    number,
                    RoundQuestionJson.read(row.getString("question")),
                    openings(row.getString("openings")),
                    answers.getOrDefault(number, Map.of()));
            int counted = row.getInt("counted");
            if (row.wasNull()) {
                open.put(number, round);
            } else {
                played.add(new PlayedRound(round, counted == 1, silent.getOrDefault(number, Set.of())));
            }
            message(channel, row.getString("message_thread"), row.getString("message"))
                    .ifPresent(message -> messages.put(number, message));
        }

        Round asking(int number) {
            var round = open.get(number);
            if (round == null) {
                throw new IllegalStateException("round " + number + " of quiz " + id.text() + " is not open");
            }
            return round;
        }
    }

    private static List<Instant> openings(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split(",", -1))
                        .map(micros -> Micros.instant(Long.parseLong(micros)))
                        .toList();
    }
}
