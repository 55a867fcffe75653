package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Place;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;

class LiveBrowserTest extends AtThePage {
    @Test
    void two_windows_are_two_members_who_see_what_they_should() {
        var mine = browser.driver().getWindowHandle();
        send("/question");
        browser.shown("[data-tone=question]");
        browser.driver().switchTo().newWindow(WindowType.WINDOW);
        try {
            browser.open(server.page("player-2", "interview-prep"));
            button("Reveal answer").click();
            browser.shown("[data-private=true] [data-tone=answer]");
            send("I know it");
            browser.shown("[data-author=player-2]");

            browser.driver().switchTo().window(mine);
            browser.shown("[data-author=player-2]");
            assertThat(browser.all("[data-private=true]")).isEmpty();
            browser.driver().switchTo().window(other(mine));
        } finally {
            browser.driver().close();
            browser.driver().switchTo().window(mine);
        }
    }

    private static String other(String handle) {
        return browser.driver().getWindowHandles().stream()
                .filter(h -> !h.equals(handle))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void something_new_elsewhere_is_marked_in_the_list() {
        var lounge = Place.of(Member.PLAYER_2, "lounge").orElseThrow();

        server.rooms().say(lounge, Member.PLAYER_2, "Anybody here?");

        browser.shown("#side [data-place=lounge] .unread");
    }

    @Test
    void a_restarted_playground_is_found_again() {
        send("before");
        browser.shown("[data-words]");

        server.restart();

        browser.gone("[data-words]");
        server.rooms().say(PREP, Member.PLAYER_2, "after");
        browser.shown("[data-author=player-2]");
        assertThat(browser.find("#connection").getText()).isEmpty();
        assertThat(browser.console()).allMatch(line -> line.contains("/live"));
    }

    @Test
    void no_more_than_300_messages_are_kept_on_the_page() {

        for (int last = 110; last <= 330; last += 110) {
            for (int i = last - 109; i <= last; i++) {
                server.rooms().say(PREP, Member.PLAYER_2, "message " + i);
            }
            var expected = "message " + last;
            browser.until(
                    expected,
                    () -> Optional.of(String.valueOf(browser.run(
                                    "return [...document.querySelectorAll('[data-words]')].at(-1)?.textContent")))
                            .filter(expected::equals));
        }

        browser.until(
                "300 messages",
                () -> Optional.of(browser.run("return document.querySelectorAll('[data-message]').length"))
                        .filter(Long.valueOf(300)::equals));
    }
}
