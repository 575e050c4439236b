package io.gatehouse.application.port;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.audit.AuditEntry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The append-only record of what was done; written in the transaction that did it. */
public interface AuditTrail {
    void append(List<AuditEntry> entries);

    /** Newest first. */
    List<AuditEntry> page(Query query);

    /** The entry of this type with this id, whosever it is. */
    Optional<AuditEntry> find(String actionType, UUID id);

    /** An account's chain from a sequence on, oldest first, for verification. */
    List<AuditEntry> chain(AccountId account, long fromSequence, int limit);

    /** Which entries of a chain to list: those before a sequence, or from the newest on. */
    record Query(AccountId account, Filter filter, Optional<Long> beforeSequence, int limit) {}

    /** What entries are looked for; what is empty narrows nothing. */
    record Filter(
            Optional<String> actionType,
            Optional<String> actionCategory,
            Optional<String> symbol,
            Optional<UUID> orderId,
            Optional<String> actor,
            Optional<Instant> from,
            Optional<Instant> to) {
        /** Every entry. */
        public static final Filter ALL =
                new Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        public static Filter ofType(String actionType) {
            return new Filter(
                    Optional.of(actionType),
                    ALL.actionCategory,
                    ALL.symbol,
                    ALL.orderId,
                    ALL.actor,
                    ALL.from,
                    ALL.to);
        }

        public static Filter ofCategory(String actionCategory) {
            return new Filter(
                    ALL.actionType,
                    Optional.of(actionCategory),
                    ALL.symbol,
                    ALL.orderId,
                    ALL.actor,
                    ALL.from,
                    ALL.to);
        }

        /** The same of what one actor did only. */
        public Filter by(String wanted) {
            return new Filter(
                    actionType, actionCategory, symbol, orderId, Optional.of(wanted), from, to);
        }

        /** The same about one order only. */
        public Filter about(UUID order) {
            return new Filter(
                    actionType, actionCategory, symbol, Optional.of(order), actor, from, to);
        }

        /** The same about one instrument only. */
        public Filter about(String wanted) {
            return new Filter(
                    actionType, actionCategory, Optional.of(wanted), orderId, actor, from, to);
        }

        /** The same within a span. */
        public Filter within(Optional<Instant> since, Optional<Instant> until) {
            return new Filter(actionType, actionCategory, symbol, orderId, actor, since, until);
        }
    }
}
