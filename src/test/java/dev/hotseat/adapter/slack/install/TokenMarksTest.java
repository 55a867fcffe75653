package dev.hotseat.adapter.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.app.port.Connection;
import dev.hotseat.chat.Bytes;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TokenMarksTest {
    private static final String TOKEN = "xoxb-1-2-secret";

    private final Map<String, Bytes> rows = new TreeMap<>();
    private final TokenMarks marks = new TokenMarks(new InMemory(rows));
    private final Teams teams =
            new Teams(new InMemory(rows), new Seal(new Keys(new byte[32]).sealing(), new SecureRandom()));

    @Test
    void a_token_is_known_again_and_no_other_is() {
        marks.note("T1", TOKEN);
        marks.note("T2", "xoxb-3-4-secret");

        assertThat(marks.team(TOKEN)).contains("T1");
        assertThat(marks.team(TOKEN + "x")).isEmpty();
    }

    @Test
    void a_new_token_takes_the_place_of_the_one_before() {
        marks.note("T1", TOKEN);
        marks.note("T1", "xoxb-1-3-secret");

        assertThat(marks.team("xoxb-1-3-secret")).contains("T1");
        assertThat(marks.team(TOKEN)).isEmpty();
    }

    @Test
    void a_mark_of_one_workspace_is_worth_nothing_in_the_row_of_another() {
        marks.note("T1", TOKEN);
        rows.put(Slack.workspace("T2").key(), rows.remove(Slack.workspace("T1").key()));

        assertThat(marks.team(TOKEN)).isEmpty();
    }

    @Test
    void among_many_teams_a_mark_is_no_installation() {
        marks.note("T1", TOKEN);

        assertThat(teams.tried()).isEqualTo(new Connection.State.Up());
        assertThat(teams.of("T1")).isEmpty();
        assertThat(teams.kept("T1")).isEqualTo(new Teams.Kept.Nothing());
    }

    @Test
    void an_installation_is_not_lost_to_a_mark() {
        teams.keep("T1", new Installation("xoxb-of-many", "U1", List.of()));

        marks.note("T1", TOKEN);

        assertThat(teams.of("T1")).contains("xoxb-of-many");
        assertThat(marks.team(TOKEN)).isEmpty();
    }
}
