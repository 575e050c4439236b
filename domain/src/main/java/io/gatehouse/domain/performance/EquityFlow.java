package io.gatehouse.domain.performance;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Money that came in from outside (less than zero: went out), and what the account was worth just
 * before it; base currency.
 */
public record EquityFlow(Instant at, BigDecimal before, BigDecimal amount) {}
