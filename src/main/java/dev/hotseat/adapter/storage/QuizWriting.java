package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.quiz.Answer;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.Round;
import dev.hotseat.core.quiz.Stage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Writes what differs between two states of a quiz. */
final class QuizWriting {
    private final Handle handle;
    private final KeptQuiz after;
    private boolean exact = true;

    QuizWriting(Handle handle, KeptQuiz after) {
        this.handle = handle;
        this.after = after;
    }

    KeptQuiz quiz() {
        return after;
    }

    /** Whether what was written will be read as it is: moments are kept in microseconds, texts without what has no character. */
    boolean isExact() {
        return exact;
    }

    private long micros(Instant moment) {
        long micros = Micros.of(moment);
        exact &= Micros.instant(micros).equals(moment);
        return micros;
    }

    /** Somebody without a name is kept with an empty one. */
    private String name(AccountId account) {
        var name = after.names().get(account);
        exact &= name != null && StorableText.of(name).equals(name);
        return name == null ? "" : name;
    }

    /** Writes a new quiz; false if one is on in its channel. */
    boolean insert(long tag) {
        var settings = after.quiz().settings();
        int written = handle.createUpdate("""
            insert into quiz (id, workspace, channel, topic, level, questions, seconds, mode, locked, threaded,
                thread, begun_at, steps, tag, stage, until_at)
            values (:id, :workspace, :channel, :topic, :level, :questions, :seconds, :mode, :locked, :threaded,
                :thread, :begun, :steps, :tag, 'lobby', :until)
            on conflict (workspace, channel) where stage <> 'ended' do nothing
            """)
                .bind("id", after.id().text())
                .bind("workspace", after.channel().workspace().key())
                .bind("channel", after.channel().channel())
                .bind("topic", settings.selection().topic().map(topic -> topic.slug()))
                .bind("level", settings.selection().level().map(level -> level.word()))
                .bind("questions", settings.questions())
                .bind("seconds", settings.seconds())
                .bind("mode", settings.mode().word())
                .bind("locked", settings.locked() ? 1 : 0)
                .bind("threaded", after.threaded() ? 1 : 0)
                .bind("thread", after.thread())
                .bind("begun", micros(after.begun()))
                .bind("steps", after.steps())
                .bind("tag", tag)
                .bind("until", after.quiz().due().map(this::micros))
                .execute();
        if (written == 0) {
            return false;
        }
        everybody(Optional.empty());
        return true;
    }

    /** Writes what has changed since {@code before}. */
    void update(KeptQuiz before, long tag) {
        head(before, tag);
        everybody(Optional.of(before));
        rounds(before);
    }

    private void head(KeptQuiz before, long tag) {
        var stage = after.quiz().stage();
        int written = handle.createUpdate("""
            update quiz set steps = :steps, tag = :tag, stage = :stage, until_at = :until, ending = :ending,
                asking = :asking, lobby_thread = :lobbyThread, lobby_message = :lobby, thread = :thread
            where id = :id and steps = :before
            """)
                .bind("id", after.id().text())
                .bind("before", before.steps())
                .bind("steps", after.steps())
                .bind("tag", tag)
                .bind("stage", word(stage))
                .bind("until", stage.due().map(this::micros))
                .bind(
                        "ending",
                        stage instanceof Stage.Ended(var why) ? Optional.of(why.name()) : Optional.<String>empty())
                .bind("asking", stage.asking().map(Round::number))
                .bind("lobbyThread", after.lobby().flatMap(MessageReference::thread))
                .bind("lobby", after.lobby().map(MessageReference::message))
                .bind("thread", after.thread())
                .execute();
        if (written != 1) {
            throw new IllegalStateException("not quiz " + after.id().text() + " as it stands");
        }
    }

    private static String word(Stage stage) {
        return switch (stage) {
            case Stage.Lobby _ -> "lobby";
            case Stage.Drawing _ -> "drawing";
            case Stage.Posting _ -> "posting";
            case Stage.Open _ -> "open";
            case Stage.Revealed _ -> "revealed";
            case Stage.Ended _ -> "ended";
        };
    }

    private void everybody(Optional<KeptQuiz> before) {
        var all = new HashSet<>(after.quiz().seats().keySet());
        all.addAll(after.names().keySet());
        before.ifPresent(old -> all.addAll(old.quiz().seats().keySet()));
        for (var account : all) {
            if (before.isEmpty() || !isSame(before.get(), account)) {
                player(before, account);
            }
        }
    }

