package io.gatehouse.domain.broker;

import java.math.BigDecimal;
import java.time.Instant;

/** The first state of an account that its books took over: when, and with what open P&L. */
public record TakenOver(Instant at, BigDecimal floating) {}
