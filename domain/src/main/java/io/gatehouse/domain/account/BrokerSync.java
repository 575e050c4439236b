package io.gatehouse.domain.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * How an account stands to the books that its broker keeps of it, when they were synced last, and
 * what they said then; instant and figures are missing only before the first time.
 */
public record BrokerSync(DataState state, Optional<Instant> at, Optional<BrokerFigures> figures) {
    public BrokerSync {
        if (at.isEmpty() && state != DataState.UNKNOWN) {
            throw new IllegalArgumentException("What is " + state + " was synced at some time");
        }
    }

    /** Whether no deal explains the broker's balance. */
    public boolean isDiverged() {
        return state == DataState.DIVERGED;
    }

    /** Open P&L as the broker reckons it; our books know nothing of its positions. */
    public BigDecimal floating() {
        return figures.map(BrokerFigures::floating).orElse(BigDecimal.ZERO);
    }

    /** Where the broker tells no figures. */
    public BrokerSync(DataState state, Optional<Instant> at) {
        this(state, at, Optional.empty());
    }
}
