package dev.hotseat.adapter.slack;

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

class SlackLimitsTest {
    private static final String DIVIDER = "{'type':'divider'}";

    static Stream<Arguments> messages() {
        var text = "{'type':'text','text':'a'}";
        return Stream.of(
                Arguments.of("/text", said("", DIVIDER)),
                Arguments.of("/text", said("x".repeat(40_001), DIVIDER)),
                Arguments.of("/text", said("<!channel>", DIVIDER)),
                Arguments.of("/text", said("a & b", DIVIDER)),
                Arguments.of("/blocks", said("a", "")),
                Arguments.of("/blocks", said("a", times(51, DIVIDER))),
                Arguments.of("/blocks", said("a", times(6, section(plain("x".repeat(2600)))))),
                Arguments.of("/blocks", said("a", times(2, "{'type':'divider','block_id':'a'}"))),
                Arguments.of(
                        "/blocks/0/block_id", said("a", "{'type':'divider','block_id':'" + "x".repeat(256) + "'}")),
                Arguments.of("/blocks/0/type", said("a", "{'type':'video'}")),
                Arguments.of("/blocks/0/type", said("a", input("a", plainInput(100)))),
                Arguments.of(
                        "/blocks/0/text/text", said("a", "{'type':'header','text':" + plain("x".repeat(151)) + "}")),
                Arguments.of("/blocks/0/text/type", said("a", "{'type':'header','text':{'type':'mrkdwn','text':'a'}}")),
                Arguments.of("/blocks/0/text/text", said("a", section(plain("x".repeat(3001))))),
                Arguments.of("/blocks/0/text/text", said("a", section(plain("")))),
                Arguments.of("/blocks/0", said("a", "{'type':'section'}")),
                Arguments.of(
                        "/blocks/0/fields", said("a", "{'type':'section','fields':[" + times(11, plain("a")) + "]}")),
                Arguments.of(
                        "/blocks/0/fields/0/text",
                        said("a", "{'type':'section','fields':[" + plain("x".repeat(2001)) + "]}")),
                Arguments.of(
                        "/blocks/0/elements",
                        said("a", "{'type':'context','elements':[" + times(11, plain("a")) + "]}")),
                Arguments.of(
                        "/blocks/0/alt_text",
                        said("a", "{'type':'image','image_url':'https://x.org/a','alt_text':''}")),
                Arguments.of("/blocks/0/elements", said("a", actions(""))),
                Arguments.of("/blocks/0/elements", said("a", actions(buttons(26)))),
                Arguments.of("/blocks/0/elements", said("a", actions(times(2, button("a", "a"))))),
                Arguments.of("/blocks/0/elements/0/action_id", said("a", actions(button("x".repeat(256), "a")))),
                Arguments.of("/blocks/0/elements/0/text/text", said("a", actions(button("a", "x".repeat(76))))),
                Arguments.of(
                        "/blocks/0/elements/0/value",
                        said("a", actions(button("a", "a").replace("}}", "},'value':'" + "x".repeat(2001) + "'}")))),
                Arguments.of("/blocks/0/elements/0/options", said("a", actions(select(options(101, 1))))),
                Arguments.of("/blocks/0/elements/0/options", said("a", actions(select(times(2, options(1, 1)))))),
                Arguments.of("/blocks/0/elements/0/options/0/text/text", said("a", actions(select(options(1, 76))))),
                Arguments.of("/blocks/0/elements", said("a", "{'type':'rich_text','elements':[]}")),
                Arguments.of(
                        "/blocks/0/elements/0/elements", said("a", rich("{'type':'rich_text_section','elements':[]}"))),
                Arguments.of(
                        "/blocks/0/elements/0/style",
                        said("a", rich("{'type':'rich_text_list','style':'x','elements':[]}"))),
                Arguments.of(
                        "/blocks/0/elements/0/elements/0/type",
                        said("a", rich("{'type':'rich_text_list','style':'bullet','elements':[" + text + "]}"))),
                Arguments.of(
                        "/blocks/0/elements/0/elements/0/type",
                        said(
                                "a",
                                rich("{'type':'rich_text_section','elements':[{'type':'broadcast','range':'here'}]}"))),
                Arguments.of(
                        "/blocks/0/elements/0/elements/0/url",
                        said(
                                "a",
                                rich("{'type':'rich_text_section','elements':[{'type':'link','url':'file:///x'}]}"))));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void a_message_beyond_a_limit_is_found(String pointer, String message) {
        assertThat(SlackLimits.message(Recorded.json(message.replace('\'', '"'))))
                .anyMatch(fault -> fault.startsWith(pointer + " "));
    }

    @Test
    void a_message_at_the_limits_is_fine() {
        var message = said(
                "a &amp; &lt;b&gt;",
                String.join(
                        ",",
                        times(46, DIVIDER),
                        "{'type':'header','text':" + plain("x".repeat(150)) + "}",
                        section(plain("x".repeat(3000))),
                        actions(buttons(25)),
                        actions(select(options(50, 75)))));

        assertThat(SlackLimits.message(Recorded.json(message.replace('\'', '"'))))
                .isEmpty();
    }

    static Stream<Arguments> views() {
        var input = input("a", plainInput(100));
        return Stream.of(
                Arguments.of("/title/text", view("x".repeat(25), "Send", input)),
                Arguments.of("/submit/text", view("a", "x".repeat(25), input)),
                Arguments.of("/blocks", view("a", "Send", "")),
                Arguments.of("/blocks", view("a", "Send", times(2, input))),
                Arguments.of("/type", view("a", "Send", input).replace("modal", "home")),
                Arguments.of("/callback_id", view("a", "Send", input).replace("'id'", "''")),
                Arguments.of(
                        "/private_metadata",
                        view("a", "Send", input).replace("'id'", "'id','private_metadata':'" + "x".repeat(3001) + "'")),
                Arguments.of("/blocks/0/label/text", view("a", "Send", input("x".repeat(2001), plainInput(100)))),
                Arguments.of("/blocks/0/element/max_length", view("a", "Send", input("a", plainInput(3001)))),
                Arguments.of(
                        "/blocks/0/element/placeholder/text",
                        view(
                                "a",
                                "Send",
                                input(
                                        "a",
                                        plainInput(9).replace("}", ",'placeholder':" + plain("x".repeat(151)) + "}")))),
                Arguments.of(
                        "/blocks/0/element/max_files",
                        view("a", "Send", input("a", "{'type':'file_input','action_id':'a','max_files':11}"))));
    }

    @ParameterizedTest
    @MethodSource("views")
    void a_view_beyond_a_limit_is_found(String pointer, String view) {
        assertThat(SlackLimits.view(Recorded.json(view.replace('\'', '"'))))
                .anyMatch(fault -> fault.startsWith(pointer + " "));
    }

    private static String said(String text, String blocks) {
        return "{'text':'" + text + "','blocks':[" + blocks + "]}";
    }

    private static String times(int count, String json) {
        return String.join(",", Collections.nCopies(count, json));
    }

    private static String plain(String text) {
        return "{'type':'plain_text','text':'" + text + "'}";
    }

    private static String section(String text) {
        return "{'type':'section','text':" + text + "}";
    }

    private static String rich(String elements) {
        return "{'type':'rich_text','elements':[" + elements + "]}";
    }

    private static String actions(String elements) {
        return "{'type':'actions','elements':[" + elements + "]}";
    }

    private static String button(String id, String label) {
        return "{'type':'button','action_id':'" + id + "','text':" + plain(label) + "}";
    }

    private static String buttons(int count) {
        return IntStream.range(0, count).mapToObj(i -> button("b" + i, "a")).collect(Collectors.joining(","));
    }

    private static String select(String options) {
        return "{'type':'static_select','action_id':'s','options':[" + options + "]}";
    }

    private static String options(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'text':" + plain("x".repeat(length)) + ",'value':'v" + i + "'}")
                .collect(Collectors.joining(","));
    }

    private static String view(String title, String submit, String blocks) {
        return "{'type':'modal','callback_id':'id','title':" + plain(title) + ",'submit':" + plain(submit) + ",'close':"
                + plain("Cancel") + ",'blocks':[" + blocks + "]}";
    }

    private static String input(String label, String element) {
        return "{'type':'input','block_id':'a','label':" + plain(label) + ",'element':" + element + "}";
    }

    private static String plainInput(int longest) {
        return "{'type':'plain_text_input','action_id':'a','max_length':" + longest + "}";
    }
}
