package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.support.discord.Asked;
import dev.hotseat.support.discord.FakeDiscord;
import dev.hotseat.support.discord.FakeDiscord.User;
import dev.hotseat.support.discord.Shown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Members of a server in their Discord clients. */
public final class DiscordDriver implements Driver {
    private final FakeDiscord discord;

    public DiscordDriver(FakeDiscord discord) {
        this.discord = discord;
    }

    private static User user(Who who) {
        return switch (who) {
            case PLAYER_1 -> FakeDiscord.PLAYER_1;
            case PLAYER_2 -> FakeDiscord.PLAYER_2;
            case MANAGER -> FakeDiscord.OWNER;
        };
    }

    private static Name mention(String mark, String id) {
        return new Name("<" + mark + id + ">", "<" + mark + id + ">");
    }

    @Override
    public Name member(Who who) {
        return mention("@", user(who).id());
    }

    @Override
    public Name elsewhere() {
        return mention("#", FakeDiscord.RESULTS);
    }

    @Override
    public Name here() {
        return mention("#", FakeDiscord.GENERAL);
    }

    /** The client shows the options of a command while it is typed: that is its help. */
    @Override
    public Seen command(Who who, String line) {
        if (line.endsWith(" help")) {
            return declared(line.substring(1, line.length() - " help".length()));
        }
        // What no client offers is sent all the same: who writes a client decides what it checks.
        var typed = TypedOptions.of(line, discord.commands())
                .orElseGet(() -> new TypedOptions(line.substring(1), Map.of()));
        return DiscordReading.of(discord.command(user(who), FakeDiscord.GENERAL, typed.name(), typed.options())
                .shown());
    }

    private Seen declared(String name) {
        for (JsonNode command : discord.commands()) {
            if (command.path("name").asText().equals(name)) {
                var text = "/" + name + "\n" + command.path("description").asText() + "\n"
                        + String.join("\n", command.path("options").findValuesAsText("name"));
                return new Seen("", "/" + name, text, true, List.of(), List.of(), List.of());
            }
        }
        throw new AssertionError("not declared: /" + name);
    }

    private Shown visible(Who who, Seen message) {
        var shown = discord.message(message.id()).orElseThrow(() -> new AssertionError("deleted: " + message));
        assertThat(isSeen(who, shown)).as("%s sees %s", who, message).isTrue();
        return shown;
    }

    private static boolean isSeen(Who who, Shown message) {
        return message.onlyFor().isEmpty()
                || message.onlyFor().get().equals(user(who).id());
    }

    @Override
    public Seen press(Who who, Seen message, String label) {
        var shown = visible(who, message);
        return DiscordReading.of(discord.press(user(who), shown, DiscordReading.button(shown, label))
                .shown());
    }

    @Override
    public Seen choose(Who who, Seen message, String value) {
        var shown = visible(who, message);
        return DiscordReading.of(discord.choose(user(who), shown, DiscordReading.menu(shown), List.of(value))
                .shown());
    }

    @Override
    public Seen fill(Who who, Seen message, String label, Map<String, String> fields) {
        var shown = visible(who, message);
        var opened = discord.press(user(who), shown, DiscordReading.button(shown, label))
                .answer();
        if (opened instanceof Asked.Answer.Form(var form)) {
            return DiscordReading.of(
                    discord.submit(user(who), shown, form, fields).shown());
        }
        throw new AssertionError("no form but " + opened);
    }

    @Override
    public Seen forge(Who who, Seen message, String componentId) {
        return DiscordReading.of(
                discord.press(user(who), visible(who, message), componentId).shown());
    }

    @Override
    public List<Seen> sees(Who who) {
        return discord.messages(FakeDiscord.GENERAL).stream()
                .filter(m -> isSeen(who, m))
                .map(DiscordReading::of)
                .toList();
    }

    @Override
    public List<Seen> direct(Who who) {
        return discord.messages(discord.conversation(user(who))).stream()
                .map(DiscordReading::of)
                .toList();
    }

    @Override
    public String shown(String words) {
        return words.replace("\u202E", "");
    }

    @Override
    public String download(Who who, Seen message) {
        var files = visible(who, message).files();
        assertThat(files).hasSize(1);
        return new String(files.values().iterator().next(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        assertThat(discord.violations()).isEmpty();
    }
}
