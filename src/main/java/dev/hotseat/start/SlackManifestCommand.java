package dev.hotseat.start;

import dev.hotseat.adapter.slack.SlackManifest;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slack manifest}. */
@Command(
        name = "manifest",
        description = "Writes the manifest from which Slack makes the app.",
        mixinStandardHelpOptions = true)
final class SlackManifestCommand implements Callable<Integer> {
    private final PrintStream out;

    @Option(
            names = "--http",
            paramLabel = "ADDRESS",
            description =
                    "For Slack over HTTP: where the bot is to be reached, as in https://bot.example.com. Without it,"
                            + " for Socket Mode.")
    private @Nullable URI http;

    SlackManifestCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        var address = Optional.ofNullable(http);
        if (address.isPresent() && !isPublic(address.get())) {
            Faults.print("Slack sends to https alone:", List.of(address.get() + " is no address with https://"));
            return 1;
        }
        var manifest = SlackManifest.of(Declarations.commands(), address.map(a -> a.resolve("/slack/events")));
        // Whatever the terminal's character set is: this goes into a file, or into a browser.
        out.writeBytes(manifest.getBytes(StandardCharsets.UTF_8));
        return 0;
    }

    private static boolean isPublic(URI address) {
        return "https".equals(address.getScheme()) && address.getHost() != null;
    }
}