    private boolean isSame(KeptQuiz before, AccountId account) {
        return Objects.equals(
                        before.quiz().seats().get(account), after.quiz().seats().get(account))
                && Objects.equals(before.names().get(account), after.names().get(account));
    }

    /** Whoever comes gets the number of the step, so that the order of joining is that of the numbers. */
    private void player(Optional<KeptQuiz> before, AccountId account) {
        boolean seated =
                before.filter(old -> old.quiz().seats().containsKey(account)).isPresent();
        handle.createUpdate("""
            insert into quiz_player (quiz, account, name, starter, seat, joined)
            values (:quiz, :account, :name, :starter, :seat, :joined)
            on conflict (quiz, account) do update set name = excluded.name, seat = excluded.seat,
                joined = case when :seated = 1 then quiz_player.joined else excluded.joined end
            """)
                .bind("quiz", after.id().text())
                .bind("account", account.key())
                .bind("name", name(account))
                .bind("starter", account.equals(after.quiz().starter()) ? 1 : 0)
                .bind(
                        "seat",
                        Optional.ofNullable(after.quiz().seats().get(account)).map(Enum::name))
                .bind("joined", after.steps())
                .bind("seated", seated ? 1 : 0)
                .execute();
    }

    private void rounds(KeptQuiz before) {
        after.quiz().stage().asking().ifPresent(round -> round(before, round, Optional.empty()));
        var played = after.quiz().played();
        for (int i = before.quiz().played().size(); i < played.size(); i++) {
            round(before, played.get(i).round(), Optional.of(played.get(i)));
        }
        after.rounds().forEach((number, message) -> {
            if (!message.equals(before.rounds().get(number))) {
                message(number, message);
            }
        });
    }

    private void round(KeptQuiz before, Round round, Optional<PlayedRound> over) {
        var old = asked(before.quiz(), round.number());
        if (old.isEmpty()) {
            handle.createUpdate("""
                insert into quiz_round (quiz, number, question, openings)
                values (:quiz, :number, :question, '')
                """)
                    .bind("quiz", after.id().text())
                    .bind("number", round.number())
                    .bind("question", RoundQuestionJson.write(round.question()))
                    .execute();
        }
        if (over.isPresent()
                || !round.openings().equals(old.map(Round::openings).orElse(List.of()))) {
            handle.createUpdate("""
                update quiz_round set openings = :openings, counted = :counted where quiz = :quiz and number = :number
                """)
                    .bind("quiz", after.id().text())
                    .bind("number", round.number())
                    .bind(
                            "openings",
                            round.openings().stream()
                                    .map(at -> Long.toString(micros(at)))
                                    .collect(Collectors.joining(",")))
                    .bind("counted", over.map(played -> played.counted() ? 1 : 0))
                    .execute();
        }
        var given = old.map(Round::answers).orElse(Map.of());
        round.answers().forEach((account, answer) -> {
            if (!answer.equals(given.get(account))) {
                answer(round.number(), account, Optional.of(answer));
            }
        });
        over.ifPresent(played -> played.silent().forEach(account -> answer(round.number(), account, Optional.empty())));
    }

    private static Optional<Round> asked(Quiz quiz, int number) {
        return quiz.stage().asking().filter(round -> round.number() == number);
    }

    private void answer(int number, AccountId account, Optional<Answer> answer) {
        handle.createUpdate("""
            insert into quiz_answer (quiz, number, account, answered, option, opened_at, pressed_at)
            values (:quiz, :number, :account, :answered, :option, :opened, :pressed)
            on conflict (quiz, number, account) do update set option = excluded.option,
                opened_at = excluded.opened_at, pressed_at = excluded.pressed_at
            """)
                .bind("quiz", after.id().text())
                .bind("number", number)
                .bind("account", account.key())
                .bind("answered", after.steps())
                .bind("option", answer.map(Answer::option))
                .bind("opened", answer.map(given -> micros(given.opened())))
                .bind("pressed", answer.map(given -> micros(given.at())))
                .execute();
    }

    private void message(int number, MessageReference message) {
        handle.createUpdate("""
            update quiz_round set message_thread = :thread, message = :message
            where quiz = :quiz and number = :number
            """)
                .bind("quiz", after.id().text())
                .bind("number", number)
                .bind("thread", message.thread())
                .bind("message", message.message())
                .execute();
    }
}
