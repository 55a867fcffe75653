package dev.hotseat.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.hotseat.core.pace.Pace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads settings from a file and the environment, which wins. All faults are found at once. */
public final class SettingsReader {
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> environment;

    private SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Reads the settings.
     *
     * @param file may be missing
     */
    public static Settings.Outcome read(Path file, Map<String, String> environment) {
        var reader = new SettingsReader(environment);
        reader.file(file);
        reader.environment();
        var settings = reader.settings();
        return reader.faults.isEmpty()
                ? new Settings.Outcome.Fine(settings)
                : new Settings.Outcome.Faulty(reader.faults);
    }

    private void file(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            flatten("", YAMLMapper.builder().build().readTree(file.toFile()), file);
        } catch (JsonProcessingException e) {
            faults.add(file + ": not YAML: " + e.getOriginalMessage() + " (line "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ")");
        } catch (IOException e) {
            faults.add(file + ": cannot be read: " + e.getMessage());
        }
    }

    private void flatten(String path, JsonNode node, Path file) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e -> flatten(path.isEmpty() ? e.getKey() : path + "." + e.getKey(), e.getValue(), file));
        } else if (!path.isEmpty()) {
            Setting.ofKey(path)
                    .ifPresentOrElse(
                            setting -> values.put(
                                    setting, node.isNull() ? "" : node.asText().strip()),
                            () -> faults.add(file + ": " + path + " is not a setting; the settings are "
                                    + String.join(
                                            ", ",
                                            Arrays.stream(Setting.values())
                                                    .map(Setting::key)
                                                    .toList())));
        }
    }

    private void environment() {
        for (var setting : Setting.values()) {
            var value = environment.get(setting.variable());
            if (value != null) {
                values.put(setting, value.strip());
            }
        }
    }

    private Settings settings() {
        var host = value(Setting.HTTP_HOST);
        var http = new Settings.Http(host, whole(Setting.HTTP_PORT, 0, 65_535), names());
        var platforms = new PlatformSettings(this::value, this::fault);
        var discord = platforms.discord();
        var slack = platforms.slack();
        boolean local = loopback(host) && discord.isEmpty() && slack.isEmpty();
        return new Settings(
                Path.of(value(Setting.DATA)),
                databaseUrl(),
                http,
                playground(local),
                discord,
                slack,
                bank(),
                cooldown(),
                json());
    }

    private String value(Setting setting) {
        var value = values.getOrDefault(setting, "");
        return value.isEmpty() ? setting.byDefault() : value;
    }

    private Optional<Secret> databaseUrl() {
        var url = value(Setting.DATABASE_URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            fault(Setting.DATABASE_URL, "begins with jdbc:postgresql:, as in jdbc:postgresql://host/name");
        }
        return Optional.of(new Secret(url));
    }

    private boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            fault(
                    Setting.HTTP_HOST,
                    "is an address of this machine, as in 127.0.0.1 or 0.0.0.0, and not '" + host + "'");
            return false;
        }
    }

    private List<String> names() {
        return Arrays.stream(value(Setting.HTTP_NAMES).split(","))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
    }

    private boolean playground(boolean local) {
        return switch (value(Setting.PLAYGROUND)) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            case "auto" -> local;
            default -> {
                fault(Setting.PLAYGROUND, "is on, off or auto, and not '" + value(Setting.PLAYGROUND) + "'");
                yield false;
            }
        };
    }

    private Optional<Path> bank() {
        var folder = value(Setting.BANK);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        if (!Files.isDirectory(Path.of(folder))) {
            fault(Setting.BANK, "is a folder of question files, and '" + folder + "' is none");
        }
        return Optional.of(Path.of(folder));
    }

    private Pace cooldown() {
        return new Pace(
                Math.max(1, whole(Setting.COOLDOWN_BURST, 1, 100)),
                Duration.ofSeconds(Math.max(1, whole(Setting.COOLDOWN_SECONDS, 1, 3600))));
    }

    private boolean json() {
        var log = value(Setting.LOG);
        if (!log.equals("text") && !log.equals("json")) {
            fault(Setting.LOG, "is text or json, and not '" + log + "'");
        }
        return log.equals("json");
    }

    private int whole(Setting setting, int least, int most) {
        var value = value(setting);
        if (value.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        fault(setting, "is a whole number from " + least + " to " + most + ", and not '" + value + "'");
        return least;
    }

    private void fault(Setting setting, String words) {
        faults.add(setting.key() + " (" + setting.variable() + ") " + words);
    }
}
