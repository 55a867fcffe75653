package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.support.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The page with everything on it, looked at by axe. */
class PlaygroundAccessibilityTest {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private static Browser browser;
    private static String axe;
    private PlaygroundServer server;

    @BeforeAll
    static void startBrowser() throws IOException {
        browser = Browser.start();
        try (var in = PlaygroundAccessibilityTest.class.getResourceAsStream(AXE)) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        server = PlaygroundServer.start();
    }

    @AfterEach
    void close() {
        browser.open("about:blank");
        server.close();
    }

    private void look(String colours, int width, int height) {
        browser.prefer(colours, true);
        if (width < 600) {
            browser.size(width, height, 2, true);
        } else {
            browser.desktop(width, height);
        }
        browser.open(server.page("player-1", "interview-prep"));
    }

    private void fill() {
        try (var window = new HttpWindow(server, "player-1", "interview-prep")) {
            window.say("Good morning, with a rather long word: " + "a".repeat(200));
            var question = window.said("/question topic:transformers");
            window.press(question, "Reveal answer");
            window.say("/topics");
            window.say("/privacy delete");
            window.say("/privacy export");
            window.say("/nonsense");
            window.say("/bank");
            var channel =
                    Place.of(Member.PLAYER_1, "interview-prep").orElseThrow().channel();
            var reference = new MessageReference(channel, Optional.empty(), question.attr("data-message"));
            server.sender().send("1", new Post.OpenThread(reference, "Round 1", SampleCards.answer()));
        }
        browser.until(
                "everything",
                () -> browser.all("[data-thread] [data-message]").stream().findFirst());
    }

    /** What axe has to say, one line for each element. */
    @SuppressWarnings("unchecked")
    private static List<String> violations() {
        browser.run(axe);
        var found = (List<Map<String, Object>>) browser.driver().executeAsyncScript("""
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations', 'incomplete'] }).then(
              results => done(results.violations.flatMap(v =>
                v.nodes.map(n => ({ rule: v.id, where: n.html.slice(0, 200), why: n.failureSummary })))),
              error => done([{ rule: 'axe', where: '', why: String(error) }]));
            """);
        return found.stream()
                .map(v -> v.get("rule") + ": " + v.get("where") + " " + v.get("why"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280, 860", "dark, 1280, 860", "light, 390, 844", "dark, 390, 844"})
    void an_empty_place_has_no_fault(String colours, int width, int height) {
        look(colours, width, height);

        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280, 860", "dark, 1280, 860", "light, 390, 844", "dark, 390, 844"})
    void a_place_with_cards_of_every_kind_has_no_fault(String colours, int width, int height) {
        look(colours, width, height);
        fill();

        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280, 860", "dark, 1280, 860", "light, 390, 844", "dark, 390, 844"})
    void an_open_form_has_no_fault_refused_or_not(String colours, int width, int height) {
        look(colours, width, height);
        browser.find("#text").sendKeys("/question", Keys.ESCAPE, Keys.ENTER);
        browser.shown("[data-button-label=Report]").click();
        browser.shown("dialog[open]");
        assertThat(violations()).isEmpty();

        browser.run("document.querySelector('#f-kind').value = 'old'");
        browser.find("#f-what").sendKeys("nothing");
        browser.find("[data-submit]").click();
        browser.shown("#form-refusal [data-heading]");
        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280, 860", "dark, 390, 844"})
    void the_payloads_of_other_platforms_have_no_fault(String colours, int width, int height) {
        look(colours, width, height);
        browser.find("#text").sendKeys("/question", Keys.ESCAPE, Keys.ENTER);
        browser.shown("[data-payloads]").click();
        browser.shown("dialog[open]");

        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light, 1280, 860", "dark, 1280, 860", "light, 390, 844", "dark, 390, 844"})
    void the_suggestions_and_a_complaint_have_no_fault(String colours, int width, int height) {
        look(colours, width, height);
        browser.run("document.querySelector('#text').value = 'x'.repeat(4001)");
        browser.find("#text").sendKeys(Keys.ENTER);
        browser.shown("#alert");
        assertThat(violations()).isEmpty();

        browser.find("#text").clear();
        browser.find("#text").sendKeys("/");
        browser.shown("[role=option]");
        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light, 390, 844", "dark, 390, 844"})
    void the_list_that_slides_in_has_no_fault(String colours, int width, int height) {
        look(colours, width, height);
        browser.find("#menu").click();
        browser.shown("#side [data-close-side]");

        assertThat(violations()).isEmpty();
    }

    @Test
    void nothing_is_wider_than_a_phone() {
        look("light", 320, 640);
        fill();

        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(320L);
        assertThat(browser.run("const log = document.querySelector('#log'); return log.scrollWidth - log.clientWidth"))
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @CsvSource({"1280, 860", "390, 844", "320, 480"})
    void the_page_fills_its_window_empty_or_not(int width, int height) {
        for (boolean full : new boolean[] {false, true}) {
            look("light", width, height);
            if (full) {
                fill();
            }
            assertThat(browser.run("return document.querySelector('#side').getBoundingClientRect().bottom"))
                    .isEqualTo((long) height);
            assertThat((Number)
                            browser.run("return document.querySelector('.composer').getBoundingClientRect().bottom"))
                    .extracting(Number::longValue)
                    .isEqualTo((long) height);
        }
    }

    @Test
    void the_list_of_a_phone_is_opened_and_closed_by_the_keyboard() {
        look("light", 390, 844);
        assertThat(browser.find("#side").isDisplayed()).isFalse();

        browser.find("#menu").sendKeys(Keys.ENTER);
        browser.shown("#side [aria-current=page]");
        assertThat(browser.run("return document.querySelector('main').inert")).isEqualTo(true);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);

        browser.until(
                "the list to be closed",
                () -> Optional.of(browser.find("#side")).filter(side -> !side.isDisplayed()));
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("menu");
        assertThat(browser.find("#menu").getAttribute("aria-expanded")).isEqualTo("false");
    }

    @Test
    void who_likes_no_movement_gets_none() {
        look("light", 1280, 860);
        browser.find("#text").sendKeys("hello", Keys.ENTER);

        browser.shown(".message.new");
        assertThat(browser.run("return getComputedStyle(document.querySelector('.message.new')).animationName"))
                .isEqualTo("none");
    }
}
