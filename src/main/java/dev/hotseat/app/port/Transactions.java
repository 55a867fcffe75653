package dev.hotseat.app.port;

import java.util.function.Supplier;

/** Makes several calls of stores one transaction. */
public interface Transactions {

    /**
     * Runs the work on the calling thread in one transaction, committed when this returns. Nested calls join the outer
     * one. If the work throws, all of it is rolled back and the exception goes on. The work may run again from its
     * beginning after a conflict, so it has no effects but those on stores.
     *
     * @throws StoreUnavailable if the database cannot be reached or stays locked for longer than it may
     */
    <T> T inOne(Supplier<T> work);
}
