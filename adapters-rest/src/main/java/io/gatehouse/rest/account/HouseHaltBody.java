package io.gatehouse.rest.account;

import io.gatehouse.domain.account.AccountId;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.instrument.Symbol;
import io.gatehouse.domain.risk.Halt;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.domain.user.UserId;
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
                targetId(halt.target()),
                halt.state(),
                halt.flatten(),
                halt.reason(),
                halt.setBy(),
                halt.rank(),
                halt.setAt());
    }

    static @Nullable String targetId(Halt.Target target) {
        return switch (target) {
            case Halt.Target.Platform all -> null;
            case Halt.Target.OfUser(UserId user) -> user.toString();
            case Halt.Target.OfAccount(AccountId account) -> account.toString();
            case Halt.Target.OfInstrument(Symbol instrument) -> instrument.toString();
        };
    }
}
