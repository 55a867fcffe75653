package dev.hotseat.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium with a profile of its own, as the system's packages bring it: nothing is ever downloaded. Where
 * there is none, tests that need one are skipped on a person's machine and fail where the variable {@code CI} is set.
 */
public final class Browser implements AutoCloseable {
    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final List<Path> DRIVERS =
            List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/lib/chromium-browser/chromedriver"));
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    /** Starts one, or ends the test as skipped (as failed in CI) where there is none. */
    public static Browser start() {
        var browser = first(BROWSERS);
        var driver = first(DRIVERS);
        var missing = "needs Chromium and chromedriver: apt-get install chromium chromium-driver";
        if (browser.isEmpty() || driver.isEmpty()) {
            if (System.getenv("CI") != null) {
                throw new AssertionError("a browser test " + missing);
            }
            assumeTrue(false, missing);
        }
        return start(browser.orElseThrow(), driver.orElseThrow());
    }

    private static Optional<Path> first(List<Path> paths) {
        return paths.stream().filter(Files::isExecutable).findFirst();
    }

    private static Browser start(Path browser, Path driver) {
        try {
            var profile = Files.createTempDirectory("hotseat-browser");
            var options = new ChromeOptions();
            options.setBinary(browser.toFile());
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--window-size=1280,860",
                    "--user-data-dir=" + profile);
            options.setExperimentalOption("excludeSwitches", List.of("enable-automation"));
            var logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            logs.enable(LogType.PERFORMANCE, Level.ALL);
            options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
            var service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(driver.toFile())
                    .usingAnyFreePort()
                    .build();
            return new Browser(profile, new ChromeDriver(service, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ChromeDriver driver() {
        return driver;
    }

    public void open(String address) {
        driver.get(address);
    }

    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits until something that matches is shown. */
    public WebElement shown(String selector) {
        return until(
                selector + " to be shown",
                () -> all(selector).stream().filter(WebElement::isDisplayed).findFirst());
    }

    /** Waits until nothing that matches is there. */
    public void gone(String selector) {
        until(selector + " to be gone", () -> all(selector).isEmpty() ? Optional.of(true) : Optional.empty());
    }

    /** Waits for a value, up to 10 s. */
    public <T> T until(String what, java.util.function.Supplier<Optional<T>> found) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(25))
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "waited for " + what)
                .until(_ -> found.get().orElse(null));
    }

    /** What a script returns. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Whether the page is drawn in the dark, whatever the system prefers. */
    public void prefer(String colours, boolean lessMotion) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", colours),
                                Map.of("name", "prefers-reduced-motion", "value", lessMotion ? "reduce" : ""))));
    }

    /** Makes the page as large as that on an ordinary screen; a window takes its time to follow. */
    public void desktop(int width, int height) {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        var window = driver.manage().window();
        until("a page of " + width + " by " + height, () -> {
            int wider = width - ((Number) run("return window.innerWidth")).intValue();
            int higher = height - ((Number) run("return window.innerHeight")).intValue();
            if (wider == 0 && higher == 0) {
                return Optional.of(true);
            }
            var outer = window.getSize();
            window.setSize(new Dimension(outer.width + wider, outer.height + higher));
            return Optional.empty();
        });
    }

    /** Makes the page as large as that, in CSS pixels, on a screen of that density. */
    public void size(int width, int height, double density, boolean mobile) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", density, "mobile", mobile));
    }

    /** What the page wrote to its console, and what the browser had to say about it, since the last call. */
    public List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** The addresses of all requests of the page since the last call that go over a network. */
    public List<String> requests() {
        var address = java.util.regex.Pattern.compile("\"request\":\\{.*?\"url\":\"([^\"]*)\"");
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(org.openqa.selenium.logging.LogEntry::getMessage)
                .filter(m -> m.contains("\"Network.requestWillBeSent\""))
                .map(address::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(m -> m.group(1))
                .filter(a -> a.startsWith("http") || a.startsWith("ws"))
                .toList();
    }

    /** The picture of the page as PNG. */
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException _) {
            // The browser may still be writing its last words; the system empties its folder for such files.
        }
    }
}
