package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.EventId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Person;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Part;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.study.Grade;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises that no single platform's client can show: events that come twice, two workspaces, many at once. */
class PromisesTest {
    private static final QuestionId ANSWERED = new QuestionId("what-is-generative-ai");
    private static final Platform PLATFORM = new Platform("test");
    private static final ChannelId HERE = new ChannelId(new WorkspaceId(PLATFORM, "here"), "c");
    private static final ChannelId THERE = new ChannelId(new WorkspaceId(PLATFORM, "there"), "c");

    private World world;
    private int events;

    @BeforeEach
    void start(@TempDir Path data) {
        world = World.at(data);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private Origin origin(ChannelId channel, String person, boolean manager) {
        return origin(channel, person, manager, true, "event-" + ++events);
    }

    private static Origin origin(ChannelId channel, String person, boolean manager, boolean shared, String event) {
        return new Origin(
                new EventId("test/" + event),
                channel,
                Optional.empty(),
                false,
                shared,
                new Person(new AccountId(PLATFORM, person), person, manager),
                Instant.EPOCH);
    }

    private static Interaction line(Origin origin, String name, String text) {
        return new Interaction.Line(origin, name, text);
    }

    private static Interaction press(Origin origin, ComponentId.Button button) {
        return new Interaction.Press(origin, button, Optional.empty());
    }

    private static String export(World world, Origin origin) {
        var reply = (Reply.ToAsker) world.answer(line(origin, "privacy export", ""));
        return reply.card().parts().stream()
                .filter(Part.Attachment.class::isInstance)
                .map(p -> new String(((Part.Attachment) p).content().toArray(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_event_delivered_twice_counts_once() {
        var grading = press(origin(HERE, "p1", false), new ComponentId.GradeIt(ANSWERED, Grade.EASY));
        assertThat(world.answer(grading)).isInstanceOf(Reply.Edit.class);
        assertThat(world.answer(grading)).isEqualTo(new Reply.Nothing());
        assertThat(export(world, origin(HERE, "p1", false)).split("\"easy\"", -1))
                .hasSize(2);
        var asking = line(origin(HERE, "p1", false), "question", "");
        assertThat(world.answer(asking)).isInstanceOf(Reply.ToChannel.class);
        assertThat(world.answer(asking)).isEqualTo(new Reply.Nothing());
    }

    @Test
    void grades_follow_the_account_into_another_workspace() {
        world.answer(press(origin(HERE, "p1", false), new ComponentId.GradeIt(ANSWERED, Grade.HARD)));
        assertThat(export(world, origin(THERE, "p1", false))).contains("\"hard\"");
        assertThat(export(world, origin(HERE, "p2", false))).doesNotContain("\"hard\"");
    }

    @Test
    void reports_stay_in_their_workspace() {
        var form = new ComponentId.ReportForm(ANSWERED);
        var words = Map.of("words", "outdated here");
        assertThat(world.answer(new Interaction.Submit(origin(HERE, "p1", false), form, words, List.of())))
                .isInstanceOf(Reply.ToAsker.class);
        assertThat(words(world.answer(line(origin(THERE, "boss", true), "bank reports", ""))))
                .contains("No open reports");
        world.answer(press(origin(THERE, "boss", true), new ComponentId.CloseReport(1)));
        assertThat(words(world.answer(line(origin(HERE, "boss", true), "bank reports", ""))))
                .contains("outdated here");
    }

    @Test
    void a_setting_delivered_twice_counts_once() {
        var naming = line(origin(HERE, "boss", true), "settings manager", "<@p1>");
        assertThat(world.answer(naming)).isInstanceOf(Reply.ToAsker.class);
        assertThat(world.answer(line(origin(HERE, "boss", true), "settings manager", "<@p1> remove")))
                .isInstanceOf(Reply.ToAsker.class);
        assertThat(world.answer(naming)).isEqualTo(new Reply.Nothing());
        var everywhere = press(origin(HERE, "boss", true), new ComponentId.WelcomeEverywhere());
        assertThat(world.answer(everywhere)).isInstanceOf(Reply.Edit.class);
        assertThat(world.answer(everywhere)).isEqualTo(new Reply.Nothing());
        assertThat(words(world.answer(line(origin(HERE, "p1", false), "settings show", ""))))
                .contains("Only a manager");
    }

    @Test
    void a_card_of_the_settings_declares_whom_it_names() {
        var p1 = new Mention.Member(new AccountId(PLATFORM, "p1"));
        for (var text : List.of("<@p1>", "<@p1> remove")) {
            var reply = (Reply.ToAsker) world.answer(line(origin(HERE, "boss", true), "settings manager", text));
            assertThat(reply.card().mentions()).containsExactly(p1);
        }
    }

    @Test
    void settings_stay_in_their_workspace() {
        world.answer(line(origin(HERE, "boss", true), "settings manager", "<@p1>"));
        world.answer(line(origin(HERE, "boss", true), "settings channel", "<#elsewhere>"));
        assertThat(words(world.answer(line(origin(HERE, "p1", false), "bank reports", ""))))
                .contains("No open reports");
        assertThat(words(world.answer(line(origin(THERE, "p1", false), "bank reports", ""))))
                .contains("Only a manager");
        assertThat(world.answer(line(origin(HERE, "p2", false), "question", "")))
                .isInstanceOf(Reply.ToAsker.class);
        assertThat(world.answer(line(origin(THERE, "p2", false), "question", "")))
                .isInstanceOf(Reply.ToChannel.class);

        world.answer(press(origin(THERE, "boss", true), new ComponentId.DeleteWorkspace(2)));
        assertThat(words(world.answer(line(origin(HERE, "p1", false), "bank reports", ""))))
                .contains("No open reports");
    }

    @Test
    void a_direct_message_is_always_welcome() {
        world.answer(line(origin(HERE, "boss", true), "settings channel", "<#elsewhere>"));
        var direct = new Origin(
                new EventId("test/direct"),
                new ChannelId(HERE.workspace(), "direct-p1"),
                Optional.empty(),
                true,
                true,
                new Person(new AccountId(PLATFORM, "p1"), "p1", false),
                Instant.EPOCH);
        assertThat(world.answer(line(direct, "question", ""))).isInstanceOf(Reply.ToChannel.class);
    }

    private static String words(Reply reply) {
        var card = ((Reply.ToAsker) reply).card();
        var words = new StringBuilder(card.heading());
        for (var part : card.parts()) {
            if (part instanceof Part.Text(var text)) {
                words.append('\n').append(text.plain());
            }
        }
        return words.toString();
    }

    @Test
    void a_channel_is_not_asked_again_what_another_selection_asked() {
        var asked = new HashSet<String>();
        var all = World.BANK.questions().size();
        for (int i = 0; i < all; i++) {
            var text = i % 3 == 0 ? "gans" : i % 3 == 1 ? "level:basic" : "";
            var id = ask(i, text);
            if (!asked.add(id)) {
                assertThat(text).as("%s came back from the whole bank", id).isNotEmpty();
            }
        }
    }

    private String ask(int player, String text) {
        var reply = world.answer(line(origin(HERE, "p" + player, false), "question", text));
        return id(((Reply.ToChannel) reply).card().parts());
    }

    private static String id(List<Part> parts) {
        return parts.stream()
                .flatMap(p -> p.componentIds().stream())
                .filter(ComponentId.Reveal.class::isInstance)
                .map(r -> ((ComponentId.Reveal) r).question().slug())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void many_who_ask_at_once_get_different_questions() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> asked = IntStream.range(0, 40)
                    .mapToObj(i -> {
                        var origin = origin(HERE, "p" + i, false);
                        return threads.submit(() -> id(((Reply.ToChannel) world.answer(line(origin, "question", "")))
                                .card()
                                .parts()));
                    })
                    .toList();
            var ids = new HashSet<String>();
            for (var one : asked) {
                assertThat(ids.add(one.get())).isTrue();
            }
        }
    }

    @Test
    void where_the_bot_is_no_member_only_the_asker_is_answered() {
        var origin = origin(THERE, "p1", false, false, "install");
        assertThat(world.answer(line(origin, "question", ""))).isInstanceOf(Reply.ToAsker.class);
    }

    @Test
    void typed_options_of_a_platform_are_checked_like_a_typed_line() {
        var refused = world.answer(new Interaction.Command(
                origin(HERE, "p1", false), "question", Map.of("level", "expert", "topic", "gans")));
        assertThat(words(refused)).contains("level is one of");
    }
}
