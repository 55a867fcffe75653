package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.Reply;
import dev.hotseat.core.place.MessageReference;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

class CardsBrowserTest extends AtThePage {
    @Test
    void a_question_appears_and_its_answer_is_revealed_privately() {
        send("/question");
        browser.shown("[data-tone=question]");

        button("Reveal answer").click();

        var reveal = browser.shown("[data-private=true] [data-tone=answer]");
        assertThat(reveal.getText()).contains("Quadratic");
        assertThat(browser.find("[data-private=true]").getText()).contains("Only you can see this");
    }

    @Test
    void focus_stays_on_the_button_of_a_card_that_changes_under_it() {
        send("/topics");
        button("Next").sendKeys(Keys.ENTER);

        browser.until(
                "page 2",
                () -> Optional.of(browser.find("[data-heading]").getText()).filter("Topics, page 2 of 3"::equals));

        assertThat(browser.run("return document.activeElement.closest('[data-message]') !== null"))
                .isEqualTo(true);
        assertThat(browser.run("return document.activeElement.matches('button:enabled')"))
                .isEqualTo(true);
    }

    @Test
    void a_choice_from_a_menu_is_sent() {
        send("/topics");
        new Select(browser.shown("[data-part=menu] select")).selectByValue("llms");
        browser.find("[data-choose]").click();

        browser.until(
                "the answer",
                () -> browser.all("[data-part=text]").stream()
                        .map(WebElement::getText)
                        .filter("You chose llms."::equals)
                        .findFirst());
    }

    @Test
    void the_button_at_the_top_shows_the_numbers_of_the_member() {
        browser.shown("#home").click();

        assertThat(browser.shown("[data-part=text]").getText()).isEqualTo("How to start, and your numbers.");
    }

    @Test
    void a_dismissed_reply_goes_away() {
        send("/topics");
        browser.shown("[data-dismiss]").click();

        browser.gone("[data-message]");
        assertThat(browser.shown(".empty").getText()).contains("Take the hot seat");
    }

    @Test
    void a_reply_to_an_old_button_is_shown_in_words() {
        server.answering()
                .first(in -> in instanceof Interaction.Line
                        ? Optional.of(new Reply.ToChannel(SampleCards.question()))
                        : Optional.empty());
        send("/help");
        button("Hint");
        browser.run("document.querySelector('[data-button-label=Hint]').setAttribute('hx-vals',"
                + " '{\"component\":\"0:x\"}')");

        button("Hint").click();

        browser.shown("[data-tone=refusal]");
        assertThat(server.answering().last()).isInstanceOf(Interaction.Stale.class);
        assertThat(ComponentId.decode("0:x")).isEmpty();
    }

    @Test
    void a_thread_stands_under_its_message() {
        server.sender().send("1", new Post.Say(PREP.channel(), Optional.empty(), SampleCards.question()));
        var message = browser.shown("[data-message]").getAttribute("data-message");
        var reference = new MessageReference(PREP.channel(), Optional.empty(), message);

        server.sender().send("2", new Post.OpenThread(reference, "Round 1", SampleCards.plain("Go", "Begin.")));
        server.sender().send("3", new Post.Say(PREP.channel(), Optional.of(message), SampleCards.plain("On", "More.")));

        browser.until(
                "two replies",
                () -> Optional.of(browser.all("[data-thread] [data-message]")).filter(replies -> replies.size() == 2));
        server.sender().send("4", new Post.Update(reference, SampleCards.plain("Over", "It is over.")));
        browser.until(
                "the update",
                () -> Optional.of(browser.find("[data-heading]").getText()).filter("Over"::equals));
        assertThat(browser.all("[data-thread='" + message + "'] [data-message]"))
                .hasSize(2);
    }

    @Test
    void chosen_colours_stay_for_the_next_page() {
        browser.find("[data-theme-choice=dark]").click();
        browser.open(server.page("player-1", "lounge"));

        assertThat(browser.find("[data-theme-choice=dark]").getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(browser.run("return getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
        browser.find("[data-theme-choice=auto]").click();
        assertThat(browser.run("return getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("light dark");
    }

    @Test
    void what_other_platforms_would_be_sent_opens_beside_the_card() {
        send("/question");
        browser.shown("[data-payloads]").sendKeys(Keys.ENTER);

        assertThat(browser.shown("dialog[open] [data-payload=One]").getText()).contains("heading");
        assertThat(browser.all("dialog[open] [data-payload]")).hasSize(2);

        browser.find("dialog [data-close]").click();
        browser.gone("dialog");
    }
}
