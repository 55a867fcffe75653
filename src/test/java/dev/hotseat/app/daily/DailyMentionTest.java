package dev.hotseat.app.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.command.daily.DailyCommands;
import dev.hotseat.app.port.Rights;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.command.Given;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.support.Members;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manager is told at once of a role or group that the bot may not mention. */
class DailyMentionTest {
    private static final ChannelId QUIET = new ChannelId(Members.WORKSPACE, "quiet");

    @TempDir
    Path folder;

    private DailyStage stage;

    @BeforeEach
    void open() {
        stage = new DailyStage(folder, Instant.parse("2026-11-22T12:00:00Z"), 3);
        stage.stores.workspaces().name(Members.WORKSPACE, Members.account(1));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** In the channel called quiet it may mention nobody. */
    private static final Rights RIGHTS = new Rights() {
        @Override
        public boolean hasThreads(ChannelId channel) {
            return true;
        }

        @Override
        public List<String> missing(ChannelId channel, Rounds rounds) {
            return List.of();
        }

        @Override
        public List<String> missingToMention(ChannelId channel, String group) {
            return channel.equals(QUIET) ? List.of("To Mention " + group) : List.of();
        }
    };

    private Card set(Map<String, String> options) {
        var commands = new DailyCommands(
                stage.bank,
                stage.stores.schedules(),
                stage.stores.deliveries(),
                stage.changes,
                stage.stores.workspaces(),
                RIGHTS,
                stage.clock);
        var set = commands.handlers().stream()
                .filter(handler -> handler.spec().name().equals("daily set"))
                .findFirst()
                .orElseThrow();
        return ((Reply.ToAsker) set.on(Members.origin(1), new Given(options))).card();
    }

    @Test
    void the_schedule_is_kept_and_the_answer_names_the_missing_permission() {
        var card = set(Map.of("time", "09:00", "channel", "quiet", "mention", "g1"));

        assertThat(card.heading()).isEqualTo("A question a day is set up");
        assertThat(card.toString()).contains("may not ping", "Missing: To Mention g1.");
        assertThat(card.mentions()).containsExactly(new Mention.Group("g1"));
        assertThat(stage.stores.schedules().in(QUIET))
                .singleElement()
                .satisfies(kept -> assertThat(kept.wanted().group()).contains("g1"));
    }

    @Test
    void a_later_change_says_so_again() {
        set(Map.of("time", "09:00", "channel", "c1", "mention", "g1"));
        assertThat(set(Map.of("channel", "quiet", "schedule", "1")).toString()).contains("Missing: To Mention g1.");
    }

    @Test
    void nothing_is_missing_where_the_bot_may_mention_it_or_mentions_nobody() {
        assertThat(set(Map.of("time", "09:00", "channel", "c1", "mention", "g1"))
                        .toString())
                .doesNotContain("Missing");
        assertThat(set(Map.of("time", "09:00", "channel", "quiet", "schedule", "new"))
                        .toString())
                .doesNotContain("Missing");
    }
}
