package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.risk.BreachActions;
import io.gatehouse.domain.account.AccountId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Carries out what breakers want: cancels at once, closes on threads of its own. */
public final class BreachOrders implements BreachActions, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BreachOrders.class);

    private final EntryCancels cancels;
    // Closing needs the desk, and the desk needs the breakers.
    private final Supplier<BreachFlatten> flatten;

    /** Whom a thread closes for, and whether it has been asked for again meanwhile. */
    private final Map<AccountId, Boolean> underWay = new ConcurrentHashMap<>();

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("flatten-", 0).factory());

    public BreachOrders(Dispatch dispatch, Supplier<BreachFlatten> flatten) {
        this.cancels = new EntryCancels(dispatch);
        this.flatten = flatten;
    }

    @Override
    public void cancelEntries(AccountBook book, Instant now, String reason) {
        cancels.cancel(book, now, reason);
    }

    @Override
    public void flatten(AccountId account) {
        if (underWay.put(account, true) == null) {
            threads.execute(() -> closeWhileAsked(account));
        }
    }

    /** Who asks again may bring the quote that the look before missed. */
    private void closeWhileAsked(AccountId account) {
        do {
            underWay.put(account, false);
            close(account);
        } while (!underWay.remove(account, false));
    }

    private void close(AccountId account) {
        try {
            flatten.get().close(account);
        } catch (RuntimeException | Error failure) {
            // The monitor asks again as long as something is held, and is heard: after an error
            // too the account must not count as under way.
            LOG.warn("Account {} is not flat yet: {}", account, failure.toString());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
