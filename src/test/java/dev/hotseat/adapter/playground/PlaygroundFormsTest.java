package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.Interaction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaygroundFormsTest {
    private PlaygroundServer server;
    private HttpWindow one;

    @BeforeEach
    void open() {
        server = PlaygroundServer.start();
        one = new HttpWindow(server, "player-1", "interview-prep");
    }

    @AfterEach
    void close() {
        one.close();
        server.close();
    }

    @Test
    void a_form_opens_with_a_label_for_each_field() {
        var form = form("Report", "/question");

        assertThat(form.attr("data-form")).isEqualTo(SampleCards.report().id().encode());
        assertThat(form.select(".sheet-title").text()).isEqualTo("Report a question");
        assertThat(form.select("[data-field]").eachAttr("data-field")).containsExactly("kind", "what", "source");
        for (var label : form.select("label")) {
            assertThat(form.select("#" + label.attr("for"))).hasSize(1);
        }
        assertThat(form.select("textarea").attr("maxlength")).isEqualTo("1000");
    }

    private Element form(String button, String command) {
        var response = one.press(one.said(command), button);
        assertThat(response.headers().firstValue("HX-Retarget")).hasValue("#dialogs");
        return Jsoup.parseBodyFragment(response.body()).selectFirst("dialog");
    }

    @Test
    void a_form_that_is_sent_carries_its_fields() {
        var raw = form("Report", "/question").attr("data-form");

        var response = one.post(
                "act",
                "component",
                raw,
                "field.kind",
                "wrong",
                "field.what",
                "It is\r\n<b>off</b>",
                "field.source",
                "");

        var submit = (Interaction.Submit) server.answering().last();
        assertThat(submit.form().encode()).isEqualTo(raw);
        assertThat(submit.fields())
                .containsOnly(
                        java.util.Map.entry("kind", "wrong"),
                        java.util.Map.entry("what", "It is\n<b>off</b>"),
                        java.util.Map.entry("source", ""));
        assertThat(response.headers().firstValue("HX-Trigger")).hasValue("form-done");
        assertThat(one.last().select("[data-heading]").text()).isEqualTo("Thank you");
    }

    @Test
    void a_form_that_is_refused_stays_open_and_says_why() {
        var raw = form("Report", "/question").attr("data-form");

        var response = one.post("act", "component", raw, "field.what", "nothing");

        assertThat(response.headers().firstValue("HX-Trigger")).isEmpty();
        assertThat(response.headers().firstValue("HX-Retarget")).hasValue("#form-refusal");
        assertThat(HttpWindow.only(response).text()).contains("Please say what is wrong");
        assertThat(one.messages()).hasSize(1);
    }

    @Test
    void a_file_arrives_with_its_name() {
        one.say("/bank reports");
        var content = "- What is a GAN? ÿ".getBytes(StandardCharsets.ISO_8859_1);

        sendFile(Base64.getUrlEncoder().encodeToString(content), "../../list.md");

        var file = ((Interaction.Submit) server.answering().last()).files().getFirst();
        assertThat(file.field()).isEqualTo("list");
        assertThat(file.name()).isEqualTo("../../list.md");
        assertThat(file.content().toArray()).isEqualTo(content);
    }

    private java.net.http.HttpResponse<String> sendFile(String base64, String name) {
        return one.post("act", "component", SampleCards.files().id().encode(), "file.list", base64, "name.list", name);
    }

    @Test
    void a_file_of_1_mb_is_taken_and_a_larger_one_refused_in_words() {
        var encoder = Base64.getUrlEncoder();

        assertThat(sendFile(encoder.encodeToString(new byte[1 << 20]), "a").statusCode())
                .isEqualTo(200);
        var larger = sendFile(encoder.encodeToString(new byte[(1 << 20) + 1]), "a");

        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(larger.body()).isEqualTo("That is too large. A message can have 4,000 characters, a file 1 MB.");
        assertThat(server.answering().interactions()).hasSize(1);
    }

    @Test
    void a_damaged_file_is_refused_in_words() {
        assertThat(sendFile("%%%", "a").statusCode()).isEqualTo(400);
        assertThat(server.answering().interactions()).isEmpty();
    }
}
