package dev.hotseat.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores of a process that ends at a call of one of them. */
public final class Mortal {
    private final AtomicInteger calls;

    /** Alive for so many calls, over all its stores. */
    public Mortal(int calls) {
        this.calls = new AtomicInteger(calls);
    }

    /** The end of the process. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** The store, as long as it lives. */
    public <T> T store(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    if (calls.decrementAndGet() < 0) {
                        throw new Killed();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Whether the process ends while it does that. */
    public static boolean dies(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Killed _) {
            return true;
        }
    }
}
