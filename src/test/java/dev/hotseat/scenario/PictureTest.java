package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the README's picture: with {@code -Dhotseat.record=true} into the project, else only for a look. */
class PictureTest {
    @Test
    void the_picture_shows_a_question_with_its_revealed_answer(@TempDir Path data) throws IOException {
        try (var browser = Browser.start();
                var world = World.at(data);
                var driver = new BrowserDriver(world.port(), browser)) {
            browser.prefer("light", true);
            browser.size(1200, 1040, 1, false);
            var card = driver.command(PLAYER_1, "/question id:what-is-generative-ai");
            var reveal = driver.press(PLAYER_1, card, "Reveal answer");
            assertThat(driver.press(PLAYER_1, reveal, "Good").text()).contains("Noted: good");
            var picture = Boolean.getBoolean("hotseat.record")
                    ? Path.of("docs", "playground.png")
                    : Path.of("target", "playground.png");
            Files.createDirectories(picture.getParent());
            Files.write(picture, browser.picture());
            assertThat(picture).isNotEmptyFile();
        }
    }
}
