package dev.hotseat.start;

import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.adapter.seed.Fault;
import dev.hotseat.core.bank.Bank;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bank that a command is about. */
final class ChosenBank {
    private ChosenBank() {}

    /** The bank of the settings; empty after their faults were written to standard error. */
    static Optional<BankFiles> ofSettings(Map<String, String> environment) {
        return switch (SettingsReader.read(Bot.settingsFile(environment), environment)) {
            case Settings.Outcome.Fine(var settings) -> Optional.of(of(settings.bank()));
            case Settings.Outcome.Faulty(var faults) -> {
                Faults.print("The settings need mending:", faults);
                yield Optional.empty();
            }
        };
    }

    /** The files of a folder, or the shipped ones. */
    static BankFiles of(Optional<Path> folder) {
        return folder.map(BankFiles::in).orElseGet(BankFiles::shipped);
    }

    /** The questions; empty after the faults of the files were written to standard error. */
    static Optional<Bank> read(BankFiles files) {
        return switch (files.read()) {
            case BankReading.Read(var bank) -> Optional.of(bank);
            case BankReading.Faulty(var faults) -> {
                print(faults);
                yield Optional.empty();
            }
        };
    }

    static void print(List<Fault> faults) {
        Faults.print(
                "The question files need mending:",
                faults.stream().map(Fault::text).toList());
    }
}
