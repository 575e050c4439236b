package io.gatehouse.bootstrap.architecture.planted.domain.order;

import io.gatehouse.bootstrap.architecture.planted.domain.money.ReadsOrder;

/** The other half of the cycle. */
public record ReadsMoney(ReadsOrder forth) {}
