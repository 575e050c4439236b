package io.gatehouse.application.order;

import io.gatehouse.application.account.AccountBook;
import io.gatehouse.application.account.AccountDesk;
import io.gatehouse.application.account.DeskSession;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.instrument.Symbol;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Cancels openings and closes positions on many accounts, each by itself. */
public final class HaltSweep {
    private static final Logger LOG = LoggerFactory.getLogger(HaltSweep.class);

    /** Accounts under way at a time, so that a halt of all leaves the desks room for others. */
    private static final int AT_ONCE = 32;

    private final AccountDesk desk;
    private final EntryCancels cancels;
    private final Flattening flattening;

    public HaltSweep(AccountDesk desk, Dispatch dispatch, Flattening flattening) {
        this.desk = desk;
        this.cancels = new EntryCancels(dispatch);
        this.flattening = flattening;
    }

    /** What to do, perhaps in one instrument only. */
    record Wanted(
            Optional<Symbol> instrument, boolean cancelWorking, boolean flatten, Exits.Wish wish) {}

    /** What was done on one account, and what was not. */
    public record Swept(
            AccountId account,
            int cancelled,
            List<Flattening.Close> closes,
            List<Flattening.Fault> faults) {}

    /** What was done on each account; the fault of one holds up no other. */
    List<Swept> sweep(List<AccountId> accounts, Wanted wanted) {
        List<Swept> swept = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int from = 0; from < accounts.size(); from += AT_ONCE) {
                accounts.subList(from, Math.min(from + AT_ONCE, accounts.size())).stream()
                        .map(account -> started(account, wanted, threads))
                        .toList()
                        .forEach(one -> swept.add(one.join()));
            }
        }
        return swept;
    }

    private CompletableFuture<Swept> started(
            AccountId account, Wanted wanted, ExecutorService threads) {
        return CompletableFuture.supplyAsync(() -> sweep(account, wanted), threads)
                .exceptionally(thrown -> notDone(account, thrown));
    }

    private static Swept notDone(AccountId account, Throwable thrown) {
        LOG.warn("Account {} was not seen to under a halt", account, thrown);
        Flattening.Fault fault = new Flattening.Fault(account, Optional.empty(), thrown);
        return new Swept(account, 0, List.of(), List.of(fault));
    }

    /** What was cancelled is told whatever becomes of the closes. */
    private Swept sweep(AccountId account, Wanted wanted) {
        int cancelled =
                EntryCancels.areWanted(wanted.cancelWorking(), wanted.flatten())
                        ? desk.perform(account, (book, session) -> cancel(book, session, wanted))
                        : 0;
        Flattening.Flattened flattened =
                wanted.flatten()
                        ? flattening.flatten(account, wanted.instrument(), wanted.wish())
                        : Flattening.Flattened.NOTHING;
        return new Swept(account, cancelled, flattened.closes(), flattened.faults());
    }

    private int cancel(AccountBook book, DeskSession session, Wanted wanted) {
        return cancels.cancel(book, wanted.instrument(), session.now(), "Trading was halted.");
    }
}
