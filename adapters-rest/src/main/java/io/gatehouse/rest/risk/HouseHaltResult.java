package io.gatehouse.rest.risk;

import io.gatehouse.application.order.HaltSweep;
import io.gatehouse.application.order.SetHalt;
import io.gatehouse.domain.account.TradingState;
import io.gatehouse.domain.risk.HaltRank;
import io.gatehouse.domain.risk.Scope;
import io.gatehouse.rest.order.CloseFailure;
import io.gatehouse.rest.order.Closes;
import io.gatehouse.rest.order.OrderBody;
import io.micronaut.serde.annotation.Serdeable;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A halt that was just set: how many orders it cancels, what closes, and what does not. */
@Serdeable.Serializable
record HouseHaltResult(
        UUID haltId,
        Scope scope,
        @Nullable String targetId,
        TradingState state,
        boolean flatten,
        String reason,
        String setBy,
        HaltRank rank,
        Instant setAt,
        int cancelled,
        List<OrderBody> closes,
        List<CloseFailure> failures) {

    static HouseHaltResult from(SetHalt.Result result) {
        HouseHaltBody halt = HouseHaltBody.from(result.halt());
        return new HouseHaltResult(
                halt.haltId(),
                halt.scope(),
                halt.targetId(),
                halt.state(),
                halt.flatten(),
                halt.reason(),
                halt.setBy(),
                halt.rank(),
                halt.setAt(),
                result.accounts().stream().mapToInt(HaltSweep.Swept::cancelled).sum(),
                result.accounts().stream()
                        .flatMap(swept -> Closes.orders(swept.closes()).stream())
                        .toList(),
                result.accounts().stream()
                        .flatMap(swept -> Closes.failures(swept.closes(), swept.faults()).stream())
                        .toList());
    }
}
