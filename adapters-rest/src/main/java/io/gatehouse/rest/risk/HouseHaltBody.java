package io.gatehouse.rest.risk;

import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.risk.Scope;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/** A halt as it was set; with {@code flatten}, what it reaches is closed until it is lifted. */
@Serdeable.Serializable
record HouseHaltBody(
        UUID haltId,
        Scope scope,
        @Nullable String targetId,
        TradingState state,
        boolean flatten,
        String reason,
        String setBy,
        HaltRank rank,
        Instant setAt) {

    static HouseHaltBody from(Halt halt) {
        return new HouseHaltBody(
                halt.id().value(),
                halt.target().scope(),
                halt.target().id().orElse(null),
                halt.state(),
                halt.flatten(),
                halt.reason(),
                halt.setBy(),
                halt.rank(),
                halt.setAt());
    }
}
