package dev.hotseat.app.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.ID;
import static dev.hotseat.app.card.quiz.SampleQuiz.NOON;
import static dev.hotseat.app.card.quiz.SampleQuiz.lobby;
import static dev.hotseat.app.card.quiz.SampleQuiz.played;
import static dev.hotseat.app.card.quiz.SampleQuiz.player;
import static dev.hotseat.app.card.quiz.SampleQuiz.revealed;
import static dev.hotseat.app.card.quiz.SampleQuiz.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Asked;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.app.posting.Refreshes;
import dev.hotseat.chat.Post;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.quiz.Event;
import dev.hotseat.core.quiz.Mode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuizmasterTest {
    private static final MessageReference MESSAGE =
            new MessageReference(lobby(Mode.CLASSIC, 2).channel(), Optional.empty(), "1");

    private static final Bank NO_BANK = new Bank(List.of(), List.of(), Map.of());

    private final Refreshes refreshes = new Refreshes();

    /** What a master that draws no question makes of a quiz. */
    private KeptInMemory after(KeptQuiz quiz, Event event) {
        var kept = new KeptInMemory(quiz);
        var shown = new Shown(kept, refreshes, () -> {}, () -> NOON);
        new Quizmaster(kept.stores(), new Drawing(NO_BANK, KeptInMemory.unused(Asked.class), new SplittableRandom(1)), shown, () -> NOON).happens(ID, event);
        return kept;
    }

    @Test
    void a_quiz_that_was_called_off_has_no_podium() {
        var kept = after(lobby(Mode.CLASSIC, 2).announcedBy(MESSAGE), new Event.Cancel(player(1), false));

        assertThat(kept.posts.values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.Update.class, update -> assertThat(words(update.card())).contains("called off"));
        assertThat(kept.due).isEmpty();
    }

    @Test
    void a_quiz_that_was_stopped_has_a_podium() {
        var kept = after(revealed(Mode.CLASSIC, 2, played(1, 0, 1)), new Event.Stop(player(1), false));

        assertThat(kept.due).extracting(Timetable.Due::work).containsExactly(Quizmaster.PODIUM);
    }
}
