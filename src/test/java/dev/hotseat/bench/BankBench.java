package dev.hotseat.bench;

import dev.hotseat.adapter.search.LuceneQuestionSearch;
import dev.hotseat.adapter.seed.BankFiles;
import dev.hotseat.adapter.seed.BankReading;
import dev.hotseat.core.bank.Bank;
import java.util.Arrays;

/** How long the shipped bank takes to load and to index, in a warm JVM. */
final class BankBench {
    private static final int WARM = 20;
    private static final int COUNTED = 30;

    private BankBench() {}

    public static void main(String[] arguments) {
        var bank = load();
        System.out.printf(
                "%d questions in %d topics%n",
                bank.questions().size(), bank.topics().size());
        print("load", BankBench::load);
        print("index for the search", () -> new LuceneQuestionSearch(bank));
    }

    private static Bank load() {
        return switch (BankFiles.shipped().read()) {
            case BankReading.Read(var bank) -> bank;
            case BankReading.Faulty(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }

    private static void print(String what, Runnable work) {
        for (int i = 0; i < WARM; i++) {
            work.run();
        }
        var nanos = new long[COUNTED];
        for (int i = 0; i < COUNTED; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: %.0f ms (%.0f to %.0f)%n",
                what, nanos[COUNTED / 2] / 1e6, nanos[0] / 1e6, nanos[COUNTED - 1] / 1e6);
    }
}
