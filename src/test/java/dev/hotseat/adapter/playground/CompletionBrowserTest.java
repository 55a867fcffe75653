package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.Interaction;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

class CompletionBrowserTest extends AtThePage {
    @Test
    void a_command_is_completed_and_sent_by_the_keyboard_alone() {
        type("/qu");
        waitForOption("/question ");
        assertThat(browser.find("#text").getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(browser.find("#text").getAttribute("aria-activedescendant")).isEqualTo("suggestion-0");

        type(Keys.TAB);
        waitForOption("/question level:");
        type("le", Keys.TAB);
        waitForOption("/question level:basic ");
        type(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
        waitForOption("/question level:intermediate topic:");
        type(Keys.ARROW_UP, Keys.ENTER);
        browser.until(
                "the flag",
                () -> Optional.of(browser.find("#text").getAttribute("value"))
                        .filter("/question level:intermediate private "::equals));
        type("topic:tra");
        waitForOption("/question level:intermediate private topic:transformers ");
        type(Keys.TAB, Keys.ESCAPE, Keys.ENTER);

        browser.shown("[data-tone=question]");
        assertThat(((Interaction.Line) server.answering().last()).text())
                .isEqualTo("level:intermediate private topic:transformers");
        assertThat(browser.find("#text").getAttribute("value")).isEmpty();
        assertThat(browser.find("#text").getAttribute("aria-expanded")).isEqualTo("false");
    }

    @Test
    void escape_closes_the_suggestions_and_keeps_the_text() {
        type("/");
        waitForOption("/question ");

        type(Keys.ESCAPE);

        assertThat(browser.all("[role=option]")).isEmpty();
        assertThat(browser.find("#text").getAttribute("value")).isEqualTo("/");
    }

    @Test
    void a_complete_command_is_sent_by_one_enter() {
        type("/help");
        waitForOption("/help ");

        type(Keys.ENTER);

        browser.shown("[data-private=true]");
    }

    @Test
    void the_slash_key_leads_to_the_message_field() {
        browser.find("#log").click();
        browser.run("document.activeElement.blur()");

        browser.driver().switchTo().activeElement().sendKeys("/");

        waitForOption("/question ");
        assertThat(focused("id")).isEqualTo("text");
    }

    @Test
    void a_line_that_is_too_long_is_refused_in_words_and_kept() {
        browser.run("document.querySelector('#text').value = 'x'.repeat(4001)");
        type(Keys.ENTER);

        assertThat(browser.shown("#alert").getText()).contains("4,000");
        assertThat(browser.find("#text").getAttribute("value")).hasSize(4001);
        assertThat(browser.console()).isNotEmpty().allMatch(line -> line.contains("422"));
    }

    @Test
    void an_example_is_asked_by_a_click() {
        browser.find("[data-example='/question level:basic']").click();

        browser.shown("[data-tone=question]");
        assertThat(((Interaction.Line) server.answering().last()).text()).isEqualTo("level:basic");
        assertThat(browser.find(".empty").isDisplayed()).isFalse();
    }
}
