package io.gatehouse.application.port;

import java.util.List;
import java.util.function.Supplier;

/** Transactions over in-memory stores: one at a time, undone when the outermost work throws. */
public final class InMemoryTransactions implements Transactions {
    private final List<Reversible> stores;
    private boolean isOpen;

    public InMemoryTransactions(Reversible... stores) {
        this.stores = List.of(stores);
    }

    @Override
    public synchronized <T> T inTransaction(Supplier<T> work) {
        return isOpen ? work.get() : outermost(work);
    }

    @Override
    public synchronized <T> T inSnapshot(Supplier<T> reads) {
        if (isOpen) {
            throw new IllegalStateException("A transaction has no snapshot");
        }
        return reads.get();
    }

    private <T> T outermost(Supplier<T> work) {
        List<Runnable> undo = stores.stream().map(Reversible::snapshot).toList();
        isOpen = true;
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            undo.forEach(Runnable::run);
            throw e;
        } finally {
            isOpen = false;
        }
    }
}
