package dev.hotseat.scenario;

import dev.hotseat.support.Browser;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/**
 * The playground in a real browser, with a window for each member. What came of an action is what the page then shows. The
 * browser stays open when this is closed.
 */
public final class BrowserDriver implements Driver {
    private final String origin;
    private final Browser browser;
    private final Map<Who, String> windows = new EnumMap<>(Who.class);

    public BrowserDriver(int port, Browser browser) {
        this.origin = "http://127.0.0.1:" + port;
        this.browser = browser;
    }

    private void windowOf(Who who) {
        var open = windows.get(who);
        if (open != null) {
            browser.driver().switchTo().window(open);
            return;
        }
        if (!windows.isEmpty()) {
            browser.driver().switchTo().newWindow(WindowType.TAB);
        }
        windows.put(who, browser.driver().getWindowHandle());
        browser.open(origin + "/playground/" + slug(who) + "/interview-prep/");
        browser.until(
                "a live connection",
                () -> browser.all("[data-connected=true]").stream().findFirst());
    }

    private static String slug(Who who) {
        return who.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The bot's messages on the page with their revisions, in one look: elements are replaced while one walks along them. */
    private Map<String, String> revisions() {
        var revisions = new HashMap<String, String>();
        Jsoup.parseBodyFragment(page())
                .select("article[data-author=hotseat]")
                .forEach(message -> revisions.put(message.attr("data-message"), message.attr("data-revision")));
        return revisions;
    }

    private String page() {
        return browser.find("#messages").getDomProperty("outerHTML");
    }

    /** Does something and waits for the message that is new, or newer, because of it. */
    private Seen after(Runnable action) {
        var before = revisions();
        action.run();
        var changed = browser.until(
                "a new or changed message",
                () -> revisions().entrySet().stream()
                        .filter(e -> !e.getValue().equals(before.get(e.getKey())))
                        .map(Map.Entry::getKey)
                        .findFirst());
        return onPage().stream().filter(s -> s.id().equals(changed)).findFirst().orElseThrow();
    }

    private List<Seen> onPage() {
        return Messages.in(page());
    }

    private WebElement article(Seen message) {
        return browser.shown("article[data-message=\"" + message.id() + "\"]");
    }

    private void click(WebElement element) {
        browser.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
        element.click();
    }

    private WebElement button(Seen message, String label) {
        return article(message).findElement(By.cssSelector("button[data-button-label=\"" + label + "\"]"));
    }

    @Override
    public Name member(Who who) {
        return PlaygroundNames.member(who);
    }

    @Override
    public Name elsewhere() {
        return PlaygroundNames.ELSEWHERE;
    }

    @Override
    public Name here() {
        return PlaygroundNames.HERE;
    }

    @Override
    public Seen command(Who who, String line) {
        windowOf(who);
        return after(() -> {
            var field = browser.shown("#text");
            // Pasted rather than typed: a script sets the value, so that long lines do not take minutes.
            browser.run(
                    "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles:"
                            + " true}))",
                    field,
                    line);
            field.sendKeys(Keys.ESCAPE);
            click(browser.find("#send"));
        });
    }

    @Override
    public Seen press(Who who, Seen message, String label) {
        windowOf(who);
        // A message that is edited meanwhile is another element
        return after(() -> browser.until(label + " to be pressed", () -> {
            click(button(message, label));
            return Optional.of(true);
        }));
    }

    @Override
    public Seen choose(Who who, Seen message, String value) {
        windowOf(who);
        return after(() -> {
            var select = article(message).findElement(By.cssSelector("select"));
            browser.run("arguments[0].value = arguments[1]", select, value);
            click(article(message).findElement(By.cssSelector("button[data-choose]")));
        });
    }

    @Override
    public Seen fill(Who who, Seen message, String label, Map<String, String> fields) {
        windowOf(who);
        click(button(message, label));
        browser.shown("#form");
        return after(() -> {
            fields.forEach((name, value) ->
                    browser.shown("#form [name=\"field." + name + "\"]").sendKeys(value));
            click(browser.shown("#form [data-submit]"));
        });
    }

    @Override
    public Seen forge(Who who, Seen message, String componentId) {
        windowOf(who);
        return after(() -> browser.run(
                "fetch('act', {method: 'POST', headers: {'Content-Type': 'application/x-www-form-urlencoded'},"
                        + " body: new URLSearchParams({message: arguments[0], component: arguments[1]})})",
                message.id(),
                componentId));
    }

    @Override
    public List<Seen> sees(Who who) {
        windowOf(who);
        return onPage();
    }

    @Override
    public List<Seen> direct(Who who) {
        windowOf(who);
        var html = browser.driver()
                .executeAsyncScript(
                        "const done = arguments[0]; fetch('../direct/messages').then(r => r.text()).then(done)");
        return Messages.in(String.valueOf(html));
    }

    @Override
    public Seen pressDirect(Who who, Seen message, String label) {
        windowOf(who);
        var html = browser.driver().executeAsyncScript("""
            const [id, label, done] = arguments;
            fetch('../direct/messages').then(r => r.text()).then(html => {
              const page = new DOMParser().parseFromString(html, 'text/html');
              const button = page.querySelector(
                  `article[data-message="${id}"] button[data-button-label="${label}"]`);
              return fetch('../direct/act', {method: 'POST',
                  headers: {'Content-Type': 'application/x-www-form-urlencoded'},
                  body: new URLSearchParams({message: id, component: button.dataset.component})});
            }).then(r => r.text()).then(done)
            """, message.id(), label);
        return Messages.in(String.valueOf(html)).getFirst();
    }

    @Override
    public String download(Who who, Seen message) {
        windowOf(who);
        var link = article(message).findElement(By.cssSelector("a[data-part=attachment]"));
        var words = browser.driver()
                .executeAsyncScript(
                        "const done = arguments[1]; fetch(arguments[0]).then(r => r.text()).then(done)",
                        Optional.ofNullable(link.getDomAttribute("href")).orElseThrow());
        return String.valueOf(words);
    }

    @Override
    public void close() {
        var open = new ArrayList<>(browser.driver().getWindowHandles());
        for (var window : open.subList(1, open.size())) {
            browser.driver().switchTo().window(window);
            browser.driver().close();
        }
        browser.driver().switchTo().window(open.getFirst());
        browser.open("about:blank");
    }
}
