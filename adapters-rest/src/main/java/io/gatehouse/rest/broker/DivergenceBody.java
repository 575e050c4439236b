package io.gatehouse.rest.broker;

import io.gatehouse.domain.account.DataState;
import io.gatehouse.domain.money.Money;
import io.micronaut.serde.annotation.Serdeable;

import java.math.BigDecimal;
import java.util.UUID;

/** A divergence that has ended, and the difference that was booked for it. */
@Serdeable.Serializable
record DivergenceBody(UUID accountId, DataState dataState, BigDecimal difference, String currency) {
    static DivergenceBody from(UUID account, Money difference) {
        return new DivergenceBody(
                account, DataState.FRESH, difference.amount(), difference.currency().code());
    }
}
