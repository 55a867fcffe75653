package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a bank that new questions come to has already.
 *
 * @param ids of its questions
 * @param documents that its questions come from
 */
record ExistingBank(Set<String> ids, Set<String> documents) {

    /** Nothing where there is no folder, or no bank in it that can be read. */
    static ExistingBank in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new ExistingBank(Set.of(), Set.of());
        }
        return switch (BankFiles.in(folder).read()) {
            case BankReading.Faulty _ -> new ExistingBank(Set.of(), Set.of());
            case BankReading.Read(var bank) -> of(bank);
        };
    }

    private static ExistingBank of(Bank bank) {
        var ids = Stream.concat(bank.questions().stream().map(Question::id), bank.retired().keySet().stream());
        return new ExistingBank(
                ids.map(QuestionId::slug).collect(Collectors.toSet()),
                bank.questions().stream()
                        .flatMap(question -> question.origins().stream())
                        .map(Question.Origin::document)
                        .collect(Collectors.toSet()));
    }
}
