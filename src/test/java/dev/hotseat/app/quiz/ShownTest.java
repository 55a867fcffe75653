package dev.hotseat.app.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.NOON;
import static dev.hotseat.app.card.quiz.SampleQuiz.lobby;
import static dev.hotseat.app.card.quiz.SampleQuiz.open;
import static dev.hotseat.app.card.quiz.SampleQuiz.player;
import static dev.hotseat.app.card.quiz.SampleQuiz.question;
import static dev.hotseat.app.card.quiz.SampleQuiz.round;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.quiz.Event;
import dev.hotseat.core.quiz.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final MessageReference MESSAGE =
            new MessageReference(lobby(Mode.CLASSIC, 2).channel(), Optional.empty(), "1");

    private static final MessageReference LOBBY = new MessageReference(MESSAGE.channel(), Optional.empty(), "2");

    private final List<MessageReference> edited = new ArrayList<>();

    private Shown shown(boolean countsDown) {
        var kept = new KeptInMemory(lobby(Mode.CLASSIC, 0));
        return new Shown(kept, (message, _) -> edited.add(message), () -> {}, _ -> countsDown, () -> NOON);
    }

    private static KeptQuiz asking(Mode mode) {
        return open(mode, 3, round(1, question(1), 1, 0)).shown(1, MESSAGE);
    }

    @Test
    void time_that_is_left_is_shown_again_near_the_end() {
        assertThat(shown(false).countdown(asking(Mode.CLASSIC)))
                .containsExactly(
                        NOON.plus(asking(Mode.CLASSIC).quiz().settings().time()).minusSeconds(10));
    }

    @Test
    void time_passes_without_an_edit_where_it_is_seen_to_pass() {
        assertThat(shown(true).countdown(asking(Mode.CLASSIC))).isEmpty();
    }

    private void happens(KeptQuiz before, Event event) {
        var step = before.quiz().step(event, NOON);
        var after = before.with(step.quiz()).stepped();
        shown(false).after(new Told(before, after, step.outcome(), false));
    }

    private static Event.Click click(int player, int option) {
        return new Event.Click(player(player), 1, option, at(10));
    }

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }

    @Test
    void one_more_answer_is_shown() {
        happens(asking(Mode.CLASSIC), click(3, 2));
        assertThat(edited).containsExactly(MESSAGE);
    }

    @Test
    void one_more_who_is_waited_for_is_shown() {
        happens(asking(Mode.CALM), new Event.Join(player(4)));
        assertThat(edited).containsExactly(MESSAGE);
    }

    @Test
    void a_changed_answer_edits_nothing() {
        happens(asking(Mode.CLASSIC), click(2, 3));
        assertThat(edited).isEmpty();
    }

    @Test
    void somebody_who_joins_without_an_answer_edits_nothing_where_nobody_is_waited_for() {
        happens(asking(Mode.CLASSIC), new Event.Join(player(4)));
        assertThat(edited).isEmpty();
    }

    @Test
    void everybody_who_joins_is_shown_before_the_first_round() {
        happens(lobby(Mode.CLASSIC, 2).announcedBy(MESSAGE), new Event.Join(player(3)));
        assertThat(edited).containsExactly(MESSAGE);
    }

    @Test
    void the_announcement_of_a_quiz_that_is_over_asks_nobody_to_join_in() {
        happens(asking(Mode.CLASSIC).announcedBy(LOBBY), new Event.Stop(player(1), false));
        assertThat(edited).containsExactly(LOBBY);
    }

    @Test
    void the_card_of_a_round_that_was_posted_anew_has_the_new_time() {
        happens(asking(Mode.CLASSIC), new Event.Posted(1, at(30)));
        assertThat(edited).containsExactly(MESSAGE);
    }
}
