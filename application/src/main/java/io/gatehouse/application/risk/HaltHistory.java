package io.gatehouse.application.risk;

import io.gatehouse.application.port.AuditTrail;
import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditEntry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds in the audit trail which halts people, and the house itself, have set on accounts and
 * lifted again; breakers set none.
 */
public final class HaltHistory {
    private static final int PAGE = 500;

    private final AuditTrail audit;

    public HaltHistory(AuditTrail audit) {
        this.audit = audit;
    }

    /** States by the instant of their setting; {@code ACTIVE} is a lift. */
    public record States(NavigableMap<Instant, TradingState> changes) {
        public States {
            changes = Collections.unmodifiableNavigableMap(new TreeMap<>(changes));
        }

        /** The state in force at an instant, one that was set at it included. */
        public TradingState at(Instant instant) {
            Map.Entry<Instant, TradingState> last = changes.floorEntry(instant);
            return last == null ? TradingState.ACTIVE : last.getValue();
        }
    }

    /** What was set on an account within a span, and what held when it began. */
    public States of(AccountId account, Instant from, Instant to) {
        List<AuditEntry> entries = new ArrayList<>();
        for (String type : List.of(HaltFacts.SET, HaltFacts.LIFTED)) {
            entries.addAll(page(account, type, Optional.empty(), from, Optional.empty(), 1));
            entries.addAll(within(account, type, from, to));
        }
        entries.sort(Comparator.comparingLong(AuditEntry::sequence));
        NavigableMap<Instant, TradingState> changes = new TreeMap<>();
        entries.forEach(entry -> changes.put(entry.at(), stateAfter(entry)));
        return new States(changes);
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
        AuditTrail.Filter filter = AuditTrail.Filter.ofType(type).within(from, Optional.of(to));
        return audit.page(new AuditTrail.Query(account, filter, before, limit));
    }
}
