package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.core.bank.QuestionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ids of a bank that new questions come to. */
final class ExistingIds {
    private ExistingIds() {}

    /** None where there is no folder, or no bank in it that can be read. */
    static Set<String> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        return switch (BankFiles.in(folder).read()) {
            case BankReading.Faulty _ -> Set.of();
            case BankReading.Read(var bank) ->
                Stream.concat(
                                bank.questions().stream().map(q -> q.id().slug()),
                                bank.retired().keySet().stream().map(QuestionId::slug))
                        .collect(Collectors.toSet());
        };
    }
}
