package dev.hotseat.bench;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Who practises goes on with what is there: a question that was shown is revealed, an answer that was revealed is graded.
 * Where nothing is left to go on with, somebody begins anew, each beginning in its turn.
 */
final class Practice implements Members {
    private final Queue<Supplier<CompletableFuture<Answer>>> goOn = new ConcurrentLinkedQueue<>();
    private final List<Supplier<CompletableFuture<Answer>>> beginnings;
    private final AtomicInteger turn = new AtomicInteger();

    Practice(List<Supplier<CompletableFuture<Answer>>> beginnings) {
        this.beginnings = beginnings;
    }

    void goesOnWith(Supplier<CompletableFuture<Answer>> next) {
        goOn.add(next);
    }

    @Override
    public CompletableFuture<Answer> next() {
        var next = goOn.poll();
        return (next == null ? beginnings.get(Math.floorMod(turn.getAndIncrement(), beginnings.size())) : next).get();
    }
}
