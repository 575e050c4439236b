package io.gatehouse.application.order;

import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.application.risk.SetStates;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditEntry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Finds in the audit trail which halts were set on accounts and lifted again. */
public final class AccountStates implements SetStates {
    private static final int PAGE = 500;

    private final AuditTrail audit;

    public AccountStates(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public History of(AccountId account, Instant from, Instant to) {
        List<AuditEntry> entries = new ArrayList<>();
        for (String type : List.of(HaltFacts.SET, HaltFacts.LIFTED)) {
            entries.addAll(page(account, type, Optional.empty(), from, Optional.empty(), 1));
            entries.addAll(within(account, type, from, to));
        }
        entries.sort(Comparator.comparingLong(AuditEntry::sequence));
        NavigableMap<Instant, TradingState> changes = new TreeMap<>();
        entries.forEach(entry -> changes.put(entry.at(), stateAfter(entry)));
        return new History(changes);
    }

    private List<AuditEntry> within(AccountId account, String type, Instant from, Instant to) {
        List<AuditEntry> entries = new ArrayList<>();
        List<AuditEntry> page = page(account, type, Optional.of(from), to, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            entries.addAll(page);
            Optional<Long> oldest = Optional.of(page.getLast().sequence());
            page = page(account, type, Optional.of(from), to, oldest, PAGE);
        }
        return entries;
    }

    /** A lift also tells of the breakers that hold on; only what other halts leave counts. */
    private static TradingState stateAfter(AuditEntry entry) {
        return entry.fact().actionType().equals(HaltFacts.LIFTED)
                ? HaltFacts.stateLeft(entry.fact())
                : HaltFacts.stateAfter(entry.fact());
    }

    private List<AuditEntry> page(
            AccountId account,
            String type,
            Optional<Instant> from,
            Instant to,
            Optional<Long> before,
            int limit) {
        return audit.page(
                new AuditTrail.Query(
                        account,
                        Optional.of(type),
                        Optional.empty(),
                        from,
                        Optional.of(to),
                        before,
                        limit));
    }
}
