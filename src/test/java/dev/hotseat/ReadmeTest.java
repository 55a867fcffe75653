package dev.hotseat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.app.card.HelpCards;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.scenario.World;
import dev.hotseat.start.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says of commands and settings is what the declarations say. */
class ReadmeTest {
    private static String between(String begin, String end) throws IOException {
        var text = Files.readString(Path.of("README.md"));
        var from = text.indexOf('\n', text.indexOf(begin)) + 1;
        return text.substring(from, text.indexOf(end));
    }

    @Test
    void the_table_of_commands_is_that_of_the_declarations(@TempDir Path data) throws IOException {
        try (var world = World.at(data)) {
            var table = world.commands().stream().map(ReadmeTest::row).collect(Collectors.joining("\n"));
            assertThat(between("<!-- commands", "<!-- /commands"))
                    .isEqualTo("| command | options | who sees the reply |\n|---|---|---|\n" + table + "\n");
        }
    }

    private static String row(CommandSpec command) {
        var options = command.options().stream()
                .map(o -> "`" + HelpCards.shape(o).replace("|", "\\|") + "`")
                .collect(Collectors.joining(" "));
        return "| `/" + command.name() + "` | " + (options.isEmpty() ? "" : options + " ") + "| "
                + command.seenBy().words() + " |";
    }

    @Test
    void the_table_of_settings_is_that_of_the_declarations() throws IOException {
        var table = Arrays.stream(Setting.values())
                .map(s -> "| `" + s.key() + "` | `" + s.variable() + "` | "
                        + (s.byDefault().isEmpty() ? "" : "`" + s.byDefault() + "` ") + "| " + s.meaning() + " |")
                .collect(Collectors.joining("\n"));
        assertThat(between("<!-- settings", "<!-- /settings"))
                .isEqualTo("| key | variable | default | meaning |\n|---|---|---|---|\n" + table + "\n");
    }

    @Test
    void the_counts_of_the_bank_are_those_of_the_bank() throws IOException {
        var bank = switch (BankFiles.shipped().read()) {
            case BankReading.Read(var read) -> read;
            case BankReading.Faulty(var faults) -> throw new AssertionError(faults);
        };
        assertThat(Files.readString(Path.of("README.md")))
                .contains(bank.questions().size() + " questions in "
                        + bank.topics().size() + " topics");
    }
}
