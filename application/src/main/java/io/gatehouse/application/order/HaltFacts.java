package io.gatehouse.application.order;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.audit.AuditFact;
import io.gatehouse.domain.user.Role;

import java.util.Map;
import java.util.Optional;

/** What the audit trail says of halts. */
final class HaltFacts {
    static final String SET = "halt_set";

    /** The detail that says of which rank the halt is. */
    static final String RANK = "rank";

    /** The rank of halts that the house sets by itself. */
    static final String HOUSE = "HOUSE";

    private HaltFacts() {}

    static AuditFact set(TradingState before, TradingState after, String reason, Role role) {
        return fact(SET, before, after, reason, role.name());
    }

    static AuditFact setByHouse(TradingState before, TradingState after, String reason) {
        return fact(SET, before, after, reason, HOUSE);
    }

    static AuditFact lifted(TradingState before, String reason, Role role) {
        return fact("halt_lifted", before, TradingState.ACTIVE, reason, role.name());
    }

    private static AuditFact fact(
            String type, TradingState before, TradingState after, String reason, String rank) {
        return new AuditFact(
                type,
                "risk",
                reason,
                Map.of("before", before.name(), "after", after.name(), RANK, rank),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
