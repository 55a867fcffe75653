package dev.hotseat.adapter.seed;

import dev.hotseat.core.bank.Bank;
import java.util.List;

/** What came of reading question files: all of them, or every fault at once. */
public sealed interface BankReading {

    record Read(Bank bank) implements BankReading {}

    /**
     * Nothing can be used before these are put right.
     *
     * @param faults never empty; in the order of the files
     */
    record Faulty(List<Fault> faults) implements BankReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
