package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.ClockAhead;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.Hold;
import dev.hotseat.support.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The real process, really killed while it posts the daily question of three channels: in the first the claim is committed and
 * nothing is there yet; in the second the message is there and its answer is not; in the third the answer came and is not
 * committed.
 */
class KilledDailyTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Path data;
    private ClockAhead clock;

    @BeforeEach
    void begin() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        clock = new ClockAhead(folder.resolve("ahead"));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1, posted", "PT10M, 1, 10 min late", "PT3H, 0, missed"})
    void each_channel_of_discord_has_its_question_once(Duration downFor, int first, String fate) {
        try (var site = new DiscordSite()) {
            dieAndComeBack(site, downFor, first, fate);
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1, posted", "PT10M, 1, 10 min late", "PT3H, 0, missed"})
    void each_channel_of_slack_has_its_question_once(Duration downFor, int first, String fate) {
        try (var site = new SlackSite(clock)) {
            dieAndComeBack(site, downFor, first, fate);
        }
    }

    private void dieAndComeBack(KilledSite site, Duration downFor, int first, String fate) {
        var channels = site.channels();
        die(site);
        assertThat(channels).extracting(channel -> questions(site, channel)).containsExactly(0L, 1L, 1L);

        goOn(site, downFor);
        try (var bot = start(site)) {
            goOn(site, LEASE);
            for (int i = 0; i < channels.size(); i++) {
                var channel = channels.get(i);
                var expected = i == 0 ? fate : "posted";
                Eventually.holds(
                        () -> assertThat(site.command(channel, "/daily log")).contains(expected));
            }
            // Whatever might come a second time would come now
            goOn(site, LEASE.multipliedBy(10));
            Eventually.holds(() -> assertThat(get(bot, "metrics")).containsPattern("(?m)^hotseat_posts_waiting 0"));
            assertThat(channels).extracting(channel -> questions(site, channel)).containsExactly((long) first, 1L, 1L);
        }
    }

    private void die(KilledSite site) {
        var due = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(20));
        var holds = List.of(new Hold(), new Hold(), new Hold());
        try (var bot = start(site);
                var database = database()) {
            for (int i = 0; i < holds.size(); i++) {
                var channel = site.channels().get(i);
                assertThat(site.command(channel, "/daily set time:" + time(due) + " timezone:UTC days:daily topic:rag"))
                        .contains("UTC");
                site.hold(channel, i > 0, holds.get(i));
            }
            goOn(site, Duration.between(clock.instant(), due).plusMillis(1));
            holds.forEach(Hold::await);
            Eventually.holds(() -> lock(database));
            holds.getLast().letGo();
            Eventually.holds(
                    () -> assertThat(bot.lines()).anyMatch(line -> line.contains("it counts as a claim that ran out")));
            bot.kill();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            holds.forEach(Hold::letGo);
        }
    }

    private static String time(Instant moment) {
        return LocalTime.ofInstant(moment, ZoneOffset.UTC).toString();
    }

    private Program start(KilledSite site) {
        var bot = Program.ahead(data, clock.file(), site.environment());
        Eventually.holds(() -> assertThat(get(bot, "health/ready")).contains(site.name() + ": connected"));
        return bot;
    }

    private void goOn(KilledSite site, Duration time) {
        site.goOn(time);
        clock.goOn(time);
    }

    private static long questions(KilledSite site, String channel) {
        return site.posts(channel).stream()
                .filter(post -> post.text().contains("Question 1"))
                .count();
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("hotseat.db"));
    }

    /** Nobody else can write from now on. */
    private static void lock(Connection database) {
        try (var statement = database.createStatement()) {
            statement.execute("begin immediate");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String get(Program bot, String path) {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + bot.port() + "/" + path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
