package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.Interaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

class FormsBrowserTest extends AtThePage {
    @Test
    void a_form_is_filled_in_refused_put_right_and_sent() {
        send("/question");
        button("Report").click();
        browser.shown("dialog[open]");
        assertThat(focused("id")).isEqualTo("f-kind");

        new Select(browser.find("#f-kind")).selectByValue("wrong");
        browser.find("#f-what").sendKeys("nothing");
        browser.find("[data-submit]").click();
        assertThat(browser.shown("#form-refusal [data-heading]").getText()).isEqualTo("That did not work");
        assertThat(browser.find("#f-what").getAttribute("value")).isEqualTo("nothing");

        browser.find("#f-what").sendKeys(" is right");
        browser.find("[data-submit]").click();
        browser.gone("dialog");
        browser.shown("[data-private=true]");
        assertThat(((Interaction.Submit) server.answering().last()).fields())
                .containsEntry("what", "nothing is right")
                .containsEntry("kind", "wrong");
    }

    @Test
    void escape_closes_a_form_and_gives_the_focus_back() {
        send("/question");
        button("Report").sendKeys(Keys.ENTER);
        browser.shown("dialog[open]");

        browser.find("#f-what").sendKeys(Keys.ESCAPE);

        browser.gone("dialog");
        assertThat(focused("dataset.buttonLabel")).isEqualTo("Report");
    }

    @Test
    void the_focus_does_not_leave_an_open_form() {
        send("/question");
        button("Report").click();
        browser.shown("dialog[open]");

        for (int i = 0; i < 12; i++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            assertThat(browser.run("return document.activeElement === document.body"
                            + " || document.activeElement.closest('dialog') !== null"))
                    .isEqualTo(true);
        }
        browser.find("[data-close]").click();
    }

    @Test
    void a_file_is_read_and_sent(@TempDir Path folder) throws IOException {
        var file = folder.resolve("list.md");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 'a', '\n'});
        send("/bank reports");
        browser.shown("dialog[open]");

        browser.find("[data-file-field]").sendKeys(file.toString());
        browser.until(
                "the file to be read",
                () -> browser.all("input[name='name.list']").stream().findFirst());
        browser.find("[data-submit]").click();

        browser.gone("dialog");
        var upload = ((Interaction.Submit) server.answering().last()).files().getFirst();
        assertThat(upload.name()).isEqualTo("list.md");
        assertThat(upload.content().toArray()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void a_file_beyond_1_mb_is_refused_before_it_is_sent(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("large.md"), new byte[(1 << 20) + 1]);
        send("/bank reports");
        browser.shown("dialog[open]");

        browser.find("[data-file-field]").sendKeys(file.toString());

        browser.until(
                "the refusal",
                () -> Optional.of(String.valueOf(
                                browser.run("return document.querySelector('[data-file-field]').validationMessage")))
                        .filter(m -> m.contains("larger than 1 MB")));
        browser.find("[data-submit]").click();
        assertThat(browser.all("dialog[open]")).hasSize(1);
        browser.find("[data-close]").click();
    }
}
