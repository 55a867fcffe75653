package dev.hotseat.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.Recorded;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiscordLimitsTest {
    private static final String TEXT = "{'type':10,'content':'x'}";
    private static final String NOBODY = "'allowed_mentions':{'parse':[]}";

    static Stream<Arguments> messages() {
        var many =
                IntStream.range(0, 101).mapToObj(i -> "'" + (10_000 + i) + "'").collect(Collectors.joining(","));
        return Stream.of(
                Arguments.of("/flags", "{'flags':0,'components':[" + TEXT + "]," + NOBODY + "}"),
                Arguments.of("/content", "{'content':'x','flags':32768,'components':[" + TEXT + "]," + NOBODY + "}"),
                Arguments.of("/embeds", "{'embeds':[{}],'flags':32768,'components':[" + TEXT + "]," + NOBODY + "}"),
                Arguments.of("/allowed_mentions/parse", "{'flags':32768,'components':[" + TEXT + "]}"),
                Arguments.of("/allowed_mentions/parse", sent(TEXT, "'allowed_mentions':{'parse':['users']}")),
                Arguments.of(
                        "/allowed_mentions/users",
                        sent(TEXT, "'allowed_mentions':{'parse':[],'users':[" + many + "]}")),
                Arguments.of("/allowed_mentions/roles/0", sent(TEXT, "'allowed_mentions':{'parse':[],'roles':['x']}")),
                Arguments.of("/components", sent("", NOBODY)),
                Arguments.of("/components", sent(container(times(40, TEXT)), NOBODY)),
                Arguments.of("/components", sent(text("x".repeat(2001)) + "," + text("x".repeat(2000)), NOBODY)),
                Arguments.of("/components/0/content", sent(text(" "), NOBODY)),
                Arguments.of("/components/0/type", sent("{'type':4}", NOBODY)),
                Arguments.of("/components/0/components", sent(container(""), NOBODY)),
                Arguments.of("/components/0/components/0/type", sent(container(container(TEXT)), NOBODY)),
                Arguments.of("/components/0/components", sent(row(buttons(6)), NOBODY)),
                Arguments.of("/components/0/components", sent(row(""), NOBODY)),
                Arguments.of("/components/0/components/0/label", sent(row(button("a", "x".repeat(81))), NOBODY)),
                Arguments.of("/components/0/components/0/label", sent(row(button("a", "")), NOBODY)),
                Arguments.of("/components/0/components/0/custom_id", sent(row(button("x".repeat(101), "a")), NOBODY)),
                Arguments.of("/components/0/components/0/custom_id", sent(row(button("", "a")), NOBODY)),
                Arguments.of("/components/0/components/1/custom_id", sent(row(times(2, button("a", "a"))), NOBODY)),
                Arguments.of(
                        "/components/0/components/0/style",
                        sent(row("{'type':2,'style':5,'custom_id':'a','label':'a'}"), NOBODY)),
                Arguments.of(
                        "/components/0/components/0/type",
                        sent(row(select("", options(1)) + "," + button("b", "b")), NOBODY)),
                Arguments.of("/components/0/components/0/options", sent(row(select("", options(26))), NOBODY)),
                Arguments.of("/components/0/components/0/options", sent(row(select("", "")), NOBODY)),
                Arguments.of("/components/0/components/0/options", sent(row(select("", times(2, options(1)))), NOBODY)),
                Arguments.of(
                        "/components/0/components/0/placeholder",
                        sent(row(select("x".repeat(151), options(1))), NOBODY)),
                Arguments.of(
                        "/components/0/components/0/options/0/label",
                        sent(row(select("", "{'label':'" + "x".repeat(101) + "','value':'a'}")), NOBODY)),
                Arguments.of(
                        "/components/0/components/0/options/0/value",
                        sent(row(select("", "{'label':'a','value':''}")), NOBODY)),
                Arguments.of("/components", sent(gallery("attachment://a.png", "x"), NOBODY)),
                Arguments.of("/components/0/items/0/media/url", sent(gallery("https://x.org/a.png", "x"), NOBODY)),
                Arguments.of(
                        "/components/0/items/0/description",
                        sent(gallery("attachment://a.png", "x".repeat(1025)), NOBODY)),
                Arguments.of("/attachments", sent(TEXT, NOBODY + ",'attachments':[{'id':0,'filename':'a.png'}]")),
                Arguments.of(
                        "/attachments",
                        sent(
                                times(2, gallery("attachment://a.png", "x")),
                                NOBODY + ",'attachments':[" + times(2, "{'filename':'a.png'}") + "]")));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_beyond_a_limit_is_found(String pointer, String message) {
        assertThat(DiscordLimits.message(Recorded.json(message.replace('\'', '"'))))
                .anyMatch(fault -> fault.startsWith(pointer + " "));
    }

    @Test
    void a_message_at_the_limits_is_fine() {
        var components =
                container(times(27, TEXT) + "," + row(buttons(5)) + "," + row(select("x".repeat(150), options(25)))
                        + "," + text("x".repeat(4000 - 27)) + "," + gallery("attachment://a.png", "x".repeat(1024)));
        var message = sent(components, NOBODY + ",'attachments':[{'id':0,'filename':'a.png'}]");

        assertThat(DiscordLimits.message(Recorded.json(message.replace('\'', '"'))))
                .isEmpty();
    }

    static Stream<Arguments> modals() {
        return Stream.of(
                Arguments.of("/title", modal("x".repeat(46), "a", label("a", input("a", 100)))),
                Arguments.of("/title", modal("", "a", label("a", input("a", 100)))),
                Arguments.of("/custom_id", modal("a", "x".repeat(101), label("a", input("a", 100)))),
                Arguments.of("/components", modal("a", "a", "")),
                Arguments.of("/components", modal("a", "a", times(6, label("a", input("a", 100))))),
                Arguments.of("/components/0/type", modal("a", "a", TEXT)),
                Arguments.of("/components/0/label", modal("a", "a", label("x".repeat(46), input("a", 100)))),
                Arguments.of(
                        "/components/1/component/custom_id", modal("a", "a", times(2, label("a", input("a", 100))))),
                Arguments.of("/components/0/component/max_length", modal("a", "a", label("a", input("a", 4001)))),
                Arguments.of("/components/0/component/max_length", modal("a", "a", label("a", input("a", 0)))),
                Arguments.of("/components/0/component/type", modal("a", "a", label("a", button("a", "a")))),
                Arguments.of("/components/0/component/options", modal("a", "a", label("a", select("", options(26))))),
                Arguments.of(
                        "/components/0/component/placeholder",
                        modal(
                                "a",
                                "a",
                                label("a", "{'type':4,'custom_id':'a','placeholder':'" + "x".repeat(101) + "'}"))));
    }

    @ParameterizedTest
    @MethodSource("modals")
    void a_modal_beyond_a_limit_is_found(String pointer, String modal) {
        assertThat(DiscordLimits.modal(Recorded.json(modal.replace('\'', '"'))))
                .anyMatch(fault -> fault.startsWith(pointer + " "));
    }

    private static String sent(String components, String more) {
        return "{'flags':32768,'components':[" + components + "]," + more + "}";
    }

    private static String times(int count, String json) {
        return String.join(",", Collections.nCopies(count, json));
    }

    private static String container(String components) {
        return "{'type':17,'accent_color':255,'components':[" + components + "]}";
    }

    private static String text(String content) {
        return "{'type':10,'content':'" + content + "'}";
    }

    private static String row(String controls) {
        return "{'type':1,'components':[" + controls + "]}";
    }

    private static String button(String id, String label) {
        return "{'type':2,'style':1,'custom_id':'" + id + "','label':'" + label + "'}";
    }

    private static String buttons(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> button("b" + i, "x".repeat(80)))
                .collect(Collectors.joining(","));
    }

    private static String select(String placeholder, String options) {
        return "{'type':3,'custom_id':'s','placeholder':'" + placeholder + "','options':[" + options + "]}";
    }

    private static String options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'label':'" + "x".repeat(100) + "','value':'v" + i + "'}")
                .collect(Collectors.joining(","));
    }

    private static String gallery(String url, String description) {
        return "{'type':12,'items':[{'description':'" + description + "','media':{'url':'" + url + "'}}]}";
    }

    private static String modal(String title, String id, String components) {
        return "{'title':'" + title + "','custom_id':'" + id + "','components':[" + components + "]}";
    }

    private static String label(String label, String input) {
        return "{'type':18,'label':'" + label + "','component':" + input + "}";
    }

    private static String input(String id, int longest) {
        return "{'type':4,'custom_id':'" + id + "','style':1,'max_length':" + longest + "}";
    }
}
