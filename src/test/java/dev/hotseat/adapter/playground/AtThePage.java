package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.playground.room.Member;
import dev.hotseat.adapter.playground.room.Place;
import dev.hotseat.support.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A browser at the page of player 1, which must not say or ask for anything that it should not. */
abstract class AtThePage {
    static final Place PREP = Place.of(Member.PLAYER_1, "interview-prep").orElseThrow();

    static Browser browser;
    PlaygroundServer server;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
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
        browser.console();
        browser.requests();
        browser.open(server.page("player-1", PREP.slug()));
        browser.until(
                "the stream",
                () -> browser.all("#connection[data-connected=true]").stream().findFirst());
    }

    /** Whatever a test did: nothing was said on the console, and nobody else was asked for anything. */
    @AfterEach
    void close() {
        try {
            assertThat(browser.console()).isEmpty();
            assertThat(browser.requests()).isNotEmpty().allMatch(a -> a.startsWith(server.address() + "/"));
        } finally {
            browser.open("about:blank");
            server.close();
        }
    }

    void type(CharSequence... keys) {
        browser.find("#text").sendKeys(keys);
    }

    /** Types a line and sends it, whatever is suggested meanwhile. */
    void send(String line) {
        type(line, Keys.ESCAPE, Keys.ENTER);
    }

    WebElement button(String label) {
        return browser.shown("[data-button-label='" + label + "']");
    }

    void waitForOption(String line) {
        browser.shown("[role=option][data-line='" + line + "']");
    }

    Object focused(String property) {
        return browser.run("return document.activeElement." + property);
    }
}
