package dev.hotseat.app.card;

import static dev.hotseat.core.quiz.AnswerTable.SILENT;
import static dev.hotseat.core.quiz.AnswerTable.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.FinalScores;
import dev.hotseat.chat.Bytes;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.quiz.AnswerTable;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Script;
import dev.hotseat.core.quiz.score.Results;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodiumPictureTest {
    private static final Bytes PNG = Bytes.of(new byte[] {1, 2, 3});

    private static FinalScores scores(String title, Results results, String... names) {
        var all = new HashMap<AccountId, String>();
        for (int i = 0; i < names.length; i++) {
            all.put(Script.player(i + 1), names[i]);
        }
        return new FinalScores(title, results, all);
    }

    @Test
    void the_description_tells_podium_and_race() {
        var results = AnswerTable.results(
                Mode.CALM,
                new int[] {WRONG, 0, 0, 0},
                new int[] {0, SILENT, WRONG, 0},
                new int[] {WRONG, WRONG, WRONG, 0},
                new int[] {WRONG, WRONG, WRONG, 0},
                new int[] {WRONG, WRONG, WRONG, WRONG});
        var scores = scores("Tokenization", results, "ann", "bob", "cat", "dan", "eve");
        assertThat(PodiumPicture.description(scores)).isEqualTo("""
            Quiz: Tokenization, 4 rounds, 5 players. Podium: rank 1 ann, 3,000 points, 3 of 4 right; rank 2 bob, \
            2,000 points, 2 of 4 right; rank 3 cat, 1,000 points, 1 of 4 right; rank 3 dan, 1,000 points, 1 of 4 \
            right. Race of the points from round to round: bob led after round 1; ann and bob led after round 2; ann \
            led after rounds 3 to 4; eve ended with 0 points.\
            """);
    }

    @Test
    void those_without_a_step_are_counted() {
        int[] best = {0, 0, 0};
        var results = AnswerTable.results(Mode.CALM, best, best, best, best, best, best);
        assertThat(PodiumPicture.description(scores("Agents", results, "ann", "bob", "cat", "dan", "eve", "fay")))
                .contains("rank 1 dan, 3,000 points, 3 of 3 right; 2 more with rank 1.")
                .contains("5 players together led after rounds 1 to 3; eve ended with 3,000 points.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 1000})
    void a_description_has_a_thousand_characters_at_most(int players) {
        var longest = "\uD83D\uDC69\u200D\uD83D\uDE80".repeat(200);
        var chance = new SplittableRandom(players);
        for (int i = 0; i < 20; i++) {
            for (var mode : Mode.values()) {
                var results = AnswerTable.drawn(mode, players, 20, chance);
                var names = new HashMap<AccountId, String>();
                results.placings().forEach(placing -> names.put(placing.player(), longest));
                var scores = new FinalScores(longest, results, names);
                assertThat(PodiumPicture.description(scores)).hasSizeLessThanOrEqualTo(1000);
            }
        }
    }

    @Test
    void a_lead_that_changes_with_every_round_is_told_in_a_few_words() {
        var rows = new int[2][20];
        for (int round = 0; round < 20; round++) {
            int winner = (round + 1) / 2 % 2;
            rows[winner][round] = 0;
            rows[1 - winner][round] = WRONG;
        }
        var results = AnswerTable.results(Mode.CALM, rows);
        assertThat(PodiumPicture.description(scores("Agents", results, "ann", "bob")))
                .endsWith("round to round: the lead changed 19 times, in the end ann and bob led after round 20.");
    }

    @Test
    void names_are_cut_between_what_people_see_as_characters() {
        var results = AnswerTable.results(Mode.CALM, new int[] {0, 0, 0});
        var family = "\uD83D\uDC69\u200D\uD83D\uDE80";
        assertThat(PodiumPicture.description(scores("Agents", results, family.repeat(9))))
                .contains("rank 1 " + family.repeat(4) + "…, 3,000 points");
    }

    @Test
    void a_name_that_is_not_known_is_an_ellipsis() {
        var results = AnswerTable.results(Mode.CALM, new int[] {0, 0, 0});
        assertThat(PodiumPicture.description(scores("Agents", results))).contains("rank 1 …, 3,000 points");
    }

    @Test
    void the_picture_goes_with_its_description() {
        var scores = scores("Agents", AnswerTable.results(Mode.CALM, new int[] {0, 0, 0}), "ann");
        var picture = PodiumPicture.of(scores, _ -> Optional.of(PNG)).orElseThrow();
        assertThat(picture.name()).isEqualTo("podium.png");
        assertThat(picture.png()).isEqualTo(PNG);
        assertThat(picture.description()).isEqualTo(PodiumPicture.description(scores));
    }

    @Test
    void where_nobody_has_a_point_nothing_is_drawn() {
        var nothing = AnswerTable.results(Mode.CALM, new int[] {WRONG, SILENT, WRONG});
        var nobody = new Results(List.of(), Map.of(), List.of());
        for (var results : List.of(nothing, nobody)) {
            assertThat(PodiumPicture.of(scores("Agents", results, "ann"), _ -> {
                        throw new AssertionError("drawn");
                    }))
                    .isEmpty();
        }
    }

    @Test
    void what_cannot_be_drawn_is_left_out() {
        var scores = scores("Agents", AnswerTable.results(Mode.CALM, new int[] {0, 0, 0}), "ann");
        assertThat(PodiumPicture.of(scores, _ -> Optional.empty())).isEmpty();
    }
}
