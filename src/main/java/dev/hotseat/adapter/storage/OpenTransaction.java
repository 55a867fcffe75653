package dev.hotseat.adapter.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A transaction while it is open. Used by one thread. */
final class OpenTransaction {
    private final Connection connection;
    private final Connection lent;
    private @Nullable Throwable failure;

    OpenTransaction(Connection connection) {
        this.connection = connection;
        this.lent = (Connection) Proxy.newProxyInstance(
                OpenTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) -> lend(method, arguments));
    }

    private @Nullable Object lend(Method method, Object @Nullable [] arguments) throws Throwable {
        var called = arguments == null ? method.getName() : method.getName() + Arrays.toString(arguments);
        return switch (called) {
            case "close" -> null;
            case "commit", "rollback", "setAutoCommit[true]" ->
                throw new SQLException("this connection belongs to a transaction, which ends where it was begun");
            default -> {
                try {
                    yield method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        };
    }

    /** The connection as others may use it: closing it does nothing, and ending the transaction is refused. */
    Connection lent() {
        return lent;
    }

    /** Something in it failed, so it must not be committed, even if the failure was caught on the way. */
    void failed(Throwable why) {
        if (failure == null) {
            failure = why;
        }
    }

    /**
     * Checks that it may be committed.
     *
     * @throws IllegalStateException if a part of it failed
     */
    void requireWhole() {
        if (failure != null) {
            throw new IllegalStateException("a part of the transaction failed and was ignored", failure);
        }
    }
}
