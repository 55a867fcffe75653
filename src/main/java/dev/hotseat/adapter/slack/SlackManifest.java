package dev.hotseat.adapter.slack;

import com.google.gson.JsonPrimitive;
import dev.hotseat.app.card.HelpCards;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Option;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The description from which Slack makes the app, in YAML.
 *
 * @see <a href="https://docs.slack.dev/reference/app-manifest">app manifest</a>
 */
public final class SlackManifest {
    private static final int LONGEST_DESCRIPTION = 100;

    private final StringBuilder text = new StringBuilder();
    private final Optional<URI> events;

    private SlackManifest(Optional<URI> events) {
        this.events = events;
    }

    /**
     * The manifest of an app with these commands.
     *
     * @param events the address to which Slack sends everything; empty: Socket Mode
     */
    public static String of(List<CommandSpec> commands, Optional<URI> events) {
        return new SlackManifest(events).write(commands);
    }

    private String write(List<CommandSpec> commands) {
        line(0, "# The Slack app of Hotseat: https://api.slack.com/apps, Create New App, From a manifest.");
        line(0, "# Written by java -jar target/hotseat.jar slack manifest; with --http ADDRESS for Slack over HTTP.");
        line(0, "display_information:");
        line(1, "name: Hotseat");
        line(1, "description: Interview questions about generative AI, where your team already talks");
        line(1, "background_color: " + quoted("#7a2e1d"));
        line(0, "features:");
        line(1, "bot_user:");
        line(2, "display_name: hotseat");
        line(2, "always_online: true");
        line(1, "app_home:");
        line(2, "# How to start, and one's own numbers");
        line(2, "home_tab_enabled: true");
        line(2, "messages_tab_enabled: true");
        line(2, "# Commands can be typed in the conversation with the bot");
        line(2, "messages_tab_read_only_enabled: false");
        line(1, "slash_commands:");
        byFirstWord(commands).forEach(this::command);
        scopes();
        settings();
        return text.toString();
    }

    /** Slack knows the first word alone. */
    private static Map<String, List<CommandSpec>> byFirstWord(List<CommandSpec> commands) {
        return commands.stream()
                .collect(Collectors.groupingBy(
                        c -> c.name().replaceFirst(" .*", ""), LinkedHashMap::new, Collectors.toList()));
    }

    private void command(String name, List<CommandSpec> commands) {
        line(2, "- command: /" + CommandNames.there(name));
        line(3, "description: " + quoted(description(name, commands)));
        var hint = hint(name, commands);
        if (!hint.isEmpty()) {
            line(3, "usage_hint: " + quoted(hint));
        }
        line(3, "should_escape: " + commands.stream().anyMatch(SlackManifest::takesNames));
        events.ifPresent(address -> line(3, "url: " + quoted(address.toString())));
    }

    /** Those of all its sub-commands, unless they are more than a menu shows. */
    private static String description(String name, List<CommandSpec> commands) {
        var all = commands.stream().map(CommandSpec::description).collect(Collectors.joining("; "));
        return all.length() <= LONGEST_DESCRIPTION ? all : "Everything about " + name;
    }

    /** Then Slack turns the members, groups and channels in the text into their ids. */
    private static boolean takesNames(CommandSpec command) {
        return command.options().stream()
                .anyMatch(o -> o instanceof Option.Member || o instanceof Option.Channel || o instanceof Option.Group);
    }

    private static String hint(String name, List<CommandSpec> commands) {
        var only = commands.getFirst();
        return only.name().equals(name)
                ? only.options().stream()
                        .map(o -> "[" + HelpCards.shape(o) + "]")
                        .collect(Collectors.joining(" "))
                : commands.stream()
                        .map(c -> c.name().substring(name.length() + 1))
                        .collect(Collectors.joining(" | "));
    }

    private void scopes() {
        line(0, "oauth_config:");
        events.ifPresent(address -> {
            line(1, "# For many workspaces, which install at /slack/install");
            line(1, "redirect_urls:");
            line(2, "- " + quoted(address.resolve("oauth_redirect").toString()));
        });
        line(1, "scopes:");
        line(2, "bot:");
        for (var scope : BotScopes.WITH_REASONS) {
            line(3, "# " + scope.why());
            line(3, "- " + scope.name());
        }
        line(2, "# Whoever installs the app may leave these out; Slack wants them in both lists");
        line(2, "bot_optional:");
        BotScopes.WITH_REASONS.stream()
                .filter(BotScopes.Scope::optional)
                .forEach(scope -> line(3, "- " + scope.name()));
    }

    private void settings() {
        line(0, "settings:");
        line(1, "event_subscriptions:");
        events.ifPresent(address -> line(2, "request_url: " + quoted(address.toString())));
        line(2, "bot_events:");
        line(3, "# The home tab is looked at");
        line(3, "- app_home_opened");
        line(3, "# Both say that the app was removed");
        line(3, "- app_uninstalled");
        line(3, "- tokens_revoked");
        line(1, "interactivity:");
        line(2, "is_enabled: true");
        events.ifPresent(address -> {
            line(2, "request_url: " + quoted(address.toString()));
            line(2, "message_menu_options_url: " + quoted(address.toString()));
        });
        line(1, "org_deploy_enabled: false");
        line(1, "socket_mode_enabled: " + events.isEmpty());
        line(1, "token_rotation_enabled: false");
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }

    /** A string of JSON is one of YAML. */
    private static String quoted(String words) {
        return new JsonPrimitive(words).toString();
    }
}
