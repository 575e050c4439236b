package io.gatehouse.rest.risk;

import io.gatehouse.domain.account.TradingState;
import io.micronaut.serde.annotation.Serdeable;

import java.util.UUID;

/** The state that is in force once a halt was lifted. */
@Serdeable.Serializable
record HaltBody(UUID accountId, TradingState tradingState) {}
